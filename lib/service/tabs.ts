import type { Stage } from '@/lib/coaching/types';
import type { Reading } from '@/lib/crm/types';
import { CodedError } from '@/lib/messaging/errors';
import { browser } from '@/lib/platform/native';
import { dropAhead } from './ahead';

/** It admits one frame: the first that uses it. */
interface Token {
  readonly token: string;
  readonly frame: number | null;
}

/** What one tab's content script has announced. It is kept for the session only, so that a stopped worker finds it again. */
export interface TabPage {
  /** The tokens given to this tab's frames, newest last: the last words of a page that is being left still count. */
  readonly tokens: readonly Token[];
  /** The document, where the browser tells one from the next. */
  readonly document?: string | undefined;
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
  /** The panel is open beside what is in front. */
  readonly isOpen?: boolean;
  /** What the address seems to name, until the page has said what is in front: only the panel's frame may begin with it. */
  readonly guess?: Pick<TabPage, 'adapter' | 'recordId'> | undefined;
  /** The page refuses the frame. */
  readonly isBlocked: boolean;
  /** Since this record is in front its page has said who owns it, or that nobody does. */
  readonly isConfirmed?: boolean;
  /** It has not, for too long to show somebody from memory. */
  readonly isLate?: boolean;
}

const TOKENS_KEPT = 8;
const PREFIX = 'tab:';
/** The pages that are just announcing themselves: a frame that is there already may ask before they are known. */
const openings = new Map<number, Promise<unknown>>();
const pages = new Map<number, TabPage>();
let loading: Promise<void> | undefined;

/**
 * Reads what an earlier life of the worker has kept, once. Everything below waits for it first: what is asked in one order
 * is done in that order, so that a closed tab is not brought back by a change that came before.
 */
function load(): Promise<void> {
  loading ??= browser.storage.session.get(null).then(
    (all) => {
      for (const [name, page] of Object.entries(all)) {
        if (name.startsWith(PREFIX)) pages.set(Number(name.slice(PREFIX.length)), page as TabPage);
      }
    },
    (error: unknown) => {
      loading = undefined; // the next request tries again
      throw error;
    },
  );
  return loading;
}

/** The page announced in this tab, or null. */
export async function findTabPage(tab: number): Promise<TabPage | null> {
  await load();
  return pages.get(tab) ?? null;
}

/**
 * Nobody waits for the copy that the worker's next life will read: it is on its way, in order. (The browser's own process
 * is the busiest one while a page loads.) Where it is refused there is none: an older one would be another deal's.
 */
function keep(tab: number, page: TabPage): void {
  const name = `${PREFIX}${tab}`;
  const { session } = browser.storage;
  pages.set(tab, page);
  session
    .set({ [name]: page })
    .catch(() => session.remove(name))
    .catch(() => undefined);
}

/** A new document in this tab, with a token for its frame. */
export async function openTabPage(
  tab: number,
  opened: Pick<TabPage, 'document' | 'site' | 'brought' | 'hasHost' | 'isOpen' | 'guess'>,
  token: string,
): Promise<void> {
  dropAhead(tab);
  await load();
  const before = pages.get(tab);
  keep(tab, {
    tokens: append(before?.site === opened.site ? before.tokens : [], token),
    ...opened,
    seq: 0,
    adapter: null,
    recordId: null,
    reading: null,
    stage: null,
    isBlocked: false,
  });
}

/** A page of this tab is announcing itself: whoever asks to be admitted in this tab waits for it. */
export function awaitOpening(tab: number, opening: Promise<unknown>): void {
  const done = opening
    .catch(() => undefined)
    .then(() => {
      if (openings.get(tab) === done) openings.delete(tab);
    });
  openings.set(tab, done);
}

/** One that is there already, since its message was repeated, stays the frame's that has used it. */
const append = (tokens: readonly Token[], token: string): readonly Token[] =>
  tokens.some((one) => one.token === token) ? tokens : [...tokens, { token, frame: null }].slice(-TOKENS_KEPT);

/** One more token for this tab's page; answers it, or null for a tab that never announced itself. */
export async function addToken(tab: number, token: string): Promise<string | null> {
  await load();
  const page = pages.get(tab);
  if (page === undefined) return null;
  keep(tab, { ...page, tokens: append(page.tokens, token) });
  return token;
}

/** Whether what this document says is of the tab's page; where the browser names no documents it always is. */
export const isOfDocument = (page: TabPage, document: string | undefined): boolean =>
  page.document === undefined || document === undefined || page.document === document;

/** Changes what is known of the tab's page; does nothing, and answers null, for a tab that never announced itself and for another document than its own. */
export async function changeTabPage(
  tab: number,
  change: Partial<Omit<TabPage, 'tokens'>>,
  document?: string,
): Promise<TabPage | null> {
  await load();
  const page = pages.get(tab);
  if (page === undefined || !isOfDocument(page, document)) return null;
  const changed = { ...page, ...change };
  keep(tab, changed);
  return changed;
}

export async function closeTabPage(tab: number): Promise<void> {
  dropAhead(tab);
  await load();
  pages.delete(tab);
  await browser.storage.session.remove(`${PREFIX}${tab}`);
}

/**
 * Whether this frame may ask for this tab. A token is the first frame's that uses it, for as long as that frame is there:
 * whoever finds it out later, the page itself or another one in this tab, can do nothing with it.
 */
export async function admitFrame(tab: number, token: string, frame: number): Promise<boolean> {
  await Promise.all([load(), openings.get(tab)]);
  const page = pages.get(tab);
  const given = page?.tokens.find((one) => one.token === token);
  if (page === undefined || given === undefined) return false;
  if (given.frame !== null) return given.frame === frame;
  keep(tab, { ...page, tokens: page.tokens.map((one) => (one === given ? { token, frame } : one)) });
  return true;
}

/** The tabs that have announced a page in this session. */
export async function listTabPages(): Promise<{ tab: number; page: TabPage }[]> {
  await load();
  return [...pages].map(([tab, page]) => ({ tab, page }));
}

/** The tab's page; a panel that speaks of an older one is refused, so that nothing is bound to the wrong deal. */
export async function requirePage(tab: number | null, seq?: number): Promise<{ tab: number; page: TabPage }> {
  const page = tab === null ? null : await findTabPage(tab);
  if (tab === null || page === null) throw new CodedError('not-allowed');
  if (seq !== undefined && seq !== page.seq) throw new CodedError('bad-request', 'the page has changed meanwhile');
  return { tab, page };
}
