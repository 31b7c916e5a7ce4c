import { expect, type Page } from '@playwright/test';
import type { Extension } from '../../support/extension.ts';
import type { Points } from './stop-points.ts';

interface Scope {
  readonly points: Points;
}

/** From now on the worker notes the points of this message, and stops at this one; answers the function that waits until it has. */
export async function stopWorkerAt(
  extension: Extension,
  vault: Page,
  watched: string,
  stopAt: string | null,
): Promise<() => Promise<void>> {
  const worker = await extension.worker();
  const stopped = vault.evaluate(
    () =>
      new Promise<void>((heard) => {
        const channel = new BroadcastChannel('stopped');
        channel.onmessage = () => {
          channel.close();
          heard();
        };
      }),
  );
  await worker.evaluate(
    (wanted) => void Object.assign((globalThis as unknown as Scope).points, { passed: [], ...wanted }),
    { watched, stopAt },
  );
  return () => stopped;
}

/** The points that the last such message has passed on its way to its answer. */
export async function listPassed(extension: Extension): Promise<string[]> {
  const worker = await extension.worker();
  return worker.evaluate(() => (globalThis as unknown as Scope).points.passed);
}

/** Ends the life of a worker that has stopped, as the browser does; returns when it is over, or the next one is there. */
export async function endStoppedWorker({ context, id }: Extension): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const listWorkers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && new URL(url).host === id);
  };
  for (const { targetId } of await listWorkers()) await session.send('Target.closeTarget', { targetId });
  const isOver = async (): Promise<boolean> => {
    if ((await listWorkers()).length === 0) return true;
    const lives = context
      .serviceWorkers()
      .map((worker) =>
        Promise.race([
          worker.evaluate(() => (globalThis as unknown as Scope).points.watched === null).catch(() => false),
          new Promise<false>((late) => setTimeout(late, 500, false)),
        ]),
      );
    return (await Promise.all(lives)).includes(true);
  };
  await expect.poll(isOver, { timeout: 30_000, intervals: [50] }).toBe(true);
  await session.detach();
}
