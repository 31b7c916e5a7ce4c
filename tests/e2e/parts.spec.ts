import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createDemoTeam } from '../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension } from '../support/extension.ts';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

/** Exports everything on the page of the data, and answers the file's name. */
async function exportAll(page: Page): Promise<string> {
  const click = page.getByRole('button', { name: 'Export everything' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), click]);
  return download.suggestedFilename();
}

/** The script of one part in a build. */
function findPart(build: string, part: string): string {
  const file = readdirSync(build).find((name) => name.startsWith(`background-${part}-`));
  if (file === undefined) throw new Error(`${build} has no part ${part}`);
  return file;
}

/** Makes the build a later version, whose export has another name; the part is another file then, as after a real build. */
function makeLaterVersion(build: string): void {
  const manifest = join(build, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "9.0.0"'));
  const part = findPart(build, 'records');
  const later = part.replace(/-[^-]+\.js$/, '-later.js');
  const code = readFileSync(join(build, part), 'utf8').replaceAll(part, later);
  expect(code).toContain('`affianca-$');
  writeFileSync(join(build, part), code.replace('`affianca-$', '`affianca-later-$'));
  renameSync(join(build, part), join(build, later));
  const start = join(build, 'background.js');
  writeFileSync(start, readFileSync(start, 'utf8').replaceAll(part, later));
}

test('after the worker was stopped, everything that is asked seldom is there: export, import, erase', async ({
  extension,
  crm,
}) => {
  const page = await openOwnPage(extension, 'options.html#/data');
  await extension.killWorker();
  expect(await exportAll(page)).toMatch(/^affianca-\d{4}-\d\d-\d\d\.json$/);
  await extension.killWorker();
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
  await extension.killWorker();
  await page
    .getByRole('button', { name: /^Erase everything/ })
    .first()
    .click();
  await page.getByRole('textbox').last().fill('AFFIANCA');
  await page
    .getByRole('button', { name: /^Erase/ })
    .last()
    .click();
  await page.goto(extension.address('options.html#/team'));
  await expect(page.getByText('There is nobody in your team yet.')).toBeVisible();
});

test('the next day and after an update, the parts are those of the version that runs', async ({ extension, crm }) => {
  test.slow();
  await extension.close({ keepsProfile: true });
  const nextDay = await launchWithExtension({ again: extension });
  const data = await openOwnPage(nextDay, 'options.html#/data');
  expect(await exportAll(data)).toMatch(/^affianca-\d/);
  await data.close();
  await openDeal(await nextDay.context.newPage(), `${crm.url}/deals/1003`, 'Marco Rossi');

  makeLaterVersion(nextDay.build);
  await update(nextDay);
  await exportsAsLater(nextDay);
  await nextDay.killWorker();
  await exportsAsLater(nextDay);
  await openDeal(await nextDay.context.newPage(), `${crm.url}/deals/1003`, 'Marco Rossi');
  await nextDay.close();
});

/** Has the browser take the build as it is now, as when the store brings a new version. */
async function update({ context, id }: Extension): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const started = context.waitForEvent('serviceworker');
  await page.evaluate(reloadExtension, id);
  const worker = await started;
  await expect.poll(() => worker.evaluate(readWorkerState)).toBe('activated');
  await page.close();
}

/** Runs in the worker: whether it has been installed and has taken over. */
function readWorkerState(): string | undefined {
  return (globalThis as unknown as { registration: { active?: { state: string } } }).registration.active?.state;
}

/** Runs in the browser's own page of extensions; without its developer mode a reloaded folder would be switched off. */
async function reloadExtension(id: string): Promise<void> {
  const { developerPrivate } = (
    globalThis as unknown as {
      chrome: {
        developerPrivate: {
          updateProfileConfiguration(change: object): Promise<void>;
          reload(id: string): Promise<void>;
          getExtensionInfo(id: string): Promise<{ version: string; state: string }>;
        };
      };
    }
  ).chrome;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id);
  for (;;) {
    const { version, state } = await developerPrivate.getExtensionInfo(id);
    if (version === '9.0.0' && state === 'ENABLED') return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

async function exportsAsLater(extension: Extension): Promise<void> {
  const page = await openOwnPage(extension, 'options.html#/data');
  expect(await exportAll(page)).toMatch(/^affianca-later-\d/);
  await page.close();
}

test('a part that cannot be loaded is said in words, and the panel goes on', async ({ crm }) => {
  const extension = await launchWithExtension({
    prepare: (build) => rmSync(join(build, findPart(build, 'records'))),
  });
  const data = await openOwnPage(extension, 'options.html#/data');
  await expect(data.getByText('A part of Affianca could not be loaded').first()).toBeVisible();
  const page = await extension.context.newPage();
  await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await extension.close();
});
