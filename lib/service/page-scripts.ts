import type { Repository } from '@/lib/storage/repository';
import { bringCorrected } from './correction';
import { bringAdapter, bringHost } from './registration';
import { changeTabPage, findTabPage } from './tabs';

/** A page whose own scripts have not run by then may have shown itself without them. */
const LATE_MS = 200;

/** An adapter as the manager may have corrected it. One that does not come is asked for by the next page. */
export const bringPointed = (repository: Promise<Repository>, tab: number, site: string, id: string): void =>
  void repository.then((all) => bringCorrected(all, tab, site, id)).catch(() => undefined);

/** The panel's host, and before it in the same step an adapter, if one is named. A host that did not come is brought to the next record. */
export async function bringToPage(tab: number, document: string | undefined, adapter?: string): Promise<void> {
  const isThere = await (adapter === undefined ? bringHost(tab) : bringAdapter(tab, adapter, true));
  if (!isThere) await changeTabPage(tab, { hasHost: false }, document);
}

/**
 * What comes by itself comes when the page's own scripts have run. Nobody tells whether it came: a while later it is brought
 * too, for a page whose scripts take long and a document older than the registration. Twice does no harm.
 */
export async function bringLate(tab: number, document: string | undefined, token: string): Promise<void> {
  await new Promise((resume) => setTimeout(resume, LATE_MS));
  const page = await findTabPage(tab);
  if (page?.tokens.at(-1)?.token === token) await bringToPage(tab, document);
}
