import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import { createDemoTeam } from '../../support/demo-team.ts';
import {
  type FirefoxExtension,
  findElement,
  importTeam,
  launchFirefox,
  poll,
  waitUntil,
} from '../../support/firefox.ts';
import { findTabId, listTabs, pressShortcut, suspendBackground } from '../../support/firefox-browser.ts';
import {
  logObservation,
  missText,
  openDeal,
  press,
  rate,
  save,
  seeText,
  typeNote,
  waitForRep,
} from '../../support/firefox-manager.ts';

let crm: DemoCrm;
let firefox: FirefoxExtension;
let page: Page;

before(async () => {
  crm = await startDemoCrm({ port: 0 });
  firefox = await launchFirefox();
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
  page = await firefox.browser.newPage();
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

const readFocus = (panel: Frame) => panel.evaluate(() => document.querySelector('.focus-words')?.textContent ?? '');

test('from the shortcut to a saved observation by keys alone; the gap moves, and undo takes it back', async () => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await seeText(panel, 'Consequences of the problem');
  const before = await readFocus(panel);
  assert.match(before, /below the best/);
  await pressShortcut(firefox, page.url(), 'L');
  await waitUntil(panel, () => document.activeElement?.getAttribute('type') === 'radio');
  await page.keyboard.press('5');
  await waitUntil(panel, () => document.querySelector<HTMLInputElement>('input[value="5"]')?.checked);
  for (let presses = 0; presses < 5; presses += 1) {
    if (await panel.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('By keys alone, c n /');
  await save(page);
  await seeText(panel, 'By keys alone, c n /');
  await waitUntil(panel, (was) => document.querySelector('.focus-words')?.textContent !== was, before);
  await press(panel, 'button', 'Undo');
  await missText(panel, 'By keys alone, c n /');
  assert.equal(await readFocus(panel), before);
});

test('the shortcut closes the panel to its tab, and opens it again', async () => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await pressShortcut(firefox, page.url(), 'K');
  await waitUntil(panel, () => innerWidth === 0 || document.visibilityState === 'hidden' || innerHeight === 0);
  await pressShortcut(firefox, page.url(), 'K');
  await waitUntil(panel, () => innerWidth >= 280);
});

test('a draft survives a reload of the page at once', async () => {
  const panel = await openDeal(page, `${crm.url}/deals/1005`, 'Sofia Lindqvist');
  await typeNote(page, panel, 'Half a thought');
  const reloaded = await openDeal(page, `${crm.url}/deals/1005`, 'Sofia Lindqvist');
  await waitUntil(reloaded, () => document.querySelector('textarea')?.value === 'Half a thought');
});

test('the background page is ended when idle, wakes at a click, and nothing acknowledged is lost', async () => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  assert.equal(await suspendBackground(firefox), 'stopped');
  await page.bringToFront();
  await logObservation(page, panel, 4, 'Saved by a background that was woken');
  for (const round of [1, 2, 3]) {
    const note = `Ended in the middle, round ${round}`;
    await page.bringToFront();
    await rate(page, panel, 3);
    await typeNote(page, panel, note);
    await Promise.all([save(page), suspendBackground(firefox)]);
    await page.bringToFront();
    const isKept = () =>
      panel.evaluate((text) => [...document.querySelectorAll('li')].some((li) => li.textContent?.includes(text)), note);
    await poll(`${note}: saved, or said to be unsaved`, async () => {
      if (await isKept()) return true;
      // said to be unsaved: the note is still in the form, and is saved again
      if (await panel.evaluate(() => document.body.textContent?.includes('Nothing is lost'))) await save(page);
      return false;
    });
  }
  await suspendBackground(firefox);
  await page.bringToFront();
  const again = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await seeText(again, 'Ended in the middle, round 3');
  const text = await again.evaluate(() => document.body.textContent ?? '');
  for (const round of [2, 3])
    assert.equal(text.split(`Ended in the middle, round ${round}`).length, 2, `round ${round}`);
});

test('the popup shows the rep of the tab, switches the site off and on, and opens the dashboard', async () => {
  const address = `${crm.url}/deals/1003`;
  await openDeal(page, address, 'Marco Rossi');
  const popup = await firefox.open(`popup.html?tab=${await findTabId(firefox, address)}`);
  await seeText(popup, 'Marco Rossi');
  await press(popup, 'switch', 'Show the panel on this site');
  await poll('the panel goes', async () => page.frames().length === 1);
  await press(popup, 'switch', 'Show the panel on this site');
  await page.bringToFront();
  await waitForRep(page, 'Marco Rossi');
  await popup.bringToFront();
  await press(popup, 'button', 'Open dashboard');
  await poll('the dashboard', async () =>
    (await listTabs(firefox)).some((tab) => tab.startsWith(`${firefox.base}options.html`)),
  );
});

test('an export is a file with everything in it, and changes nothing when it is imported again', async () => {
  const data = await firefox.open('options.html#/data');
  await press(data, 'button', 'Export everything');
  const readFile = (name: string) => readFileSync(join(firefox.downloads, name), 'utf8');
  const file = await poll('the downloaded file', async () =>
    readdirSync(firefox.downloads).find((name) => /^affianca.*\.json$/.test(name) && readFile(name) !== ''),
  );
  assert.match(readFile(file), /Saved by a background that was woken/);
  const input = (await findElement(data, 'input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(firefox.downloads, file));
  await seeText(data, 'Everything in this file is already here.');
});
