import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findBarriers } from '../../support/barriers.ts';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, importTeam, launchFirefox, waitUntil } from '../../support/firefox.ts';
import { findTabId } from '../../support/firefox-browser.ts';
import { openDeal, press, seeText } from '../../support/firefox-manager.ts';
import { walkDialogs } from '../../support/walk-dialogs.ts';

let crm: DemoCrm;
let firefox: FirefoxExtension;
let page: Page;

before(async () => {
  crm = await startDemoCrm({ port: 0 });
  // an Italian in the dark
  firefox = await launchFirefox({
    preferences: { 'intl.accept_languages': 'it', 'layout.css.prefers-color-scheme.content-override': 0 },
  });
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
  page = await firefox.browser.newPage();
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

const DASHBOARD = [
  ['team', 'Squadra'],
  ['plans', 'Piani'],
  ['mirror', 'Specchio'],
  ['observations', 'Osservazioni'],
  ['rubric', 'Griglia e domande'],
  ['sites', 'Siti'],
  ['settings', 'Impostazioni'],
  ['data', 'Dati'],
] as const;

const isDark = (place: { evaluate(script: string): Promise<unknown> }) =>
  place.evaluate(
    'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every((part) => part < 80)',
  );

test('the panel is Italian, dark and free of barriers', async () => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await seeText(panel, 'Conseguenze del problema');
  assert.equal(await panel.evaluate(() => document.documentElement.lang), 'it');
  assert.equal(await isDark(panel), true);
  assert.deepEqual(await findBarriers(panel), []);
});

for (const [address, heading] of DASHBOARD) {
  test(`the dashboard’s page ${address} is Italian, dark and free of barriers`, async () => {
    const own = await firefox.open(`options.html#/${address}`);
    await waitUntil(own, (text) => document.querySelector('h1')?.textContent?.includes(text), heading);
    await waitUntil(own, () => document.querySelector('.skeleton') === null);
    assert.equal(await isDark(own), true);
    assert.deepEqual(await findBarriers(own), []);
    await walkDialogs(own, async (name) => assert.deepEqual(await findBarriers(own), [], name));
    await own.close();
  });
}

test('the panel of an owner whom nobody knows is free of barriers', async () => {
  const other = await firefox.browser.newPage();
  const panel = await openDeal(other, `${crm.url}/deals/1015`, 'Yuki Tanaka');
  assert.deepEqual(await findBarriers(panel), []);
  await other.close();
});

test('popup and welcome page are Italian and free of barriers', async () => {
  const popup = await firefox.open(`popup.html?tab=${await findTabId(firefox, `${crm.url}/deals/1003`)}`);
  await seeText(popup, 'Marco Rossi');
  await seeText(popup, 'Apri la dashboard');
  assert.deepEqual(await findBarriers(popup), []);
  const welcome = await firefox.open('welcome.html');
  await seeText(welcome, 'Benvenuto in Affianca');
  assert.deepEqual(await findBarriers(welcome), []);
});

const isDrawn = () => document.querySelector('.skeleton') === null && document.querySelectorAll('h2').length > 2;

test('a rep’s page, its dialogs, the one-to-one and the rep’s copy are free of barriers', async () => {
  const own = await firefox.open('options.html#/team');
  await press(own, 'link', 'Marco Rossi');
  await waitUntil(own, () => document.querySelector('h1')?.textContent === 'Marco Rossi');
  await seeText(own, 'Prepara il colloquio');
  await waitUntil(own, isDrawn);
  assert.deepEqual(await findBarriers(own), []);
  const dialogs = await walkDialogs(own, async (name) => assert.deepEqual(await findBarriers(own), [], name));
  assert.ok(dialogs.includes('Cancella questo venditore…'));
  for (const name of ['Prepara il colloquio', 'Copia per il venditore']) {
    await press(own, 'button', name);
    await waitUntil(own, () => document.querySelector('main article') !== null);
    await waitUntil(own, isDrawn);
    assert.deepEqual(await findBarriers(own), [], name);
    await press(own, 'link', 'Torna a Marco Rossi');
    await seeText(own, 'Prepara il colloquio');
  }
});
