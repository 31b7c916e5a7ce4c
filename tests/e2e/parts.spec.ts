import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyBuild } from '../support/build-copy.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam, launchWithExtension } from '../support/extension.ts';
import { launchPlainBrowser, type PlainBrowser } from '../support/plain-browser.ts';
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

test('the next day the parts are there, in a new browser with the same profile', async ({ extension, crm }) => {
  await extension.close({ keepsProfile: true });
  const nextDay = await launchWithExtension({ again: extension });
  const data = await openOwnPage(nextDay, 'options.html#/data');
  expect(await exportAll(data)).toMatch(/^affianca-\d/);
  await data.close();
  await openDeal(await nextDay.context.newPage(), `${crm.url}/deals/1003`, 'Marco Rossi');
  await nextDay.close();
});

test('after an update, asked at that very moment, the parts are those of the version that runs', async () => {
  const build = copyBuild('chrome', []);
  const browser = await launchPlainBrowser(build);
  try {
    const id = await findExtension(browser);
    expect(await askForExport(browser, id)).toMatch(/^affianca-\d/);
    makeLaterVersion(build);
    const settings = await browser.open('chrome://extensions');
    await expect.poll(() => settings.evaluate('typeof chrome.developerPrivate')).toBe('object');
    await settings.evaluate(`(${reloadExtension})('${id}')`);
    expect(await askForExport(browser, id)).toMatch(/^affianca-later-\d/);
    expect(await askForExport(browser, id)).toMatch(/^affianca-later-\d/);
  } finally {
    browser.close();
    rmSync(build, { recursive: true, force: true });
  }
});

/** The extension's id, from its first-run page. */
async function findExtension(browser: PlainBrowser): Promise<string> {
  let id: string | undefined;
  await expect
    .poll(async () => {
      id = (await browser.listAddresses()).flatMap(
        (url) => /^chrome-extension:..([a-p]+).welcome/.exec(url)?.[1] ?? [],
      )[0];
      return id;
    })
    .toBeDefined();
  return id ?? '';
}

/** What a page that was opened just now is answered: the name of the exported file. */
async function askForExport(browser: PlainBrowser, id: string): Promise<unknown> {
  const page = await browser.open(`chrome-extension://${id}/options.html#/data`);
  await expect.poll(() => page.evaluate("document.querySelector('h1')?.textContent")).toBe('Data');
  const ask = `chrome.runtime.sendMessage({ name: 'data.export', body: {} })`;
  return page.evaluate(`${ask}.then(({ result }) => result.fileName)`);
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
