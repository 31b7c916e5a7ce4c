import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from '@playwright/test';
import { findChromium } from './browsers.ts';
import { copyBuild } from './build-copy.ts';
import { listPierced } from './pierced.ts';

interface LaunchOptions {
  /** Match patterns that the copy of the build is granted. */
  readonly hosts?: readonly string[];
  readonly headless?: boolean;
  /** The browser's language: `it`. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** A profile and a build that an earlier launch has used: the same browser on the next day. */
  readonly again?: { readonly profile: string; readonly build: string };
  /** Changes the copy of the build before the browser loads it. */
  readonly prepare?: (build: string) => void;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** More options of the browser's command line. */
  readonly args?: readonly string[];
  /** Whether pages that are left are kept for the way back, as in a manager's browser; the driver switches that off. */
  readonly keepsPages?: boolean;
}

export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  readonly build: string;
  /** The address of one of our pages, such as `options.html#/data`. */
  address(page: string): string;
  /** The worker, started again if it was stopped. */
  worker(): Promise<Worker>;
  /** Stops the worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Presses a shortcut of the manifest's commands, as if on this tab. */
  command(name: 'toggle-panel' | 'log-observation', page: Page): Promise<void>;
  close(options?: { keepsProfile: boolean }): Promise<void>;
}

/** A browser that does nothing of its own accord. */
export const QUIET: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium with a copy of the build in it, in a profile of its own. */
export async function launchWithExtension(options: LaunchOptions = {}): Promise<Extension> {
  const { hosts = ['http://localhost/*'], headless = true, language = 'en-US', colorScheme = 'light' } = options;
  const build = options.again?.build ?? copyBuild('chrome', hosts);
  const profile = options.again?.profile ?? mkdtempSync(join(tmpdir(), 'affianca-profile-'));
  if (options.again === undefined) writePreferences(profile, language);
  options.prepare?.(build);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // the flag below is the browser's own headless mode; Playwright's would choose one without extensions
    headless: false,
    colorScheme,
    // said here too, since the test runner has a language of its own
    locale: language,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.keepsPages === true ? ['--disable-back-forward-cache'] : []),
    ],
    env: { ...environment(), LANGUAGE: language.slice(0, 2) },
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...QUIET,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      `--lang=${language}`,
      ...(options.args ?? []),
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const id = new URL(first.url()).host;
  const address = (page: string) => `chrome-extension://${id}/${page}`;
  if (options.again === undefined) await closeWelcome(context);
  return {
    context,
    id,
    profile,
    build,
    address,
    worker: () => findWorker(context, address),
    killWorker: () => killWorker(context, id),
    async command(name, page) {
      const worker = await findWorker(context, address);
      await worker.evaluate(dispatchCommand, { name, url: page.url() });
    },
    async close({ keepsProfile } = { keepsProfile: false }) {
      await context.close();
      if (keepsProfile) return;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      rmSync(build, { recursive: true, force: true });
    },
  };
}

/** The panel's frame in this tab, once it has loaded; it is in a closed shadow root, so no locator reaches it. */
export async function panelFrame(page: Page, timeout = 10_000): Promise<Frame> {
  const end = Date.now() + timeout;
  for (;;) {
    const frame = page.frames().find((one) => !one.isDetached() && /\/panel\.html/.test(one.url()));
    if (frame !== undefined) return frame;
    if (Date.now() > end) throw new Error(`No panel on ${page.url()} within ${timeout} ms`);
    await page.waitForTimeout(25);
  }
}

/** Waits until the host lets the panel be seen: its document is drawn a moment before. Only the browser's own tools look into the closed root. */
export async function untilPanelShown(page: Page, timeout = 10_000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const nodes = await listPierced(page);
    if (nodes.some(({ nodeName, attributes }) => nodeName === 'IFRAME' && attributes?.includes('shown'))) return;
    if (Date.now() > end) throw new Error(`The panel on ${page.url()} is not shown within ${timeout} ms`);
    await page.waitForTimeout(25);
  }
}

/** Imports an export file as the manager would: dashboard, Data, Import. */
export async function importTeam(extension: Extension, team: object): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(extension.address('options.html#/data'));
  const buffer = Buffer.from(JSON.stringify(team));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'demo-team.json', mimeType: 'application/json', buffer });
  const preview = page.locator('.import-preview');
  // that the database is gone is said too, until this file has come
  const refusal = page.getByRole('alert').filter({ hasNotText: 'no longer has your data' });
  await preview.or(refusal).first().waitFor();
  if (await refusal.isVisible()) throw new Error(`The import was refused: ${await refusal.textContent()}`);
  await preview.getByRole('button').first().click();
  await preview.waitFor({ state: 'detached' });
  await page.close();
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function writePreferences(profile: string, language: string): void {
  const languages = language.includes('-') ? `${language},${language.slice(0, 2)}` : language;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = {
    intl: { accept_languages: languages, selected_languages: languages },
    // without it an unpacked extension that is loaded again stays switched off
    extensions: { ui: { developer_mode: true } },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The first-run page comes to the front by itself, at a moment of its own: it is awaited, so that it disturbs nobody later. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', {
      predicate: (page) => page.waitForURL(/welcome\.html$/).then(() => true),
      timeout: 15_000,
    }));
  await welcome.close();
}

async function findWorker(context: BrowserContext, address: (page: string) => string): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running !== undefined && (await isAlive(running))) return running;
  const started = context.waitForEvent('serviceworker', { timeout: 10_000 });
  const page = await context.newPage();
  await page.goto(address('options.html'));
  const worker = await started;
  await page.close();
  return worker;
}

function isAlive(worker: Worker): Promise<boolean> {
  return worker.evaluate(() => true).catch(() => false);
}

/** Stops the worker and returns when that life of it is over, even if a page has woken the next one already. */
async function killWorker(context: BrowserContext, id: string): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to ask');
  const session = await browser.newBrowserCDPSession();
  const listWorkers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && new URL(url).host === id);
  };
  const mark = String(Math.random());
  const running = context.serviceWorkers().filter((worker) => new URL(worker.url()).host === id);
  for (const worker of running) await worker.evaluate((text) => Object.assign(globalThis, { mark: text }), mark);
  for (const { targetId } of await listWorkers()) await session.send('Target.closeTarget', { targetId });
  const isSameLife = async (): Promise<boolean> => {
    if ((await listWorkers()).length === 0) return false;
    const marks = running.map((worker) =>
      Promise.race([
        worker.evaluate(() => (globalThis as { mark?: string }).mark).catch(() => undefined),
        new Promise<undefined>((resume) => setTimeout(resume, 250)),
      ]),
    );
    return (await Promise.all(marks)).includes(mark);
  };
  const end = Date.now() + 5_000;
  while (await isSameLife()) if (Date.now() > end) throw new Error('The worker does not stop');
  await session.detach();
}

/** Runs in the worker. */
async function dispatchCommand({ name, url }: { name: string; url: string }): Promise<void> {
  interface Tab {
    readonly id: number;
    readonly url?: string;
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(filter: object): Promise<Tab[]> };
      commands: { onCommand: { dispatch(name: string, tab: Tab): void } };
    };
  };
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  if (tab === undefined) throw new Error(`No tab at ${url}`);
  chrome.commands.onCommand.dispatch(name, tab);
}
