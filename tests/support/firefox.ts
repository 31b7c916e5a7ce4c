import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { copyBuild } from './build-copy.ts';

const EXTENSION_ID = 'affianca@affianca.app';

export interface FirefoxExtension {
  readonly browser: Browser;
  /** What Firefox says the extension is called, once installed. */
  readonly installedId: string;
  /** The address of our own pages, with a slash at its end. */
  readonly base: string;
  /** Opens one of our own pages, such as `options.html#/data`. */
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with a copy of the build in it; the address of its pages is fixed beforehand by a preference. */
export async function launchFirefox(hosts: readonly string[] = ['http://localhost/*']): Promise<FirefoxExtension> {
  const build = copyBuild('firefox', hosts);
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // without it the driver may not open an extension's pages
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }) },
  });
  const installedId = await browser.installExtension(build);
  return {
    browser,
    installedId,
    base: `moz-extension://${uuid}/`,
    open: (page) => openOwnPage(browser, `moz-extension://${uuid}/${page}`),
    async close() {
      await browser.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // the page moves into the extension's process, and the driver never hears that it has arrived
  await page.goto(address, { timeout: 1 }).catch(() => undefined);
  await page.waitForFunction("location.protocol === 'moz-extension:' && document.readyState === 'complete'");
  return page;
}

/** The panel's frame in this tab. The driver calls it `about:blank`, but reaches what is in it. */
export async function findPanel(page: Page): Promise<Frame> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const isOurs = await frame?.evaluate("location.pathname === '/panel.html'").catch(() => false);
    if (frame !== undefined && isOurs === true) return frame;
    await new Promise((tick) => setTimeout(tick, 50));
  }
  throw new Error(`No panel on ${page.url()}`);
}
