import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../support/browsers.ts';
import { type Outcome, runBuilds, runNodeTests, runPlaywright, runSteps, runVitest } from '../support/runners.ts';

/**
 * `npm run test:trust`: the whole run, above an hour. `-- --short`: the same suites with fewer rounds, within fifteen minutes
 * on two cores that do nothing else. `-- --built`: with the builds that are there. `-- --only=faults`: one suite. Prints how
 * much was tried, and ends with 0 when all of it held.
 */
const options = process.argv.slice(2);
const isShort = options.includes('--short');
const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length);
const folder = mkdtempSync(join(tmpdir(), 'affianca-trust-'));
const figuresFile = join(folder, 'figures.jsonl');
const how = {
  env: { TRUST_FIGURES: figuresFile, TRUST_LONG: isShort ? '0' : '1' },
  timeout: isShort ? 1_200_000 : 7_200_000,
};
const CHROMIUM = ['-c', 'tests/trust/playwright.config.ts'];

/** Every suite: its name, and how it is run. A suite of its own is one line more. */
const SUITES: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['imports', () => runVitest(['--config', 'tests/trust/vitest.config.ts'], how)],
  ['faults', () => runPlaywright([...CHROMIUM, 'faults/'], how)],
  ['erasing', () => runPlaywright([...CHROMIUM, 'erasing/'], how)],
  ['network', () => runPlaywright([...CHROMIUM, 'network/'], how)],
  ['network in Firefox', () => runNodeTests(['tests/trust/network/firefox.test.ts'], how)],
  ['hostile page in Chromium', () => runPlaywright([...CHROMIUM, 'hostile-page/'], how)],
  ['hostile page in Firefox', () => runNodeTests(['tests/trust/hostile-page/firefox*.test.ts'], how)],
];

/** The figures of all suites, each summed, in the order in which they came first. */
function printFigures(): void {
  const sums = new Map<string, number>();
  const lines = existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8').trim().split('\n') : [];
  for (const line of lines) {
    const [figure, times] = JSON.parse(line) as [string, number];
    sums.set(figure, (sums.get(figure) ?? 0) + times);
  }
  console.log('\nTried:');
  for (const [figure, times] of sums) console.log(`${String(times).padStart(8)}  ${figure}`);
}

findChromium();
findFirefox();
const build = ['build for both browsers', () => runBuilds('build')] as const;
const wanted = SUITES.filter(([name]) => only === undefined || name.includes(only));
await runSteps([...(options.includes('--built') ? [] : [build]), ...wanted], printFigures);
rmSync(folder, { recursive: true, force: true });
