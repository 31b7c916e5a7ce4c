import { browser } from '@/lib/platform/native';
import { toMatchPattern } from '@/lib/platform/origins';

const SCRIPT = 'crm';
const FILE = 'crm.js';
export const HOST_FILE = 'crm-host.js';
/** Milliseconds before each try: a page that is just being exchanged refuses for a moment. */
const BRING_WAITS = [0, 100, 400];

/** The web origins the manager has granted, as match patterns; our own manifest asks for none at install. */
export async function listGrantedPatterns(): Promise<string[]> {
  const granted = await browser.permissions.getAll();
  return (granted.origins ?? []).filter((pattern) => /^(https?|\*):\/\//.test(pattern)).sort();
}

export function hasPermission(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [toMatchPattern(origin)] });
}

/**
 * Registers the content script for every granted site but those switched off, and forgets the rest. Called at every
 * start and at every change of permissions: what is registered already is left alone, since a page that loads during an
 * update might get no script. Answers whether anything was to do.
 */
export async function registerContentScript(patternsOff: readonly string[]): Promise<boolean> {
  const matches = await listGrantedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return registered !== undefined;
  }
  const excludeMatches = [...patternsOff].sort();
  const isSame = (given: readonly string[] | undefined, wanted: readonly string[]): boolean =>
    JSON.stringify([...(given ?? [])].sort()) === JSON.stringify(wanted);
  if (isSame(registered?.matches, matches) && isSame(registered?.excludeMatches, excludeMatches)) return false;
  const script = {
    id: SCRIPT,
    js: [FILE],
    matches,
    excludeMatches,
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
  return true;
}

/** Starts the content script in tabs that were open before their site was added; a tab that refuses is left alone. */
export async function startInOpenTabs(pattern: string, isThere: (tab: number) => Promise<boolean>): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined || (await isThere(id))) return;
      await browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }).catch(() => undefined);
    }),
  );
}

/** Brings the panel's host into a page where an opportunity is in front. */
export const bringHost = (tab: number): Promise<boolean> => bring(tab, HOST_FILE);

/** Brings what looks into frames of the page's own site. */
export const bringFrames = (tab: number): Promise<boolean> => bring(tab, 'crm-frames.js');

/** Brings the picker into a page that is being taught. */
export const bringPicker = (tab: number): Promise<boolean> => bring(tab, 'crm-picker.js');

/** Brings what is known of one CRM's pages into a page of it, and in the same step the panel's host. */
export const bringAdapter = (tab: number, id: string, withHost = false): Promise<boolean> =>
  bring(tab, `adapters/${id}.js`, ...(withHost ? [HOST_FILE] : []));

/** Brings files of ours into a page, in this order; answers whether they came. */
export const bring = (tab: number, ...files: string[]): Promise<boolean> => inject(tab, { files });

type Injected = { files: string[] } | { func: (given: unknown) => void; args: unknown[] };

/** Runs this in a page, in our own world of it; answers whether the page let it. */
export async function inject(tab: number, what: Injected): Promise<boolean> {
  const injection = { target: { tabId: tab, frameIds: [0] }, ...what, injectImmediately: true };
  for (const wait of BRING_WAITS) {
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    const isDone = await browser.scripting.executeScript(injection).then(
      () => true,
      () => false,
    );
    if (isDone) return true;
  }
  return false;
}
