import { browser } from '@/lib/platform/native';
import type { SiteRemains } from '@/lib/storage/forget-site';

/** What was kept of the sites that were removed last, by origin: for the way back, in the session's memory only. */
type RemovedSites = Readonly<Record<string, SiteRemains>>;
const NAME = 'removed:sites';

/** Keeps it past the worker's end, until the browser is closed; what was removed before can no longer be taken back. */
export async function keepRemoved(remains: RemovedSites): Promise<void> {
  // more than the session's memory holds cannot be taken back; it is removed all the same
  await browser.storage.session.set({ [NAME]: remains }).catch(forgetRemoved);
}

export async function findRemoved(): Promise<RemovedSites> {
  return ((await browser.storage.session.get(NAME))[NAME] as RemovedSites | undefined) ?? {};
}

/** It holds names of people: it goes where somebody is erased, too. */
export async function forgetRemoved(): Promise<void> {
  await browser.storage.session.remove(NAME);
}
