import type { Stage } from '@/lib/coaching/types';
import type { Reading } from '@/lib/crm/types';
import { browser } from '@/lib/platform/native';

/** What one tab's content script has announced. It is kept for the session only, so that a stopped worker finds it again. */
export interface TabPage {
  /** The tokens given to this tab's frames, newest last: a page that comes back from the back-forward cache still has its own. */
  readonly tokens: readonly string[];
  readonly site: string;
  readonly seq: number;
  readonly adapter: string | null;
  readonly recordId: string | null;
  readonly reading: Reading | null;
  /** The stage on the page, by the CRM's default names. */
  readonly stage: Stage | null;
  /** The CRM whose adapter was brought into this document. */
  readonly brought: string | null;
  /** The panel's host was brought into this document. */
  readonly hasHost: boolean;
  /** The page refuses the frame. */
  readonly isBlocked: boolean;
}

const TOKENS_KEPT = 8;
const cache = new Map<number, TabPage>();
const nameOf = (tab: number): string => `tab:${tab}`;

/** The page announced in this tab, or null. */
export async function findTabPage(tab: number): Promise<TabPage | null> {
  const known = cache.get(tab);
  if (known !== undefined) return known;
  const stored = (await browser.storage.session.get(nameOf(tab)))[nameOf(tab)] as TabPage | undefined;
  if (stored === undefined) return null;
  const newer = cache.get(tab);
  if (newer !== undefined) return newer;
  cache.set(tab, stored);
  return stored;
}

async function keep(tab: number, page: TabPage): Promise<void> {
  cache.set(tab, page);
  await browser.storage.session.set({ [nameOf(tab)]: page });
}

/** A new document in this tab, with a token for its frame. */
export async function openTabPage(
  tab: number,
  opened: Pick<TabPage, 'site' | 'brought'>,
  token: string,
): Promise<void> {
  const before = await findTabPage(tab);
  const tokens = [...(before?.tokens ?? []), token].slice(-TOKENS_KEPT);
  await keep(tab, {
    tokens,
    ...opened,
    seq: 0,
    adapter: null,
    recordId: null,
    reading: null,
    stage: null,
    hasHost: false,
    isBlocked: false,
  });
}

/** Changes what is known of the tab's page; does nothing for a tab that never announced itself. */
export async function changeTabPage(tab: number, change: Partial<Omit<TabPage, 'tokens'>>): Promise<TabPage | null> {
  const page = await findTabPage(tab);
  if (page === null) return null;
  // another change may have come while this one waited: it is kept
  const changed = { ...(cache.get(tab) ?? page), ...change };
  await keep(tab, changed);
  return changed;
}

export async function closeTabPage(tab: number): Promise<void> {
  cache.delete(tab);
  await browser.storage.session.remove(nameOf(tab));
}

export async function isTokenOf(tab: number, token: string): Promise<boolean> {
  return (await findTabPage(tab))?.tokens.includes(token) ?? false;
}

/** The tabs that have announced a page in this session. */
export async function listTabPages(): Promise<{ tab: number; page: TabPage }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith('tab:'))
    .map(([key, page]) => ({ tab: Number(key.slice(4)), page: page as TabPage }));
}
