import { expect, type Page } from '@playwright/test';
import { type Extension, importTeam, panelFrame } from '../../support/extension.ts';
import { count } from '../figures.ts';
import { beginNote, countNotes, openPanel, readWhole, test } from './scene.ts';

const FAULTS = 'faults of the database and the browser met, with nothing lost';

/** A backup, as the dashboard would make it. */
async function backUp(extension: Extension): Promise<object> {
  const page = await extension.context.newPage();
  await page.goto(extension.address('options.html#/data'));
  const text = await page.evaluate(async () => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ result: { text: string } }> } };
      }
    ).chrome;
    return (await runtime.sendMessage({ name: 'data.export', body: {} })).result.text;
  });
  await page.close();
  return JSON.parse(text) as object;
}

/** Runs in the worker: from the third writing of a change on the disk is full, as the browser would say; null: it is not. */
function fillDisk(from: number | null): void {
  const scope = globalThis as unknown as { realPut?: IDBObjectStore['put'] };
  scope.realPut ??= IDBObjectStore.prototype.put;
  const { realPut } = scope;
  let written = 0;
  IDBObjectStore.prototype.put = function (...given) {
    written += 1;
    if (from !== null && written >= from) throw new DOMException('full', 'QuotaExceededError');
    return realPut.apply(this, given);
  };
}

// no quota of the browser's holds for an extension, and no test fills a disk: the worker's own database says so here
test('a full disk is said in words, the note stays, and is saved once there is room', async ({ scene }) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  const note = 'Written on a full disk.';
  await beginNote(panel, vault, note);
  const log = panel.getByRole('region', { name: 'Log observation' });
  for (const from of [1, 2, 3, 4]) {
    await (await extension.worker()).evaluate(fillDisk, from);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(log.getByText('The disk is full and nothing was saved')).toBeVisible();
    await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
    expect(countNotes(await readWhole(vault), note)).toBe(0);
  }
  await (await extension.worker()).evaluate(fillDisk, null);
  await log.getByRole('button', { name: 'Save observation' }).click();
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  expect(countNotes(await readWhole(vault), note)).toBe(1);
  count(FAULTS);
});

/** Runs in the vault: takes the database away under everybody, and puts this in its place, or nothing. */
async function replaceDatabase(store: string | null): Promise<void> {
  const settle = (request: IDBOpenDBRequest) =>
    new Promise<void>((done, failed) => {
      request.onsuccess = () => {
        (request.result as IDBDatabase | undefined)?.close();
        done();
      };
      request.onblocked = () => failed(new Error('blocked'));
      request.onerror = () => failed(request.error);
    });
  await settle(indexedDB.deleteDatabase('affianca'));
  if (store === null) return;
  const request = indexedDB.open('affianca');
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  await settle(request);
}

for (const [what, store] of [
  ['deleted', null],
  ['replaced by one without our store', 'another'],
] as const) {
  test(`a database that was ${what} underneath: the note stays, and after a backup the same panel goes on`, async ({
    scene,
  }) => {
    test.setTimeout(120_000);
    const { extension, vault } = scene;
    const page = await extension.context.newPage();
    const panel = await openPanel(scene, page);
    const backup = await backUp(extension);
    const note = `Written when the database was ${what}.`;
    await beginNote(panel, vault, note);
    await vault.evaluate(replaceDatabase, store);
    const log = panel.getByRole('region', { name: 'Log observation' });
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(log.getByRole('alert')).toBeVisible();
    await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
    await importTeam(extension, backup);
    await page.bringToFront();
    await log.getByRole('button', { name: 'Save observation' }).click();
    await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    expect(countNotes(await readWhole(vault), note)).toBe(1);
    count(FAULTS);
  });
}

test('records damaged underneath harm no others, and the sums are made anew', async ({ scene }) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const panel = await openPanel(scene, await extension.context.newPage());
  const before = await readWhole(vault);
  const about = before.flatMap(([key, value]) =>
    key.startsWith('rep/') ? [value as { id: string; name: string }] : [],
  );
  const marco = about.find(({ name }) => name === 'Marco Rossi')?.id;
  await vault.evaluate(async (rep) => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('affianca');
      request.onsuccess = () => opened(request.result);
    });
    const transaction = database.transaction('records', 'readwrite');
    const store = transaction.objectStore('records');
    store.put({ halfLifeDays: 'many' }, `sums/${rep}`);
    store.put({ nonsense: true }, `commitment/${rep}/broken`);
    store.put(['nonsense'], 'settings');
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  }, marco);
  const note = 'Written beside damaged records.';
  const log = panel.getByRole('region', { name: 'Log observation' });
  await log.getByRole('radio', { name: '3', exact: true }).check();
  await log.getByRole('textbox', { name: 'Note' }).fill(note);
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
  expect(countNotes(await readWhole(vault), note)).toBe(1);
  count(FAULTS);
});

/** Runs in the vault: writes one raw record. */
async function plant([key, value]: readonly [string, unknown]): Promise<void> {
  const database = await new Promise<IDBDatabase>((opened) => {
    const request = indexedDB.open('affianca');
    request.onsuccess = () => opened(request.result);
  });
  const transaction = database.transaction('records', 'readwrite');
  transaction.objectStore('records').put(value, key);
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  database.close();
}

test('a database whose own record is damaged is exported and begun anew with that file, and the same panel goes on', async ({
  scene,
}) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  const before = (await readWhole(vault)).filter(([key]) => key.startsWith('obs/'));
  await vault.evaluate(plant, ['meta', 'garbage'] as const);
  await extension.killWorker();
  const data = await extension.context.newPage();
  await data.goto(extension.address('options.html#/data'));
  await expect(data.getByText('The database looks damaged and is kept read-only')).toBeVisible();
  const [download] = await Promise.all([
    data.waitForEvent('download'),
    data.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  await data.locator('input[type=file]').setInputFiles(await download.path());
  await data.getByRole('button', { name: 'Begin anew with this file' }).click();
  await expect(data.getByText(/^Imported: /)).toBeVisible();
  await expect(data.getByText('The database looks damaged')).toHaveCount(0);
  expect((await readWhole(vault)).filter(([key]) => key.startsWith('obs/'))).toEqual(before);
  const note = 'Written after the database began anew.';
  await page.bringToFront();
  await beginNote(panel, vault, note);
  await panel
    .getByRole('region', { name: 'Log observation' })
    .getByRole('textbox', { name: 'Note' })
    .press('Control+Enter');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
  expect(countNotes(await readWhole(vault), note)).toBe(1);
  count(FAULTS);
});

test('a database whose own record is damaged is erased by the word, and a backup fills it again', async ({ scene }) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const backup = await backUp(extension);
  const before = (await readWhole(vault)).filter(([key]) => key.startsWith('obs/'));
  await vault.evaluate(plant, ['meta', 'garbage'] as const);
  await extension.killWorker();
  const data = await extension.context.newPage();
  await data.goto(extension.address('options.html#/data'));
  await data.getByRole('button', { name: 'Erase everything…' }).click();
  await data.getByRole('textbox', { name: 'Type AFFIANCA to confirm' }).fill('AFFIANCA');
  await data.getByRole('button', { name: 'Erase everything now' }).click();
  await expect(data.getByText('Everything was erased.')).toBeVisible();
  await importTeam(extension, backup);
  expect((await readWhole(vault)).filter(([key]) => key.startsWith('obs/'))).toEqual(before);
  count(FAULTS);
});

test('a database that is gone is said on the dashboard and in the panel, until a backup has come', async ({
  scene,
}) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  await openPanel(scene, page);
  const backup = await backUp(extension);
  await vault.evaluate(replaceDatabase, null);
  await extension.killWorker();
  const lost = 'This browser no longer has your data';
  const dashboard = await extension.context.newPage();
  await dashboard.goto(extension.address('options.html#/team'));
  await expect(dashboard.getByRole('alert')).toContainText(lost);
  await page.bringToFront();
  await page.reload();
  const again = await panelFrame(page);
  await expect(again.getByText(lost)).toBeVisible();
  // the way that it names leads to the backup
  await dashboard.bringToFront();
  await dashboard.getByRole('alert').getByRole('link', { name: 'Go to Data' }).click();
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) };
  await dashboard.locator('input[type=file]').setInputFiles(file);
  await dashboard.getByRole('button', { name: 'Confirm import' }).click();
  await expect(dashboard.getByText('Imported: backup.json')).toBeVisible();
  await expect(dashboard.getByText(lost)).toHaveCount(0);
  await page.bringToFront();
  await expect(again.getByText(lost)).toHaveCount(0);
  await expect(again.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();

  // gone once more, and nobody has a backup: it need not be said for ever
  await vault.evaluate(replaceDatabase, null);
  await dashboard.reload();
  await dashboard.getByRole('button', { name: 'Do not show again' }).click();
  await expect(dashboard.getByText(lost)).toHaveCount(0);
  await extension.killWorker();
  await dashboard.reload();
  await expect(dashboard.getByText('There is no backup yet.')).toBeVisible();
  await expect(dashboard.getByText(lost)).toHaveCount(0);
  count(FAULTS);
});

/** Runs in an old tab: holds on to the database, whoever asks for it. */
function holdDatabase(): Promise<void> {
  return new Promise((held, failed) => {
    const request = indexedDB.open('affianca');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      Object.assign(globalThis, { held: request.result });
      held();
    };
  });
}

/** Runs in a newer page: asks for the database in a newer form; answers at once, and goes on when it may. */
function askForUpgrade(): void {
  const request = indexedDB.open('affianca', 2);
  request.onblocked = () => Object.assign(globalThis, { wasBlocked: true });
  request.onsuccess = () => {
    request.result.onversionchange = () => request.result.close();
    Object.assign(globalThis, { isUpgraded: true });
  };
}

test('an upgrade that an old tab blocks: nothing is said to be saved before it is, and nothing is lost', async ({
  scene,
}) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const open = async (): Promise<Page> => {
    const page = await extension.context.newPage();
    await page.goto(extension.address('manifest.json'));
    return page;
  };
  const [old, newer] = [await open(), await open()];
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  const note = 'Written while an old tab was in the way.';
  await beginNote(panel, vault, note);
  await old.evaluate(holdDatabase);
  await newer.evaluate(askForUpgrade);
  await expect.poll(() => newer.evaluate(() => 'wasBlocked' in globalThis)).toBe(true);
  const log = panel.getByRole('region', { name: 'Log observation' });
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  // it is said within reach of a person's patience, and not as if it were saved
  await expect(log.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
  await old.close();
  await expect.poll(() => newer.evaluate(() => 'isUpgraded' in globalThis)).toBe(true);
  await log.getByRole('button', { name: 'Save observation' }).click();
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  expect(countNotes(await readWhole(vault), note)).toBe(1);
  count(FAULTS);
});

/** Runs in the worker and in the panel: the clock of this context goes by so much more or less. */
function moveClock(by: number): void {
  const scope = globalThis as unknown as { realNow?: () => number };
  scope.realNow ??= Date.now.bind(Date);
  const { realNow } = scope;
  Date.now = () => realNow() + by;
}

test('a clock that is set back, and forward again: every note is there, and the sums are the log’s', async ({
  scene,
}) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const panel = await openPanel(scene, await extension.context.newPage());
  const log = panel.getByRole('region', { name: 'Log observation' });
  for (const days of [0, -3, -400, -1, 2]) {
    const note = `Written when the clock was ${days} days off.`;
    await (await extension.worker()).evaluate(moveClock, days * 86_400_000);
    await panel.evaluate(moveClock, days * 86_400_000);
    await beginNote(panel, vault, note);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    expect(countNotes(await readWhole(vault), note)).toBe(1);
  }
  // the last one is taken back, which takes it out of the sums again
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => countNotes(await readWhole(vault), 'Written when the clock was 2 days off.')).toBe(0);
  count(FAULTS);
});
