import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import { type FirefoxExtension, findElement, launchFirefox, poll } from '../../support/firefox.ts';
import {
  answerPermission,
  clickToolbarButton,
  findTabId,
  listTabs,
  takePermission,
} from '../../support/firefox-browser.ts';
import { press, seeElement, seeText, waitForRep } from '../../support/firefox-manager.ts';

let crm: DemoCrm;
let firefox: FirefoxExtension;
let page: Page;
let popup: Page;

before(async () => {
  crm = await startDemoCrm({ port: 0 });
  // as from the store: no site is granted
  firefox = await launchFirefox({ hosts: [] });
  page = await firefox.browser.newPage();
  await page.goto(`${crm.url}/deals/1003`);
  assert.equal(await clickToolbarButton(firefox, page.url()), `${firefox.base}popup.html`);
  popup = await firefox.open(`popup.html?tab=${await findTabId(firefox, `${crm.url}/deals/1003`)}`);
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

const countFrames = () => page.frames().length - 1;
test('after the installation the first-run page is there, and no page is read', async () => {
  const addresses = await listTabs(firefox);
  assert.ok(addresses.includes(`${firefox.base}welcome.html`), addresses.join(' '));
  assert.equal(countFrames(), 0);
  await seeElement(popup, 'button', 'Add this site');
});

test('a permission that the manager declines is none: nothing is read, and the popup says so', async () => {
  const answered = answerPermission(firefox, false);
  await press(popup, 'button', 'Add this site');
  await answered;
  await findElement(popup, '[role=alert]');
  assert.equal(countFrames(), 0);
});

test('a permission that is given brings the panel into the tab that is open', async () => {
  const answered = answerPermission(firefox, true);
  await press(popup, 'button', 'Add this site');
  await answered;
  // a page is read when it is in front
  await page.bringToFront();
  await waitForRep(page, 'Marco Rossi');
  await seeText(popup, 'Marco Rossi');
});

test('a permission that is taken away in the browser is noticed: the panel goes, and does not come back', async () => {
  await takePermission(firefox, 'http://localhost/*');
  await poll('the panel goes', async () => countFrames() === 0);
  await page.goto(`${crm.url}/deals/1005`);
  await findElement(page, 'h1');
  await clickToolbarButton(firefox, page.url());
  const again = await firefox.open(`popup.html?tab=${await findTabId(firefox, page.url())}`);
  await seeElement(again, 'button', 'Add this site');
  assert.equal(countFrames(), 0);
});
