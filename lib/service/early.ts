import { browser } from '@/lib/platform/native';
import { toMatchPattern } from '@/lib/platform/origins';

const PREFIX = 'early ';
const FILE = 'crm-early.js';
/** A site has few kinds of addresses for its opportunities; the newest are kept. */
const SHAPES_KEPT = 4;
/** What was seen to be registered in this life of the worker. */
const noted = new Set<string>();

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

/** An opportunity was met here with the panel open: at addresses like this one its frame is mounted at once from now on. */
export async function registerEarly(site: string, url: string, recordId: string): Promise<void> {
  const shape = describeShape(url, recordId);
  if (shape === null || noted.has(`${site} ${shape}`)) return;
  const id = PREFIX + site;
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = registered?.matches ?? [];
  const script = {
    id,
    js: [FILE],
    matches: [...new Set([shape, ...before])].slice(0, SHAPES_KEPT),
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else if (!before.includes(shape)) await browser.scripting.updateContentScripts([script]);
  noted.add(`${site} ${shape}`);
}

/** No frame is mounted early where this says so of the site: collapsed, switched off, removed. */
export async function dropEarly(isDropped: (site: string) => Promise<boolean> | boolean): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  for (const { id } of registered) {
    if (!id.startsWith(PREFIX) || !(await isDropped(id.slice(PREFIX.length)))) continue;
    await browser.scripting.unregisterContentScripts({ ids: [id] });
    noted.clear();
  }
}
