import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { copyBuild } from './build-copy.ts';

export const EXTENSION_ID = 'affianca@affianca.app';
/** A busy machine is no failure. */
const PATIENCE_MS = 20_000;

interface LaunchOptions {
  /** Match patterns that the copy of the build is granted; none as in the store. */
  readonly hosts?: readonly string[];
  /** Preferences of about:config. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

export interface FirefoxExtension {
  readonly browser: Browser;
  /** What Firefox says the extension is called, once installed. */
  readonly installedId: string;
  /** The address of our own pages, with a slash at its end. */
  readonly base: string;
  /** Where Firefox puts what is downloaded. */
  readonly downloads: string;
  /** Opens one of our own pages, such as `options.html#/data`. */
  open(page: string): Promise<Page>;
  /** Runs a script with the browser's own rights: what its windows, menus and prompts can do. */
  inBrowser<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts Firefox with a copy of the build in it; the address of its pages is fixed beforehand by a preference. */
export async function launchFirefox({
  hosts = ['http://localhost/*'],
  preferences = {},
}: LaunchOptions = {}): Promise<FirefoxExtension> {
  const build = copyBuild('firefox', hosts);
  const downloads = mkdtempSync(join(tmpdir(), 'affianca-firefox-downloads-'));
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // without it the driver may not open an extension's pages, nor the browser's own
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      ...preferences,
    },
  });
  const installedId = await browser.installExtension(build);
  let own: Promise<Page> | null = null;
  return {
    browser,
    installedId,
    base: `moz-extension://${uuid}/`,
    downloads,
    open: (page) => openOwnPage(browser, `moz-extension://${uuid}/${page}`),
    async inBrowser<T>(script: string) {
      own ??= openBrowsersPage(browser);
      const page = await own;
      return (await page.evaluate(`(async () => { ${script} })()`)) as T;
    },
    async close() {
      await browser.close();
      for (const folder of [build, downloads]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // the page moves into the extension's process, and the driver never hears that it has arrived
  await page.goto(address, { timeout: 1 }).catch(() => undefined);
  await waitUntil(page, () => location.protocol === 'moz-extension:' && document.readyState === 'complete');
  return page;
}

/** One of the browser's own pages runs in its main process, with its rights. */
async function openBrowsersPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('about:support', { timeout: 1 }).catch(() => undefined);
  await waitUntil(page, () => location.href === 'about:support' && 'Services' in globalThis);
  return page;
}

/**
 * Waits until this is true in the page. The driver's own `waitForFunction` and `waitForSelector` make a function out of
 * a text inside the page, and the policy of our pages forbids that (seen since Firefox 140.12).
 */
export async function waitUntil(
  place: Page | Frame,
  isTrue: (text: string) => unknown,
  text: string = '',
): Promise<void> {
  // a page on its way to another process answers with an error until it has arrived
  await poll(`${isTrue} ${text}`, () => place.evaluate(isTrue, text).catch(() => false));
}

/** Waits for an element. (Looked for by the page: 140 does not know the command by which the driver looks in a frame.) */
export function findElement(place: Page | Frame, selector: string): Promise<ElementHandle> {
  return poll(selector, async () => {
    const found = await place.evaluateHandle((wanted) => document.querySelector(wanted), selector).catch(() => null);
    return found?.asElement() as ElementHandle | null | undefined;
  });
}

/** Clicks an element of the panel with the page's own mouse: the driver does not find the frame in a closed shadow root. */
export async function clickInPanel(page: Page, panel: Frame, selector: string): Promise<void> {
  await clickOnScreen(page, await findElement(panel, selector));
}

/** Clicks where an element of the panel lies on the screen. */
export async function clickOnScreen(page: Page, element: ElementHandle): Promise<void> {
  const at = await element.evaluate((one) => {
    one.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = one.getBoundingClientRect();
    // docked at the right, as high as the page
    return { fromRight: innerWidth - left - width / 2, top: top + height / 2 };
  });
  await page.mouse.click((await page.evaluate(() => innerWidth)) - at.fromRight, at.top);
}

/** Brings an export in on the page Data, as a manager would. */
export async function importTeam(firefox: FirefoxExtension, team: object): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'affianca-firefox-files-'));
  const file = join(folder, 'team.json');
  writeFileSync(file, JSON.stringify(team));
  const data = await firefox.open('options.html#/data');
  const input = (await findElement(data, 'input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await (await findElement(data, '.import-preview button')).click();
  await waitUntil(data, () => document.querySelector('.import-preview') === null);
  await data.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Looks again and again until there is something, and answers it. */
export async function poll<T>(name: string, look: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  do {
    const found = await look();
    if (found) return found;
    await new Promise((tick) => setTimeout(tick, 50));
  } while (Date.now() < end);
  throw new Error(`Not within ${PATIENCE_MS} ms: ${name}`);
}

/** The panel's frame in this tab. The driver calls it `about:blank`, but reaches what is in it. */
export function findPanel(page: Page): Promise<Frame> {
  return poll(`a panel on ${page.url()}`, async () => {
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const isOurs = await frame?.evaluate("location.pathname === '/panel.html'").catch(() => false);
    return isOurs === true ? frame : undefined;
  });
}
