import { browser } from '@/lib/platform/native';
import { toMatchPattern } from '@/lib/platform/origins';
import { HOST_FILE } from './registration';
import { createTurns } from './turns';

const FRAME_PREFIX = 'early ';
const HOST_PREFIX = 'host ';
const PREFIXES = [FRAME_PREFIX, HOST_PREFIX];
/** A site has few kinds of addresses for its opportunities; the newest are kept. */
const SHAPES_KEPT = 4;
/** An address with more is no CRM's: each star is a search of its own, for the browser too. */
const MOST_STARS = 5;
const LONGEST_SHAPE = 300;

/** By site, the match patterns at which both are registered, as far as this life of the worker has seen. */
const noted = new Map<string, Promise<readonly string[]>>();
/** What is dropped while it is being registered is dropped. */
const inTurn = createTurns();

/**
 * The addresses like that of this record, as a match pattern: what stands before the id, and anything after it. Of the
 * address nothing is kept that may name somebody: not this id, no other one, no customer's. Null where the id stands after
 * the hash, which no pattern knows: there every page of the CRM would be like it.
 */
export function describeShape(url: string, recordId: string): string | null {
  const { origin } = new URL(url);
  const path = url.slice(origin.length).replace(/#.*/s, '');
  const [text, id] = [path.toLowerCase(), recordId.toLowerCase()];
  // a short id may be in the middle of another word, or another one's before it
  let at = text.lastIndexOf(id);
  while (at > 0 && /[\w-]/.test(text.charAt(at - 1))) at = text.lastIndexOf(id, at - 1);
  if (at <= 0 || path.includes('*')) return null;
  const before = path.slice(0, at).replace(/[^/?&=]*(\d\d|[%+])[^/?&=]*/g, '*');
  const shape = `${toMatchPattern(origin).replace(/\/\*$/, '')}${before}*`;
  return shape.length > LONGEST_SHAPE || shape.split('*').length - 1 > MOST_STARS ? null : shape;
}

/**
 * An opportunity was met here with the panel open. From now on, at addresses like this one, its frame is mounted at once;
 * the host comes when the page's own scripts have run: earlier it would hold these up, and later it would miss the page's
 * first picture. (No adapter comes so: whether it was corrected is known when the page has announced itself.)
 */
export function registerEarly(site: string, url: string, recordId: string): Promise<void> {
  return inTurn(async () => {
    const shape = describeShape(url, recordId);
    const before = await listShapes(site);
    if (shape === null || before.includes(shape)) return;
    const matches = [...new Set([shape, ...before])].slice(0, SHAPES_KEPT);
    const common = { matches, allFrames: false, persistAcrossSessions: true };
    const scripts = [
      { ...common, id: FRAME_PREFIX + site, js: ['crm-early.js'], runAt: 'document_start' as const },
      { ...common, id: HOST_PREFIX + site, js: [HOST_FILE], runAt: 'document_end' as const },
    ];
    const known = await browser.scripting.getRegisteredContentScripts({ ids: scripts.map(({ id }) => id) });
    const isKnown = ({ id }: { readonly id: string }): boolean => known.some((one) => one.id === id);
    const [old, fresh] = [scripts.filter(isKnown), scripts.filter((one) => !isKnown(one))];
    noted.delete(site);
    if (old.length > 0) await browser.scripting.updateContentScripts(old);
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
    noted.set(site, Promise.resolve(matches));
  });
}

/** The match patterns of this site at which frame and host come by themselves. */
export function listShapes(site: string): Promise<readonly string[]> {
  const listed =
    noted.get(site) ??
    browser.scripting
      .getRegisteredContentScripts({ ids: [HOST_PREFIX + site] })
      .then(([registered]) => registered?.matches ?? []);
  noted.set(site, listed);
  listed.catch(() => noted.delete(site));
  return listed;
}

/** Whether the host comes by itself into the page at this address; as for the frame, an opportunity's has a digit. */
export function comesAlone(shapes: readonly string[], url: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  const path = url.slice(origin.length).replace(/#.*/s, '');
  return /\d/.test(path) && shapes.some((shape) => isLike(shape, `${protocol}//${hostname}${path}`));
}

/** Whether this pattern, which ends with a star, is met; in one pass, since a page chooses its own address. */
function isLike(shape: string, address: string): boolean {
  const [start = '', ...parts] = shape.split('*');
  if (!address.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = address.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Nothing comes by itself where this says so of the site: collapsed, switched off, removed. */
export function dropEarly(isDropped: (site: string) => Promise<boolean> | boolean): Promise<void> {
  return inTurn(async () => {
    const registered = await browser.scripting.getRegisteredContentScripts();
    for (const { id } of registered) {
      const prefix = PREFIXES.find((one) => id.startsWith(one));
      if (prefix === undefined || !(await isDropped(id.slice(prefix.length)))) continue;
      await browser.scripting.unregisterContentScripts({ ids: [id] });
      noted.clear();
    }
  });
}
