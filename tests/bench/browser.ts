import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../support/browsers.ts';
import { connect, type Devtools, type Session, type Target } from './devtools.ts';

export interface Tab extends Session {
  readonly targetId: string;
  close(): Promise<void>;
}

/** One Chromium, with one unpacked extension in it or none. */
export interface Browser extends Devtools {
  readonly name: string;
  openTab(address?: string): Promise<Tab>;
  /** The newest target whose address matches, once it is there. */
  findTarget(type: string, address: RegExp): Promise<Target>;
  /** Stops the extension's worker, as the browser does when it is idle; returns when it is gone. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const WAIT_MS = 20_000;

export const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** Starts Chromium with this extension (null: none) in a new profile. */
export async function startBrowser(name: string, extension: string | null): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'affianca-bench-'));
  const child = spawn(
    findChromium(),
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--lang=en-US',
      '--window-size=1280,800',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: 'en' } },
  );
  const devtools = connect(child);

  const findTarget = async (type: string, address: RegExp): Promise<Target> => {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const found = (await devtools.listTargets()).findLast((one) => one.type === type && address.test(one.url));
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${name}: no ${type} at ${address} within ${WAIT_MS} ms`);
      await pause(20);
    }
  };
  await findTarget('page', /^about:blank/);

  return {
    ...devtools,
    name,
    findTarget,
    async openTab(address = 'about:blank') {
      const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', { url: address });
      const session = await devtools.attach(targetId);
      const close = async () => void (await devtools.send('Target.closeTarget', { targetId }));
      return { ...session, targetId, close };
    },
    async stopWorker() {
      const listWorkers = async () => (await devtools.listTargets()).filter(({ type }) => type === 'service_worker');
      const end = Date.now() + WAIT_MS;
      for (let alive = await listWorkers(); alive.length > 0; alive = await listWorkers()) {
        for (const { targetId } of alive)
          await devtools.send('Target.closeTarget', { targetId }).catch(() => undefined);
        if (Date.now() > end) throw new Error(`${name}: the worker does not stop`);
        // a tab that was just closed may wake it once more
        await pause(300);
      }
    },
    async close() {
      const ended = new Promise((resume) => child.once('exit', resume));
      await devtools.send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
