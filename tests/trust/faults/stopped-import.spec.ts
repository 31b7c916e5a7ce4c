import { expect, type Page } from '@playwright/test';
import { count, times } from '../figures.ts';
import type { Raw } from '../raw.ts';
import { readWhole, test } from './scene.ts';
import { endStoppedWorker, listPassed, stopWorkerAt } from './stopping.ts';
import { listReps } from './writer.ts';

const ROUNDS = times(60, 5);
const IN_A_FILE = 40;

test.use({ hasStopPoints: true });

/** An export with so many observations that are not here yet. */
function writeFile(raw: Raw, round: number): string {
  const reps = raw.flatMap(([key, value]) => (key.startsWith('rep/') ? [value] : []));
  const [rep] = listReps(raw);
  const now = Date.now();
  const observations = Array.from({ length: IN_A_FILE }, (_, number) => ({
    id: `file${round}-${number}`,
    rep,
    at: now - number * 60_000,
    ratings: [{ skill: 'agenda', rating: 1 + (number % 5) }],
    note: `file ${round}`,
    createdAt: now,
    updatedAt: now,
  }));
  const empty = { commitments: [], questions: [], opportunities: [], sites: [], stages: [], drafts: [], deletions: [] };
  const head = { format: 'affianca', version: 1, exportedAt: new Date(now).toISOString(), settings: {} };
  return JSON.stringify({ ...head, ...empty, reps, observations });
}

/** Imports as the dashboard does, once; false when nobody answers. */
function importOnce(dashboard: Page, text: string): Promise<boolean> {
  return dashboard.evaluate(async (given) => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> } };
      }
    ).chrome;
    const message = { name: 'data.import', body: { text: given, isTrial: false } };
    return (await runtime.sendMessage(message).catch(() => undefined))?.ok === true;
  }, text);
}

test('a worker stopped in the middle of an import: all of the file is there, or nothing of it', async ({ scene }) => {
  test.setTimeout(times(1_800_000, 300_000));
  const { extension, vault } = scene;
  const dashboard = await extension.context.newPage();
  await dashboard.goto(extension.address('options.html#/data'));
  const countFile = (raw: Raw, round: number) => raw.filter(([key]) => key.startsWith(`obsKey/file${round}-`)).length;
  // once without stopping, to know how many points there are
  await stopWorkerAt(extension, vault, 'data.import', null);
  expect(await importOnce(dashboard, writeFile(await readWhole(vault), 0))).toBe(true);
  const passed = await listPassed(extension);
  expect(passed.length).toBeGreaterThan(IN_A_FILE);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const text = writeFile(await readWhole(vault), round);
    const point = passed[Math.floor((passed.length * round) / (ROUNDS + 1))] as string;
    const whenStopped = await stopWorkerAt(extension, vault, 'data.import', point);
    const importing = importOnce(dashboard, text);
    await Promise.race([whenStopped(), importing]);
    await endStoppedWorker(extension);
    const isAcknowledged = await importing;
    expect(isAcknowledged ? [IN_A_FILE] : [0, IN_A_FILE]).toContain(countFile(await readWhole(vault), round));
    expect(await importOnce(dashboard, text)).toBe(true);
    expect(countFile(await readWhole(vault), round)).toBe(IN_A_FILE);
  }
  count('points of an import at which the worker was stopped, all or nothing there', ROUNDS);
});
