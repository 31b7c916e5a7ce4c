import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** What was in sight of the CRM's page from one frame on, until the next state; times are milliseconds since 1970. */
interface PageState {
  readonly at: number;
  /** When its document began: what a panel said before that was said in another one. */
  readonly since: number;
  /** The address without its origin; empty when the page was left. */
  readonly path: string;
  readonly isPanelShown: boolean;
}

/** What the panel's document said from one frame of its own on. */
export interface PanelState {
  readonly at: number;
  readonly heading: string;
  readonly deal: string;
  /** It says that the rep is from memory. */
  readonly isRemembered: boolean;
  /** The names in notes such as `Seen with Marco Rossi.` */
  readonly seen: readonly string[];
}

/** Every painted frame of one tab, as the states between which it changed. */
export interface FrameLog {
  readonly frames: number;
  readonly page: readonly PageState[];
  readonly panel: readonly PanelState[];
}

const KEY = 'frames';

/**
 * Lets a copy of the build write down every frame: only the content script's own world can look into the closed shadow
 * root, so the recorder is put at the end of its file. Over full loads it is kept in the page's session storage.
 */
export function addFrameRecorder(build: string): void {
  appendFileSync(join(build, 'crm.js'), `\n;(${recordPage})(${JSON.stringify(KEY)});\n`);
}

/** Records the panels of all tabs that are opened from now on; answers what reads one tab's log. */
export async function recordFrames(context: BrowserContext): Promise<(page: Page) => Promise<FrameLog>> {
  const panels = new Map<Page, PanelState[]>();
  await context.exposeBinding('tellPanelState', ({ page }, state: PanelState) => {
    panels.set(page, [...(panels.get(page) ?? []), state]);
  });
  await context.addInitScript(recordPanel);
  return async (page) => {
    const kept = await page.evaluate((key) => {
      dispatchEvent(new Event('frames-wanted'));
      return sessionStorage.getItem(key);
    }, KEY);
    const states = JSON.parse(kept ?? '{"frames":0,"page":[]}') as Pick<FrameLog, 'frames' | 'page'>;
    return { ...states, panel: panels.get(page) ?? [] };
  };
}

/** Runs in the content script's world. */
function recordPage(key: string): void {
  interface ExtensionDom {
    openOrClosedShadowRoot(element: Element): ShadowRoot | null;
  }
  const scope = globalThis as unknown as { chrome: { dom: ExtensionDom }; isRecording?: boolean };
  if (scope.isRecording === true) return;
  scope.isRecording = true;
  let states: PageState[] = [];
  let frames = 0;
  let last = '';
  const add = (path: string, isPanelShown: boolean): void => {
    const now = `${path} ${isPanelShown}`;
    const since = performance.timeOrigin;
    if (now !== last) states.push({ at: since + performance.now(), since, path, isPanelShown });
    last = now;
  };
  const look = (): void => {
    const frame = [...(document.documentElement?.children ?? [])]
      .map((element) => (element instanceof HTMLElement ? scope.chrome.dom.openOrClosedShadowRoot(element) : null))
      .map((root) => root?.querySelector('iframe') ?? null)
      .find((one) => one !== null);
    frames += 1;
    // what is in front may be in a frame of the page's own
    const { pathname, search, hash } =
      document.querySelector<HTMLIFrameElement>('main > iframe')?.contentWindow?.location ?? location;
    add(pathname + search + hash, frame?.checkVisibility() === true && Number(getComputedStyle(frame).opacity) > 0);
    requestAnimationFrame(look);
  };
  const flush = (): void => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{"frames":0,"page":[]}');
    sessionStorage.setItem(key, JSON.stringify({ frames: kept.frames + frames, page: [...kept.page, ...states] }));
    states = [];
    frames = 0;
  };
  addEventListener('pagehide', () => {
    add('', false);
    flush();
  });
  document.addEventListener('visibilitychange', () => document.hidden && add('', false));
  addEventListener('frames-wanted', flush);
  look();
}

/** Runs in every document, and does something in the panel's. */
function recordPanel(): void {
  if (!location.pathname.endsWith('/panel.html') || !location.protocol.endsWith('extension:')) return;
  const { tellPanelState } = globalThis as unknown as { tellPanelState(state: PanelState): void };
  let last = '';
  const look = (): void => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    const deal = document.querySelector('.deal-name b')?.textContent ?? '';
    const isRemembered = document.querySelector('.rep-facts')?.textContent?.includes('from memory') === true;
    const seen = [...(document.body?.textContent ?? '').matchAll(/Seen with ([^.]+)\./g)].map(([, name]) => name ?? '');
    const now = JSON.stringify([heading, deal, isRemembered, seen]);
    const at = performance.timeOrigin + performance.now();
    if (now !== last) tellPanelState({ at, heading, deal, isRemembered, seen });
    last = now;
    requestAnimationFrame(look);
  };
  look();
}
