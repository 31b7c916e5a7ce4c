import type { BrowserContext, Page } from '@playwright/test';

/** In every page to come: counts what it has asked the background and not heard yet. */
export async function countQuestions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: (...message: unknown[]) => unknown } } };
    const runtime = chrome?.runtime;
    if (runtime?.sendMessage === undefined) return;
    const send = runtime.sendMessage.bind(runtime);
    const asked = { open: 0, since: performance.now() };
    Object.assign(globalThis, { asked });
    runtime.sendMessage = (...message) => {
      asked.open += 1;
      asked.since = performance.now();
      const answer = send(...message);
      const end = (): void => {
        asked.open -= 1;
        asked.since = performance.now();
      };
      Promise.resolve(answer).then(end, end);
      return answer;
    };
  });
}

/** How long a page asks nothing before it is taken to be at rest: two frames and what its effects ask. */
const REST_MS = 120;

/** Waits until the page has its answers and has drawn them. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    (rest) => {
      const asked = (globalThis as unknown as { asked?: { open: number; since: number } }).asked;
      const isDrawn = document.querySelector('main, dialog') !== null && document.querySelector('.skeleton') === null;
      return isDrawn && (asked === undefined || (asked.open === 0 && performance.now() - asked.since > rest));
    },
    REST_MS,
    { polling: 'raf' },
  );
}
