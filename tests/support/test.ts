import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers.ts';
import { tryCommand } from './run-command.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'affianca-reports-'));

/** Unit, property and component tests. A runner that crashes, or says it failed without a failed test, counts as one failure. */
async function runUnitTests(): Promise<Outcome> {
  const file = join(reports, 'vitest.json');
  const { code } = await tryCommand('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file) as { numPassedTests: number; numTotalTests: number } | null;
  // whatever did not pass has failed: a test that was skipped too
  return withCode(code, report && count(report.numPassedTests, report.numTotalTests - report.numPassedTests));
}

/** Builds for both browsers, and packs what the stores get. */
async function build(): Promise<Outcome> {
  const chrome = await tryCommand('wxt', ['zip']);
  const firefox = await tryCommand('wxt', ['zip', '-b', 'firefox', '--mv3']);
  const failed = [chrome, firefox].filter(({ code }) => code !== 0).length;
  return count(0, failed);
}

async function runChromiumTests(): Promise<Outcome> {
  findChromium();
  const file = join(reports, 'playwright.json');
  const { code } = await tryCommand(
    'playwright',
    ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  );
  const report = readReport(file) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  if (report === null) return withCode(code, null);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withCode(code, count(expected, unexpected + flaky + skipped));
}

async function runFirefoxTests(): Promise<Outcome> {
  findFirefox();
  return runNodeTests('tests/e2e/firefox/*.test.ts', 400_000);
}

const runPackageTests = () => runNodeTests('tests/packages/*.test.ts', 300_000);

async function runNodeTests(files: string, timeout: number): Promise<Outcome> {
  const file = join(reports, `${files.replaceAll(/\W+/g, '-')}.tap`);
  const { code } = await tryCommand(
    'node',
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${file}`,
      files,
    ],
    { timeout },
  );
  const summary = readText(file) ?? '';
  const read = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? Number.NaN);
  const [total, passed] = [read('tests'), read('pass')];
  return withCode(code, Number.isNaN(total) ? null : count(passed, total - passed));
}

function count(passed: number, failed: number): Outcome {
  return { passed, failed };
}

function withCode(code: number | null, outcome: Outcome | null): Outcome {
  const isClean = code === 0 && outcome !== null && outcome.passed > 0;
  return { passed: outcome?.passed ?? 0, failed: Math.max(outcome?.failed ?? 0, isClean ? 0 : 1) };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readReport(file: string): unknown {
  const text = readText(file);
  return text === null ? null : JSON.parse(text);
}

const STEPS = [
  ['Unit, property and component tests', runUnitTests],
  ['Build for Chromium and Firefox', build],
  ['Packages for the stores', runPackageTests],
  ['End to end in Chromium', runChromiumTests],
  ['End to end in Firefox', runFirefoxTests],
] as const;

let [passed, failed] = [0, 0];
for (const [name, run] of STEPS) {
  console.log(`\n== ${name}`);
  const outcome = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return count(0, 1);
  });
  passed += outcome.passed;
  failed += outcome.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
