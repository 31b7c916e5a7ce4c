import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An opportunity as it was created. */
interface TrytonDeal {
  readonly id: number;
  readonly name: string;
  readonly rep: string;
}

export interface Tryton {
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly deals: readonly TrytonDeal[];
  close(): void;
}

const DATABASE = 'northwind';
const PASSWORD = 'northwind-admin';
const WEB_CLIENT = '/usr/share/tryton-sao/www';

/** Starts Tryton on a free local port, with a fresh SQLite database of one company in a temporary folder. */
export async function startTryton(): Promise<Tryton> {
  const folder = mkdtempSync(join(tmpdir(), 'affianca-tryton-'));
  const port = await findFreePort();
  const configuration = join(folder, 'trytond.conf');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  writeFileSync(
    configuration,
    `[web]\nlisten = 127.0.0.1:${port}\nroot = ${WEB_CLIENT}\n[database]\nuri = sqlite://\npath = ${folder}\n`,
  );
  writeFileSync(join(folder, `${DATABASE}.sqlite`), '');
  const environment = { ...process.env, TRYTONPASSFILE: passwordFile };
  execFileSync('/usr/bin/trytond-admin', ['-c', configuration, '-d', DATABASE, '--all', '--email', 'admin@localhost'], {
    env: environment,
    timeout: 240_000,
    stdio: 'pipe',
  });
  const fill = join(import.meta.dirname, 'company.py');
  const printed = execFileSync('/usr/bin/python3', ['-W', 'ignore', fill, DATABASE, configuration], {
    env: environment,
    timeout: 300_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const deals = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as TrytonDeal[];

  const log = join(folder, 'server.log');
  const server = spawn('/bin/sh', ['-c', `exec /usr/bin/trytond -c "${configuration}" -d ${DATABASE} >"${log}" 2>&1`]);
  const close = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}/`;
  try {
    await waitUntilAnswers(url, () => readFileSync(log, 'utf8').slice(-2000));
  } catch (error) {
    close();
    throw error;
  }
  return { url, database: DATABASE, user: 'admin', password: PASSWORD, deals, close };
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))));
    });
  });
}

async function waitUntilAnswers(url: string, readLog: () => string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const isUp = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((tick) => setTimeout(tick, 200));
  }
  throw new Error(`Tryton did not answer at ${url} within a minute:\n${readLog()}`);
}
