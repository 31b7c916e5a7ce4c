import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../support/browsers.ts';
import { startDemoCrm } from '../../support/demo-crm/server.ts';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, findElement, importTeam, launchFirefox } from '../../support/firefox.ts';
import { logObservation, waitForRep } from '../../support/firefox-manager.ts';
import { type RecordingProxy, startRecordingProxy } from '../../support/recording-proxy.ts';
import { count } from '../figures.ts';
import { compareRequests } from './compare-requests.ts';
import { WAY } from './walk.ts';

/** Firefox asks these by itself; no address of theirs is in a package of ours. */
const MAKERS = /^(CONNECT|GET|POST) (https?:\/\/)?([a-z0-9-]+\.)*(mozilla|firefox|mozgcp|mozaws)\.(com|net|org)[:/]/;
const OWN_PAGES = [
  ...['team', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data'].map(
    (page) => `options.html#/${page}`,
  ),
  'popup.html',
  'welcome.html',
];

/** Everything goes through the proxy, this machine's own addresses too. */
const throughProxy = ({ port }: RecordingProxy) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

async function walkCrm(
  browser: Browser,
  crm: string,
  beside: (page: Page, path: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const page = await browser.newPage();
  for (const path of WAY) {
    await page.goto(crm + path);
    await findElement(page, 'main *');
    await beside(page, path);
  }
  await page.close();
}

async function walkOwnPages(firefox: FirefoxExtension, crm: string): Promise<void> {
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm }));
  for (const address of OWN_PAGES) {
    const page = await firefox.open(address);
    await findElement(page, 'h1, h2');
    await page.close();
  }
}

test('Firefox with the extension asks the network exactly what one without it asks', { timeout: 300_000 }, async () => {
  const [crm, control, proxy] = [
    await startDemoCrm({ port: 0 }),
    await startRecordingProxy(),
    await startRecordingProxy(),
  ];
  const without = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: throughProxy(control),
  });
  await walkCrm(without, crm.url);
  await without.close();

  const firefox = await launchFirefox({ preferences: throughProxy(proxy) });
  await walkOwnPages(firefox, crm.url);
  await walkCrm(firefox.browser, crm.url, async (page, path) => {
    if (path === '/deals/1003')
      await logObservation(page, await waitForRep(page, 'Marco Rossi'), 4, 'https://leak.example/?note=said');
  });
  const walked = [...proxy.asked];
  // the instrument works, and the policy holds: a page's request is seen, that of a page of ours is refused
  const page = await firefox.browser.newPage();
  await page.goto(`${crm.url}/data.json?seen`);
  const own = await firefox.open('options.html');
  const refused = await own.evaluate(
    (url) => fetch(url).then(String, (error: unknown) => `refused: ${error}`),
    `${crm.url}/leak`,
  );
  await firefox.close();
  await Promise.all([control.close(), proxy.close(), crm.close()]);

  assert.match(refused, /^refused/);
  assert.ok(proxy.asked.includes(`GET ${crm.url}/data.json?seen`));
  assert.deepEqual(
    proxy.asked.filter((one) => one.includes('leak')),
    [],
  );
  const { ofCrm, added, lacking } = compareRequests({ walked, control: control.asked, site: crm.url, makers: MAKERS });
  count('requests seen by a proxy that a browser without the extension makes too', walked.length - added.length);
  count('requests seen by it that are the extension’s', added.length);
  assert.ok(ofCrm > 10);
  assert.deepEqual([added, lacking], [[], []]);
});
