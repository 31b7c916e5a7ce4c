import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { findFirefox } from '../support/browsers.ts';
import { ROOT } from '../support/build-copy.ts';
import { canInstallPackages, installPackages } from '../support/debian.ts';
import { type Extension, importTeam, launchWithExtension, panelFrame } from '../support/extension.ts';
import { addFrameRecorder, recordFrames } from '../support/frame-log.ts';
import { runCommand } from '../support/run-command.ts';
import { runInFirefox } from './in-firefox.ts';
import { listWrong, moveAround } from './movements.ts';
import { forgetTryton, teachTryton } from './pointing.ts';
import { createSteps } from './steps.ts';
import { createTrytonTeam } from './team.ts';
import { startTryton } from './tryton-server.ts';
import { describeClient, logIn, openFromList, openList, waitForOwner } from './web-client.ts';

const PACKAGES = ['tryton-server', 'tryton-modules-sale-opportunity', 'tryton-sao', 'tryton-proteus'];
const PLACES = ['/usr/bin/trytond', '/usr/share/tryton-sao/www/index.html', '/usr/lib/python3/dist-packages/proteus'];

const isThere = () => PLACES.every((place) => existsSync(place));
if (!isThere() && !canInstallPackages()) {
  console.log('skipped: Tryton is not installed, and it comes from Debian’s packages, as root with apt-get');
  process.exit(0);
}
if (!isThere()) {
  console.log('Installing Tryton …');
  if (!installPackages(PACKAGES) || !isThere()) {
    console.log('apt-get could not install Tryton\n0 passed, 1 failed');
    process.exit(1);
  }
}
for (const [build, options] of [
  ['chrome-mv3', []],
  ['firefox-mv3', ['-b', 'firefox', '--mv3']],
] as const) {
  if (existsSync(join(ROOT, '.output', build, 'manifest.json'))) continue;
  console.log('Building …');
  await runCommand('wxt', ['build', ...options], { isQuiet: true });
}
findFirefox();
console.log('Starting Tryton with a company of three employees and six opportunities …');
const tryton = await startTryton();
const { step, counts } = createSteps();
try {
  const hosts = ['http://localhost/*'];
  const team = createTrytonTeam(Date.now(), new URL(tryton.url).origin);
  await inBrowser({ hosts, prepare: addFrameRecorder }, async (extension) => {
    const readFrames = await recordFrames(extension.context);
    await importTeam(extension, team);
    const page = await extension.context.newPage();
    await runStory(page);
    await moveAround({ extension, tryton, step }, page);
    await step('in no frame of all this was one rep’s name beside another’s deal', async () => {
      const log = await readFrames(page);
      console.log(`          ${log.frames} frames, ${log.page.length} states of the page`);
      expect(listWrong(log, tryton)).toEqual([]);
    });
  });
  const forgetAndRecord = (build: string): void => {
    forgetTryton(build);
    addFrameRecorder(build);
  };
  await inBrowser({ hosts, prepare: forgetAndRecord }, async (extension) => {
    const readFrames = await recordFrames(extension.context);
    await importTeam(extension, team);
    const page = await extension.context.newPage();
    await logIn(page, tryton);
    await teachTryton({ extension, tryton, step }, page);
    await step('pointed at, it names nobody beside another’s deal in any frame', async () => {
      expect(listWrong(await readFrames(page), tryton)).toEqual([]);
    });
  });
  await runInFirefox({ tryton, team, step });
} catch (error) {
  await step('the story runs to its end', () => Promise.reject(error));
} finally {
  tryton.close();
}
const { passed, failed } = counts();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Starts the browser for a story, and ends it after. */
async function inBrowser(
  options: Parameters<typeof launchWithExtension>[0],
  story: (extension: Extension) => Promise<void>,
): Promise<void> {
  const extension = await launchWithExtension(options);
  await story(extension).finally(() => extension.close());
}

async function runStory(page: Page): Promise<void> {
  let panel: Frame;
  const heading = (name: string) => panel.getByRole('heading', { level: 1, name });
  const isRep = (name: string) => expect(heading(name)).toBeVisible({ timeout: 10_000 });
  const region = (name: string) => panel.getByRole('region', { name });

  await step('logs in', () => logIn(page, tryton));
  await step('opens the list: no panel there', async () => {
    await openList(page);
    expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toHaveLength(0);
  });
  await step('a click on an opportunity brings its rep', async () => {
    await openFromList(page, 'Workshop refit');
    panel = await panelFrame(page);
    await isRep('Ada Moretti');
    await expect(panel.getByText('Workshop refit', { exact: true }).first()).toBeVisible();
    await expect(panel.getByText('Officine Brenta', { exact: true }).first()).toBeVisible();
  });
  await step('the amount is read as 48,500', async () => {
    await expect(panel.getByText(/48,500/).first()).toBeVisible();
  });
  await step('Ada’s focus is the gap she has', async () => {
    await expect(region('Focus')).toContainText('Consequences of the problem');
    await expect(region('Focus')).toContainText(/gap/i);
    await expect(region('Ask')).toContainText('?');
    await expect(region('How the best do it')).toContainText('Followed the late delivery');
  });
  await step('Next in Tryton: the panel follows to Tom, who has no such gap', async () => {
    await page.locator('.navbar-right #next').click();
    await isRep('Tom Becker');
    await expect(panel.getByText('Spare parts contract', { exact: true }).first()).toBeVisible();
    await expect(region('Focus')).not.toContainText('Consequences of the problem');
  });
  await step('an owner nobody knows is added with one click', async () => {
    await page.locator('.navbar-right #next').click();
    await isRep('Inés Navarro');
    await panel.getByRole('button', { name: 'Add to team' }).click();
    await expect(region('Focus')).toBeVisible();
  });
  await step('back to Ada: her second deal shows her again', async () => {
    await page.locator('.navbar-right #next').click();
    await isRep('Ada Moretti');
    await expect(panel.getByText('Second plant', { exact: true }).first()).toBeVisible();
  });
  await step('keys typed in the panel do nothing in Tryton', () => typeInPanel(page, panel));
  await step('an observation is saved', async () => {
    const log = region('Log observation');
    await log.getByRole('radio', { name: '4', exact: true }).check();
    await log.getByRole('textbox', { name: 'Note' }).fill('Asked what the second plant loses each week.');
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  });
  await step('and is there after a reload, on a direct address', async () => {
    await page.goto(`${tryton.url}#${tryton.database}/model/sale.opportunity/4`);
    await page.reload();
    panel = await panelFrame(page, 20_000);
    await isRep('Ada Moretti');
    await expect(region('Recent observations')).toContainText('Asked what the second plant loses each week.');
    // a deal that is known is drawn before Tryton is: a person's next click comes when there is something to click
    await waitForOwner(page, 'Ada Moretti');
  });
  await step('a second tab in Tryton: the panel shows the one in front', async () => {
    await page.evaluate((address) => {
      location.hash = address;
    }, `${tryton.database}/model/sale.opportunity/5`);
    await isRep('Tom Becker');
    await expect(panel.getByText('Service agreement', { exact: true }).first()).toBeVisible();
  });
}

async function typeInPanel(page: Page, panel: Frame): Promise<void> {
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.click();
  const before = await describeClient(page);
  await page.keyboard.type('cn/ dgx?');
  for (const key of [
    'Alt+n',
    'Alt+w',
    'Control+s',
    'Control+d',
    'Control+l',
    'Control+k',
    'Control+ArrowDown',
    'Escape',
    'F1',
  ]) {
    await page.keyboard.press(key);
  }
  expect(await describeClient(page)).toEqual(before);
  await expect(note).toHaveValue(/^cn\/ dgx/);
  await note.fill('');
}
