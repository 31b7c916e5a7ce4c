import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../support/browsers.ts';
import { tryCommand } from '../support/run-command.ts';

/**
 * `npm run test:trust`: the whole run, about an hour. `-- --short`: the same suites with fewer rounds, within eight minutes
 * on two cores. `-- --built`: with the builds that are there. Prints how much was tried, and ends with 0 when all of it held.
 */
const options = process.argv.slice(2);
const isShort = options.includes('--short');
const folder = mkdtempSync(join(tmpdir(), 'affianca-trust-'));
const figuresFile = join(folder, 'figures.jsonl');
const env = { TRUST_FIGURES: figuresFile, TRUST_LONG: isShort ? '0' : '1' };
const timeout = isShort ? 900_000 : 7_200_000;

const BUILDS: readonly (readonly string[])[] = [
  ['wxt', 'build'],
  ['wxt', 'build', '-b', 'firefox', '--mv3'],
];
const SUITES: readonly (readonly string[])[] = [
  ['vitest', 'run', '--config', 'tests/trust/vitest.config.ts'],
  ['playwright', 'test', '-c', 'tests/trust/playwright.config.ts'],
  ['node', '--test', 'tests/trust/hostile-page/firefox.test.ts'],
];

/** The figures of all suites, each summed, in the order in which they came first. */
function readFigures(): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of readFileSync(figuresFile, 'utf8').trim().split('\n')) {
    const [figure, times] = JSON.parse(line) as [string, number];
    sums.set(figure, (sums.get(figure) ?? 0) + times);
  }
  return sums;
}

findChromium();
findFirefox();
const failed: string[] = [];
for (const [command = '', ...rest] of [...(options.includes('--built') ? [] : BUILDS), ...SUITES]) {
  const name = [command, ...rest].join(' ');
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const { code } = await tryCommand(command, rest, { env, timeout });
  console.log(`== ${code === 0 ? 'held' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
  if (code !== 0) failed.push(name);
}
console.log('\nTried:');
for (const [figure, times] of readFigures()) console.log(`${String(times).padStart(8)}  ${figure}`);
console.log(failed.length === 0 ? '\nAll of it held.' : `\nFailed: ${failed.join('; ')}`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed.length === 0 ? 0 : 1;
