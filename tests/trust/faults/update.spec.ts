import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Extension } from '../../support/extension.ts';
import { readPiercedTexts } from '../../support/pierced.ts';
import { count } from '../figures.ts';
import { listUnder, readRaw } from '../raw.ts';
import { makeNextVersion } from './next-version.ts';
import { beginNote, countNotes, openPanel, readWhole, test } from './scene.ts';

/** The versions of the workers that answer. */
async function listVersions({ context }: Extension): Promise<string[]> {
  const readVersion = (): string => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } };
    return chrome.runtime.getManifest().version;
  };
  const answers = context
    .serviceWorkers()
    .map((worker) =>
      Promise.race([
        worker.evaluate(readVersion).catch(() => null),
        new Promise<null>((late) => setTimeout(late, 1000, null)),
      ]),
    );
  return (await Promise.all(answers)).filter((version) => version !== null);
}

/** How many content scripts the extension that is there now has registered. */
async function countScripts(extension: Extension): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).length;
  });
}

/** Asks the browser for the extension anew; nobody answers, since who was asked is gone by then. */
async function reload(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
}

test('an update to another form of the data with a tab open: the old tab says to reload, keeps the draft, and never reloads by itself', async ({
  scene,
}) => {
  test.setTimeout(180_000);
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  const note = 'Begun before the update.';
  await beginNote(panel, vault, note);
  await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
  const observations = listUnder(await readWhole(vault), 'obs/').length;
  makeNextVersion(extension.build);
  // on a busy machine the old one is told of once more before the new one is there, or was stopped just when it was asked
  await expect(async () => {
    await reload(extension);
    await expect.poll(() => listVersions(extension), { timeout: 20_000 }).toEqual(['99.0.0']);
  }).toPass({ timeout: 90_000 });
  await expect.poll(() => countScripts(extension), { timeout: 30_000 }).toBeGreaterThan(0);
  // the manager goes on in the CRM
  await page.bringToFront();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => readPiercedTexts(page), { timeout: 30_000 }).toContain('Reload this page');
  expect(await page.evaluate(() => 'isSameDocument' in globalThis)).toBe(true);
  // the new one does not start beside the old
  expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);
  const again = await openPanel(scene, page);
  const log = again.getByRole('region', { name: 'Log observation' });
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  const after = await extension.context.newPage();
  await after.goto(extension.address('manifest.json'));
  const raw = await readWhole(after);
  expect(countNotes(raw, note)).toBe(1);
  // the data have the next version's form: all that was there, once
  expect(listUnder(raw, 'meta')).toMatchObject([{ schemaVersion: 2 }]);
  expect(new Map(raw).get('form2')).toBe(observations);
  expect(listUnder(raw, 'obs/').filter(({ form }) => form === 2)).toHaveLength(observations);
  count('faults of the database and the browser met, with nothing lost');
});

test('a database that a newer version has written is read and exported, and never changed', async ({ scene }) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const panel = await openPanel(scene, await extension.context.newPage());
  const log = panel.getByRole('region', { name: 'Log observation' });
  await vault.evaluate(writeMeta, { schemaVersion: 7, counter: 3 });
  await extension.killWorker();
  const before = await readRaw(vault);
  await log.getByRole('radio', { name: '3', exact: true }).check();
  await log.getByRole('textbox', { name: 'Note' }).fill('Refused, and still here.');
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(log.getByText('written by a newer version')).toBeVisible();
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('Refused, and still here.');
  const data = await extension.context.newPage();
  await data.goto(extension.address('options.html#/data'));
  await expect(data.getByText('can be read but not changed').first()).toBeVisible();
  const [download] = await Promise.all([
    data.waitForEvent('download'),
    data.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { observations: unknown[] };
  expect(file.observations).toHaveLength(before.filter(([key]) => key.startsWith('obs/')).length);
  expect(await readRaw(vault)).toEqual(before);
  count('faults of the database and the browser met, with nothing lost');
});

/** Runs in the vault: the database says this of itself. */
function writeMeta(meta: object): Promise<void> {
  return new Promise((written, failed) => {
    const request = indexedDB.open('affianca');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('records', 'readwrite');
      transaction.objectStore('records').put(meta, 'meta');
      transaction.oncomplete = () => {
        request.result.close();
        written();
      };
    };
  });
}
