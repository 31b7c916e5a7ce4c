import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { copyBuild } from './build-copy.ts';

const EXTENSION_ID = 'affianca@affianca.app';

export interface FirefoxExtension {
  readonly browser: Browser;
  /** What Firefox says the extension is called, once installed. */
  readonly installedId: string;
  /** The address of one of our pages, such as `options.html#/data`. */
  address(page: string): string;
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
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }) },
  });
  const installedId = await browser.installExtension(build);
  return {
    browser,
    installedId,
    address: (page) => `moz-extension://${uuid}/${page}`,
    async close() {
      await browser.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}
