import { useEffect, useState } from 'preact/hooks';
import { hasSite, onPermissionChange } from './permissions';

/** Whether the browser lets this site be read; null until it has said so. */
export function useGranted(origin: string): boolean | null {
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => hasSite(origin).then(setGranted);
    void look();
    return onPermissionChange(() => void look());
  }, [origin]);
  return isGranted;
}
