import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browsers.ts';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface PlainPage {
  /** What this expression answers in the page; a promise is awaited. Throws what it throws there. */
  evaluate(expression: string): Promise<unknown>;
}

export interface PlainBrowser {
  /** The addresses of everything that is open. */
  listAddresses(): Promise<string[]>;
  open(address: string): Promise<PlainPage>;
  close(): void;
}

/**
 * A Chromium with the extension in which no driver watches the worker, as a manager's. (Playwright holds every new worker
 * until it is attached to it; held at the moment of an update, Chromium 156 never asks it anything again.)
 */
export async function launchPlainBrowser(build: string): Promise<PlainBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'affianca-plain-'));
  const chromium = spawn(
    findChromium(),
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--no-first-run',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    chromium.stderr.on('data', (text: Buffer) => {
      printed += text;
      const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    chromium.once('exit', () => reject(new Error(`Chromium did not start: ${printed.slice(-500)}`)));
  });
  const ask = await connect(address);
  return {
    async listAddresses() {
      const { targetInfos } = (await ask('Target.getTargets')) as { targetInfos: { url: string }[] };
      return targetInfos.map(({ url }) => url);
    },
    async open(url) {
      const { targetId } = (await ask('Target.createTarget', { url })) as { targetId: string };
      const attached = await ask('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attached as { sessionId: string };
      return { evaluate: (expression) => evaluate(ask, expression, sessionId) };
    },
    close() {
      chromium.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
      chromium.kill('SIGKILL');
    },
  };
}

type Ask = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** The browser's own protocol: one question, one answer. */
async function connect(address: string): Promise<Ask> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
}

async function evaluate(ask: Ask, expression: string, sessionId: string): Promise<unknown> {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = (await ask('Runtime.evaluate', asked, sessionId)) as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
