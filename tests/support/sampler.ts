import type { Frame, Page } from '@playwright/test';

/** What was in sight at one animation frame of the CRM's page. */
export interface PageSample {
  /** Milliseconds since 1970, comparable between the page and the panel. */
  readonly at: number;
  readonly path: string;
  readonly isPanelShown: boolean;
}

/** What the panel's document said at one animation frame of its own. */
export interface PanelSample {
  readonly at: number;
  readonly heading: string;
  readonly text: string;
}

interface Sampler<Sample> {
  /** The newest sample. */
  latest(): Promise<Sample | undefined>;
  stop(): Promise<readonly Sample[]>;
}

/**
 * Samples the page from the content script's own world, which alone can look into the closed shadow root.
 * Chromium only.
 */
export async function samplePage(page: Page): Promise<Sampler<PageSample>> {
  const session = await page.context().newCDPSession(page);
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) found.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = found.at(-1);
  if (contextId === undefined) throw new Error('The page has no content script');
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`(${watchPage})()`);
  return {
    latest: async () => (await evaluate('globalThis.affiancaSamples.at(-1)')) as PageSample | undefined,
    async stop() {
      const samples = (await evaluate('globalThis.affiancaSamples.splice(0)')) as PageSample[];
      await session.detach();
      return samples;
    },
  };
}

/** Samples the panel's document. */
export async function samplePanel(panel: Frame): Promise<Sampler<PanelSample>> {
  await panel.evaluate(watchPanel);
  return {
    latest: () =>
      panel.evaluate(() => (globalThis as unknown as { affiancaSamples: PanelSample[] }).affiancaSamples.at(-1)),
    stop: () => panel.evaluate(() => (globalThis as unknown as { affiancaSamples: PanelSample[] }).affiancaSamples),
  };
}

/** Runs in the content script's world. */
function watchPage(): void {
  interface ExtensionDom {
    openOrClosedShadowRoot(element: Element): ShadowRoot | null;
  }
  const { dom } = (globalThis as unknown as { chrome: { dom: ExtensionDom } }).chrome;
  const samples: PageSample[] = [];
  Object.assign(globalThis, { affiancaSamples: samples });
  const look = () => {
    const frame = [...document.documentElement.children]
      .map((element) => (element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null))
      .map((root) => root?.querySelector('iframe') ?? null)
      .find((one) => one !== null);
    const isShown = frame?.checkVisibility() === true && Number(getComputedStyle(frame).opacity) > 0;
    const path = location.pathname + location.hash;
    samples.push({ at: performance.timeOrigin + performance.now(), path, isPanelShown: isShown });
    requestAnimationFrame(look);
  };
  look();
}

/** Runs in the panel. */
function watchPanel(): void {
  const samples: PanelSample[] = [];
  Object.assign(globalThis, { affiancaSamples: samples });
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    samples.push({ at: performance.timeOrigin + performance.now(), heading, text: document.body.textContent ?? '' });
    requestAnimationFrame(look);
  };
  look();
}
