import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { onPermissionChange, toPattern } from './permissions';

/** Whether the browser lets this site be read; null until it has said so. */
export function useGranted(origin: string): boolean | null {
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => browser.permissions.contains({ origins: [toPattern(origin)] }).then(setGranted);
    void look();
    return onPermissionChange(() => void look());
  }, [origin]);
  return isGranted;
}
