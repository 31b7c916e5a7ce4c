import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import { createDemoTeam } from '../../support/demo-team.ts';
import {
  clickInPanel,
  type FirefoxExtension,
  findPanel,
  importTeam,
  launchFirefox,
  waitUntil,
} from '../../support/firefox.ts';

let crm: DemoCrm;
let firefox: FirefoxExtension;

before(async () => {
  crm = await startDemoCrm({ port: 0 });
  firefox = await launchFirefox();
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

/** Waits until the text is in the document. */
async function seeText(place: Page | Frame, text: string): Promise<void> {
  await waitUntil(place, (wanted) => document.body.textContent?.includes(wanted), text);
}

/** Opens a deal and answers its panel once it shows this rep. */
async function openDeal(page: Page, address: string, rep: string): Promise<Frame> {
  await page.goto(address);
  const panel = await findPanel(page);
  await waitUntil(panel, (name) => document.querySelector('h1')?.textContent?.includes(name), rep);
  return panel;
}

test('the extension installs', () => {
  assert.equal(firefox.installedId, 'affianca@affianca.app');
});

test('dashboard, popup and welcome page open', async () => {
  for (const [address, text] of [
    ['options.html', 'Team'],
    ['popup.html', 'Open dashboard'],
    ['welcome.html', 'Affianca'],
  ] as const) {
    const page = await firefox.open(address);
    await seeText(page, text);
    await page.close();
  }
});

test('a team is imported, its rep is shown beside the deal, and an observation is kept', async () => {
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
  const page = await firefox.browser.newPage();
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await seeText(panel, 'Consequences of the problem');
  assert.equal(await page.evaluate(() => window.length), 0);
  await clickInPanel(page, panel, '.rating-option:nth-child(4)');
  await clickInPanel(page, panel, 'textarea');
  const before = await page.evaluate('window.__keys.length');
  await page.keyboard.type('Seen in Firefox, c n /');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await seeText(panel, 'Saved');
  assert.equal(await page.evaluate('window.__keys.length'), before);
  const reloaded = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await seeText(reloaded, 'Seen in Firefox, c n /');
});

test('the panel follows the navigation inside the CRM', async () => {
  const page = await firefox.browser.newPage();
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await page.evaluate(() => {
    history.pushState({}, '', '/deals/1005');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await seeText(panel, 'Sofia Lindqvist');
});
