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
