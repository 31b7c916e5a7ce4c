import { browser } from '@/lib/platform/native';
import { toMatchPattern } from '@/lib/platform/origins';
import { HOST_FILE, nameAdapterFile, readAdapterFile } from './registration';

const FRAME_PREFIX = 'early ';
const HOST_PREFIX = 'host ';
const PREFIXES = [FRAME_PREFIX, HOST_PREFIX];
const FRAME_FILE = 'crm-early.js';
/** A site has few kinds of addresses for its opportunities; the newest are kept. */
const SHAPES_KEPT = 4;

/** The addresses of a site at which the frame comes by itself. */
interface Shapes {
  readonly matches: readonly string[];
  /** Whose adapter comes there with the host; null where both are brought, since what is read there was taught or corrected. */
  readonly adapter: string | null;
}
export const NO_SHAPES: Shapes = { matches: [], adapter: null };
/** By site, what was seen to be registered in this life of the worker. */
const noted = new Map<string, Promise<Shapes>>();

/**
 * The addresses like that of this record, as a match pattern: the same path with any ids. Null where the id stands after the
 * hash, which no pattern knows: there every page of the CRM would be like it.
 */
export function describeShape(url: string, recordId: string): string | null {
  const { origin } = new URL(url);
  const path = url.slice(origin.length).replace(/#.*/s, '');
  const [text, id] = [path.toLowerCase(), recordId.toLowerCase()];
  // a short id may be in the middle of another word
  let at = text.indexOf(id);
  while (at >= 0 && /[\w-]/.test(text.charAt(at - 1))) at = text.indexOf(id, at + 1);
  if (at < 0 || path.includes('*')) return null;
  const after = path
    .slice(at)
    .replace(/^[\w-]*/, '')
    .replace(/[?&].*/s, '');
  // nor is any other id kept, of a customer or a pipeline
  const before = path.slice(0, at).replace(/[^/?&=]*\d\d[^/?&=]*/g, '*');
  return `${toMatchPattern(origin).replace(/\/\*$/, '')}${before}*${after}${after === '' ? '' : '*'}`;
}

/**
 * An opportunity was met here with the panel open. From now on, at addresses like this one, its frame is mounted at once;
 * this adapter (null: it is brought) and the host come when the page's own scripts have run: earlier they would hold these
 * up, and later they would miss the page's first picture.
 */
export async function registerEarly(
  site: string,
  url: string,
  recordId: string,
  adapter: string | null,
): Promise<void> {
  const shape = describeShape(url, recordId);
  const before = await readShapes(site);
  if (shape === null || (before.matches.includes(shape) && before.adapter === adapter)) return;
  const matches = [...new Set([shape, ...before.matches])].slice(0, SHAPES_KEPT);
  const common = { matches, allFrames: false, persistAcrossSessions: true };
  const scripts = [
    { ...common, id: FRAME_PREFIX + site, js: [FRAME_FILE], runAt: 'document_start' as const },
    {
      ...common,
      id: HOST_PREFIX + site,
      js: [nameAdapterFile(adapter ?? ''), HOST_FILE],
      runAt: 'document_end' as const,
    },
  ].slice(0, adapter === null ? 1 : 2);
  const known = await list(site);
  const isKnown = ({ id }: { readonly id: string }): boolean => known.some((one) => one.id === id);
  const [old, fresh] = [scripts.filter(isKnown), scripts.filter((one) => !isKnown(one))];
  noted.delete(site);
  if (old.length > 0) await browser.scripting.updateContentScripts(old);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  noted.set(site, Promise.resolve({ matches, adapter }));
}

const list = (site: string) =>
  browser.scripting.getRegisteredContentScripts({ ids: PREFIXES.map((prefix) => prefix + site) });

/** What comes by itself into the pages of this site. */
export function readShapes(site: string): Promise<Shapes> {
  const reading =
    noted.get(site) ??
    list(site).then((scripts) => ({
      matches: scripts.find(({ id }) => id === FRAME_PREFIX + site)?.matches ?? [],
      adapter: readAdapterFile(scripts.find(({ id }) => id === HOST_PREFIX + site)?.js?.[0]),
    }));
  noted.set(site, reading);
  reading.catch(() => noted.delete(site));
  return reading;
}

/** Whether the host comes by itself into the page at this address, with this adapter. */
export function comesAlone({ matches, adapter }: Shapes, url: string, wanted: string | null): boolean {
  const { protocol, hostname, origin } = new URL(url);
  const address = `${protocol}//${hostname}${url.slice(origin.length).replace(/#.*/s, '')}`;
  return adapter !== null && adapter === wanted && matches.some((match) => readPattern(match).test(address));
}

const readPattern = (match: string): RegExp =>
  new RegExp(
    `^${match
      .split('*')
      .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );

/** Nothing comes by itself where this says so of the site: collapsed, switched off, removed. */
export async function dropEarly(isDropped: (site: string) => Promise<boolean> | boolean): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  for (const { id } of registered) {
    const prefix = PREFIXES.find((one) => id.startsWith(one));
    if (prefix === undefined || !(await isDropped(id.slice(prefix.length)))) continue;
    await browser.scripting.unregisterContentScripts({ ids: [id] });
    noted.clear();
  }
}
