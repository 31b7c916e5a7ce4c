import { expect, type Frame } from '@playwright/test';
import { count, times } from '../figures.ts';
import { beginNote, countNotes, openPanel, readWhole, test } from './scene.ts';
import { endStoppedWorker, listPassed, stopWorkerAt } from './stopping.ts';

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

/** Waits, without end, until the save is acknowledged. */
async function untilAcknowledged(panel: Frame): Promise<void> {
  while (!(await isAcknowledged(panel))) await new Promise((wait) => setTimeout(wait, 50));
}

const MESSAGE = 'observation.save';
/** So many places of a save in the short run. */
const SHORT = 12;

test.use({ hasStopPoints: true });

test('a worker stopped at each await of a save: what was acknowledged is there, the rest is whole or not at all', async ({
  scene,
}) => {
  test.setTimeout(times(3_600_000, 600_000));
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  await panel.evaluate(holdRetries);
  const log = panel.getByRole('region', { name: 'Log observation' });
  const saved = panel.getByRole('status').filter({ hasText: 'Saved' });
  // saves that nothing stops, to learn the places that one passes
  const places = new Set<string>();
  for (const turn of ['first', 'second']) {
    const note = `Not stopped, for the ${turn} time.`;
    await beginNote(panel, vault, note);
    await panel.evaluate(() => (globalThis as unknown as Held).begin());
    await stopWorkerAt(extension, vault, MESSAGE, null);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(panel.getByRole('region', { name: 'Recent observations' }).getByText(note)).toHaveCount(1);
    for (const place of await listPassed(extension)) places.add(place);
  }
  const all = [...places];
  const chosen = all.filter((_, index) => times(1, 0) === 1 || index % Math.ceil(all.length / SHORT) === 0);
  let stopped = 0;
  for (const [round, place] of chosen.entries()) {
    const note = `Stopped at ${place}.`;
    await beginNote(panel, vault, note);
    await panel.evaluate(() => (globalThis as unknown as Held).begin());
    const whenStopped = await stopWorkerAt(extension, vault, MESSAGE, place);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    // a place that not every save passes: this one is answered
    const isStopped = await Promise.race([whenStopped().then(() => true), untilAcknowledged(panel).then(() => false)]);
    if (isStopped) stopped += 1;
    await endStoppedWorker(extension);
    const wasAcknowledged = await isAcknowledged(panel);
    // the second try is still held back: this is what the dead worker has left
    const left = countNotes(await readWhole(vault), note);
    expect(wasAcknowledged ? [1] : [0, 1]).toContain(left);
    // every second time the second try finds nobody either
    const isLet = round % 2 === 0;
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
  }
  console.log(
    `The worker was stopped at ${stopped} of the ${all.length} places that a save passes (${chosen.length} tried).`,
  );
  expect(stopped).toBeGreaterThan(chosen.length / 2);
  count('points of a save at which the worker was stopped, with nothing lost', stopped);
});
