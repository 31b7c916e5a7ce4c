import { expect, type Frame } from '@playwright/test';
import { count, times } from '../figures.ts';
import { beginNote, countNotes, openPanel, readWhole, test } from './scene.ts';
import { endStoppedWorker, stopWorkerAt } from './stopping.ts';

/** Runs in the panel: keeps count of the saves that it sends, and holds back the second try until it is told what to do. */
function holdRetries(): void {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const send = runtime.sendMessage.bind(runtime);
  const saves = { tries: 0, isAcknowledged: false, decide: (_isLet: boolean): void => undefined };
  const decided = () =>
    new Promise<boolean>((decide) => {
      saves.decide = decide;
    });
  let verdict = decided();
  Object.assign(globalThis, {
    saves,
    begin: () => {
      Object.assign(saves, { tries: 0, isAcknowledged: false });
      verdict = decided();
    },
  });
  runtime.sendMessage = async (message) => {
    if ((message as { name?: string }).name !== 'observation.save') return send(message);
    saves.tries += 1;
    if (saves.tries > 1 && !(await verdict)) return undefined;
    const reply = await send(message);
    saves.isAcknowledged = (reply as { ok?: boolean } | undefined)?.ok === true;
    return reply;
  };
}

interface Held {
  readonly saves: { readonly isAcknowledged: boolean; readonly tries: number; decide(isLet: boolean): void };
  begin(): void;
}
const isAcknowledged = (panel: Frame) => panel.evaluate(() => (globalThis as unknown as Held).saves.isAcknowledged);

test.use({ hasStopPoints: true });

test('a worker stopped at any await of a save: what was acknowledged is there, the rest is whole or not at all', async ({
  scene,
}) => {
  test.setTimeout(times(3_600_000, 600_000));
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  await panel.evaluate(holdRetries);
  const log = panel.getByRole('region', { name: 'Log observation' });
  const saved = panel.getByRole('status').filter({ hasText: 'Saved' });
  const step = times(1, 6);
  let tooLate = 0;
  let stopped = 0;
  for (let stopAt = step; tooLate < 3; stopAt += step) {
    const note = `Stopped at point ${stopAt}.`;
    await beginNote(panel, vault, note);
    await panel.evaluate(() => (globalThis as unknown as Held).begin());
    const whenStopped = await stopWorkerAt(extension, vault, stopAt);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await whenStopped();
    await endStoppedWorker(extension);
    const wasAcknowledged = await isAcknowledged(panel);
    if (wasAcknowledged) tooLate += 1;
    // the second try is still held back: this is what the dead worker has left
    const left = countNotes(await readWhole(vault), note);
    expect(wasAcknowledged ? [1] : [0, 1]).toContain(left);
    // every second time the second try finds nobody either
    const isLet = (stopAt / step) % 2 === 0;
    await panel.evaluate((isLet) => (globalThis as unknown as Held).saves.decide(isLet), isLet);
    if (!wasAcknowledged && !isLet) {
      await expect(log.getByText('What you wrote is still here')).toBeVisible();
      await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
      await panel.evaluate(() => (globalThis as unknown as Held).begin());
      await log.getByRole('button', { name: 'Save observation' }).click();
    }
    await expect(saved).toBeVisible();
    await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    expect(countNotes(await readWhole(vault), note)).toBe(1);
    await expect(panel.getByRole('region', { name: 'Recent observations' }).getByText(note)).toHaveCount(1);
    stopped += 1;
  }
  expect(stopped).toBeGreaterThan(5);
  count('points of a save at which the worker was stopped, with nothing lost', stopped);
});
