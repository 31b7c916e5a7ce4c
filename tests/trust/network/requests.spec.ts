import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../support/browsers.ts';
import { startDemoCrm } from '../../support/demo-crm/server.ts';
import { launchWithExtension, QUIET } from '../../support/extension.ts';
import { startRecordingProxy } from '../../support/recording-proxy.ts';
import { count } from '../figures.ts';
import { compareRequests } from './compare-requests.ts';
import { logBesideDeal, walkCrm, walkOwnPages } from './walk.ts';

/** Everything goes through the proxy, this machine's own addresses too. */
const throughProxy = (port: number) => [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
/** The browser's maker is asked by the browser itself, now and then; no address of his is in a package of ours. */
const MAKERS = /^CONNECT ([a-z0-9-]+\.)*(google|googleapis|gstatic|gvt1)\.com:443$/;
test('a browser with the extension asks the network exactly what one without it asks', async () => {
  test.setTimeout(300_000);
  const crm = await startDemoCrm({ port: 0 });
  const control = await startRecordingProxy();
  const profile = mkdtempSync(join(tmpdir(), 'affianca-control-'));
  const without = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    args: ['--headless=new', ...QUIET, ...throughProxy(control.port)],
  });
  await walkCrm(without, crm.url);
  await without.close();

  const proxy = await startRecordingProxy();
  const extension = await launchWithExtension({ args: throughProxy(proxy.port) });
  await walkOwnPages(extension, crm.url);
  await walkCrm(extension.context, crm.url, logBesideDeal);
  const walked = [...proxy.asked];
  // the instrument works, and the policy holds: a page's request is seen, the worker's is refused before it is one
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/data.json?seen`);
  const worker = await extension.worker();
  const refused = await worker.evaluate(
    (url) => fetch(url).catch((error: unknown) => String(error)),
    `${crm.url}/leak`,
  );
  await extension.close();
  await Promise.all([control.close(), proxy.close(), crm.close()]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });

  expect(refused).toMatch(/Failed to fetch/);
  expect(proxy.asked).toContain(`GET ${crm.url}/data.json?seen`);
  expect(proxy.asked.filter((one) => one.includes('leak'))).toEqual([]);
  const { ofCrm, added, lacking } = compareRequests({ walked, control: control.asked, site: crm.url, makers: MAKERS });
  count('requests seen by a proxy that a browser without the extension makes too', walked.length - added.length);
  count('requests seen by it that are the extension’s', added.length);
  expect(ofCrm).toBeGreaterThan(10);
  expect([added, lacking]).toEqual([[], []]);
});
