import { readFileSync, writeFileSync } from 'node:fs';
import type { Worker } from '@playwright/test';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam } from '../support/extension.ts';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

test.use({ hasTeam: false });

const FILES = [
  ['a picture', 'GIF89a\u0001', /JSON/],
  ['somebody else’s JSON', '{"name":"not ours","items":[1,2,3]}', /Affianca/],
  ['a hostile key', '{"__proto__":{"isAdmin":true},"format":"affianca"}', /Affianca|valid/],
] as const;

for (const [what, content, said] of FILES) {
  test(`importing ${what} is refused in words, and changes nothing`, async ({ extension }) => {
    const page = await openOwnPage(extension, 'options.html#/data');
    const buffer = Buffer.from(content);
    await page.locator('input[type=file]').setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('alert')).toContainText(said);
    await page.goto(extension.address('options.html#/team'));
    await expect(page.getByText('There is nobody in your team yet.')).toBeVisible();
  });
}

test('an export that is imported again changes nothing', async ({ extension, crm }) => {
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  const page = await openOwnPage(extension, 'options.html#/data');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Export|Back ?up/ })
    .first()
    .click();
  const path = await (await download).path();
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.locator('.import-preview')).toContainText('Everything in this file is already here.');
});

test('a file beyond one message goes in and out in parts, whole', async ({ extension, crm }) => {
  test.setTimeout(240_000);
  const team = createDemoTeam({ now: Date.now(), site: crm.url }) as { observations: { id: string; note: string }[] };
  const [model] = team.observations;
  const long = Array.from({ length: 2500 }, (_, index) => ({
    ...model,
    id: `long-${index}`,
    note: '“👍'.repeat(1300),
  }));
  const page = await openOwnPage(extension, 'options.html#/data');
  const wait = { timeout: 60_000 };
  const choose = async (text: string) => {
    const path = test.info().outputPath('large.json');
    writeFileSync(path, text);
    await page.locator('input[type=file]').setInputFiles(path, wait);
  };
  await choose(JSON.stringify({ ...team, observations: long }));
  await page.getByRole('button', { name: 'Confirm import' }).click(wait);
  await expect(page.getByText('Imported: large.json')).toBeVisible(wait);
  const [download] = await Promise.all([
    page.waitForEvent('download', wait),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const file = JSON.parse(text) as { observations: { note: string }[] };
  expect(text.length).toBeGreaterThan(8_000_000);
  expect([file.observations.length, new Set(file.observations.map(({ note }) => note)).size]).toEqual([2500, 1]);
  await choose(text);
  await expect(page.locator('.import-preview')).toContainText('Everything in this file is already here.', wait);
});

test('an import is taken back, and everything is as it was', async ({ extension, crm }) => {
  const page = await openOwnPage(extension, 'options.html#/data');
  const text = JSON.stringify(createDemoTeam({ now: Date.now(), site: crm.url }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Confirm import' }).click();
  await expect(page.getByText('Imported: team.json')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.getByRole('link', { name: 'Team' }).click();
  await expect(page.getByText('There is nobody in your team yet.')).toBeVisible();
});

test('a backup that is due is saved when the dashboard is opened, once that was switched on, and holds everything', async ({
  extension,
  crm,
}) => {
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  const page = await openOwnPage(extension, 'options.html#/data');
  const saved: string[] = [];
  extension.context.on('page', (one) => one.on('download', (download) => saved.push(download.suggestedFilename())));
  await expect(page.getByRole('link', { name: 'Save one' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('switch', { name: 'Save it by itself' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; reps: unknown[] };
  expect([file.format, file.reps.length]).toEqual(['affianca', 8]);
  await expect(page.getByText(/^Backup saved as affianca-.*, as you asked$/)).toBeVisible();
  await expect(page.getByText(/Nothing has changed since\./)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Save one' })).toHaveCount(0);

  // three weeks later, with a change since
  await page.getByRole('combobox', { name: 'Remind me of a backup' }).selectOption('every week');
  await expect(page.getByText(/The next is saved when you open the dashboard on/)).toBeVisible();
  const later = await extension.context.newPage();
  await later.clock.setFixedTime(Date.now() + 21 * 86_400_000);
  const next = later.waitForEvent('download');
  await later.goto(extension.address('options.html#/team'));
  await next;
  expect(saved).toHaveLength(1);
});

test('a database from a newer version is read-only: it says so, and still exports', async ({
  extension,
  crm,
  page,
}) => {
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  await raiseDatabaseVersion(await extension.worker());
  await extension.killWorker();
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.getByText(/only be read/)).toBeVisible();
  const data = await openOwnPage(extension, 'options.html#/data');
  const download = data.waitForEvent('download');
  await data
    .getByRole('button', { name: /Export|Back ?up/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test('what is past its time is counted, deleted after a question, and gone for good', async ({ extension, crm }) => {
  const { old, young, file } = createAgedTeam(crm.url);
  await importTeam(extension, file);
  const popup = await openOwnPage(extension, 'popup.html');
  await expect(popup.getByText(`${old.length} observations are past the time you keep them for.`)).toBeVisible();
  await popup.close();

  const page = await openOwnPage(extension, 'options.html#/data');
  const block = page.getByRole('region', { name: 'Retention' });
  await expect(block).toContainText(`${old.length} observations are past their time`);
  await block.getByText('Which observations').click();
  await expect(block.getByRole('list', { name: 'List of observations' }).getByRole('listitem').first()).toBeVisible();
  await block.getByRole('button', { name: 'Delete what is past its time…' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(block).toContainText('No observation is past its time.');
  const keys = await listKeys(await extension.worker());
  expect(keys.filter((key) => key.startsWith('obs/'))).toHaveLength(young.length);
  const remains = keys.filter((key) => !key.startsWith('tomb/'));
  expect(old.filter(({ id }) => remains.some((key) => key.includes(id)))).toEqual([]);
});

test('once a day it is deleted by itself, only when that was switched on', async ({ extension, crm }) => {
  const { old, young, file } = createAgedTeam(crm.url);
  await importTeam(extension, file);
  const page = await openOwnPage(extension, 'options.html#/data');
  const past = page.getByText(`${old.length} observations are past their time`);
  const wakeTomorrow = async () => {
    await page.evaluate(forgetDay);
    await extension.killWorker();
    await page.reload();
  };
  await wakeTomorrow();
  // the day is counted also when nothing is deleted
  await expect.poll(() => page.evaluate(recallDay)).toBe(new Date().toDateString());
  await expect(past).toBeVisible();
  const toggle = page.getByRole('switch', { name: 'Delete by itself' });
  await expect(toggle).not.toBeChecked();
  await expect(page.getByText(/deleted without asking\. It cannot be undone\./)).toBeVisible();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await wakeTomorrow();
  await expect(page.getByText('No observation is past its time.')).toBeVisible();
  const keys = await listKeys(await extension.worker());
  expect(keys.filter((key) => key.startsWith('obs/'))).toHaveLength(young.length);
});

test('the database is examined: what can be derived is made anew, what is about nobody is listed and deleted', async ({
  extension,
  crm,
}) => {
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  const page = await openOwnPage(extension, 'options.html#/data');
  const block = page.getByRole('region', { name: 'Check' });
  const look = () => block.getByRole('button', { name: 'Check now' }).click();
  await look();
  await expect(block).toContainText('Everything is as it should be.');
  await page.evaluate(spoilDatabase);
  await look();
  await expect(block).toContainText('The running sums of 1 rep differ from the log.');
  await expect(block).toContainText('1 record is about somebody who is not in the team.');
  await block.getByRole('button', { name: 'Work out again' }).click();
  await expect(block).not.toContainText('differ from the log');
  await block.getByText('Which records').click();
  await expect(block.getByText('Call the customer of nobody')).toBeVisible();
  await block.getByRole('button', { name: 'Delete these records…' }).click();
  await block.getByRole('button', { name: 'Delete for good' }).click();
  await expect(block).toContainText('Everything is as it should be.');
});

/** Runs in our own page: one rep's sums are wrong, and one commitment is about nobody. */
async function spoilDatabase(): Promise<void> {
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('affianca');
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
  const transaction = database.transaction('records', 'readwrite');
  const records = transaction.objectStore('records');
  const sums = records.getAllKeys(IDBKeyRange.bound('sums/', 'sums/\uffff'), 1);
  sums.onsuccess = () => records.put({ halfLifeDays: 180, observations: 3, bySkill: [], times: [] }, sums.result[0]);
  const commitment = { id: 'c-none', rep: 'nobody', text: 'Call the customer of nobody', who: 'rep', state: 'open' };
  records.put({ ...commitment, createdAt: 1, updatedAt: 1 }, 'commitment/nobody/c-none');
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onerror = failed;
  });
  database.close();
}

interface AgedFile {
  readonly reps: readonly { readonly id: string }[];
  readonly observations: readonly { readonly id: string; readonly rep: string; readonly at: number }[];
}

/** The demo team of three years ago; only the observations of its first rep are of the last year. */
function createAgedTeam(site: string) {
  const age = 3 * 365 * 86_400_000;
  const file = createDemoTeam({ now: Date.now() - age, site }) as AgedFile;
  const isYoung = ({ rep }: { readonly rep: string }) => rep === file.reps[0]?.id;
  const observations = file.observations.map((one) => (isYoung(one) ? { ...one, at: one.at + age } : one));
  return {
    old: observations.filter((one) => !isYoung(one)),
    young: observations.filter(isYoung),
    file: { ...file, observations },
  };
}

/** The background keeps in the browser's session memory on which day it has looked last: these run in our own page. */
interface OwnPage {
  readonly chrome: {
    readonly storage: {
      readonly session: { get(key: string): Promise<Record<string, unknown>>; remove(key: string): Promise<void> };
    };
  };
}
function forgetDay(): Promise<void> {
  return (globalThis as unknown as OwnPage).chrome.storage.session.remove('retention:day');
}
async function recallDay(): Promise<unknown> {
  return (await (globalThis as unknown as OwnPage).chrome.storage.session.get('retention:day'))['retention:day'];
}

/** The keys of the whole database. */
function listKeys(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('affianca');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    const asked = database.transaction('records').objectStore('records').getAllKeys();
    const keys = await new Promise<string[]>((read, failed) => {
      asked.onsuccess = () => read(asked.result.map(String));
      asked.onerror = () => failed(asked.error);
    });
    database.close();
    return keys;
  });
}

/** Says in the database that a later version has written it. */
async function raiseDatabaseVersion(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('affianca');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    const transaction = database.transaction('records', 'readwrite');
    const records = transaction.objectStore('records');
    const asked = records.get('meta');
    asked.onsuccess = () => records.put({ ...asked.result, schemaVersion: 999 }, 'meta');
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onerror = failed;
    });
    database.close();
  });
}
