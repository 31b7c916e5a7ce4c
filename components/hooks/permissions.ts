import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';

/** The match pattern of a site; a site may be a wildcard (`https://*.example.com`), which `URL` would escape. */
export function toPattern(site: string): string {
  return `${site.replace(/:\d+$/, '')}/*`;
}

/**
 * Asks the browser for one site and tells the background when it was given. Answers whether it was.
 * Call it in the click itself, with nothing awaited before: the browser asks only for a fresh gesture.
 */
export async function requestSite(origin: string): Promise<boolean> {
  const isGranted = await requestPatterns([toPattern(origin)]);
  if (isGranted) await send('site.added', { origin });
  return isGranted;
}

/** Whether the permission of a site is there already. */
export function hasSite(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [toPattern(origin)] }).catch(() => false);
}

/** Asks the browser for match patterns, in the click itself; the background notices what was given. A refusal is false. */
export function requestPatterns(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] }).catch(() => false);
}

/** Gives the permission of these sites back; false where the browser keeps it (a wider one covers it, or a policy does). */
export async function removeSites(sites: readonly string[]): Promise<boolean> {
  const origins = sites.map(toPattern);
  await browser.permissions.remove({ origins }).catch(() => false);
  return !(await browser.permissions.contains({ origins }));
}

/** Calls `listener` when a permission is given or taken back, here or in the browser's own pages. */
export function onPermissionChange(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
