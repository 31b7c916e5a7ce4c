import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Failures,
  listPlaywrightFailures,
  listTapFailures,
  listVitestFailures,
  type PlaywrightReport,
  type VitestReport,
} from './failures.ts';
import { tryCommand } from './run-command.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: Failures;
}

interface How {
  readonly env?: Readonly<Record<string, string>>;
  /** After this time the runner is ended, in milliseconds. */
  readonly timeout?: number;
}

/** Tests of vitest. A runner that crashes, or says it failed without a failed test, counts as one failure. */
export function runVitest(options: readonly string[], how: How = {}): Promise<Outcome> {
  return withReport('vitest.json', async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await tryCommand('vitest', ['run', ...options, ...reporters], how);
    const report = readReport(file) as VitestReport | null;
    if (report === null) return withCode(code, null);
    const { numPassedTests: passed, numTotalTests: total } = report;
    // whatever did not pass has failed: a test that was skipped too
    return withCode(code, count(passed, total - passed, listVitestFailures(report)));
  });
}

export function runPlaywright(options: readonly string[], { env = {}, ...how }: How = {}): Promise<Outcome> {
  return withReport('playwright.json', async (file) => {
    const { code } = await tryCommand('playwright', ['test', ...options, '--reporter=list,json'], {
      ...how,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    const report = readReport(file) as PlaywrightReport | null;
    if (report === null) return withCode(code, null);
    const { expected, unexpected, flaky, skipped } = report.stats;
    return withCode(code, count(expected, unexpected + flaky + skipped, listPlaywrightFailures(report)));
  });
}

/** Tests of Node's own runner. */
export function runNodeTests(files: readonly string[], how: How = {}): Promise<Outcome> {
  return withReport('node.tap', async (file) => {
    const [spec, tap] = ['--test-reporter-destination=stdout', `--test-reporter-destination=${file}`];
    const reporters = ['--test-reporter=spec', spec, '--test-reporter=tap', tap];
    const { code } = await tryCommand('node', ['--test', ...reporters, ...files], how);
    const summary = readText(file) ?? '';
    const read = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? Number.NaN);
    const [total, passed] = [read('tests'), read('pass')];
    return withCode(code, Number.isNaN(total) ? null : count(passed, total - passed, listTapFailures(summary)));
  });
}

/** Builds, or packs, for both browsers; a build that does not come about is a failure. */
export async function runBuilds(command: 'build' | 'zip'): Promise<Outcome> {
  const chrome = await tryCommand('wxt', [command]);
  const firefox = await tryCommand('wxt', [command, '-b', 'firefox', '--mv3']);
  return count(0, [chrome, firefox].filter(({ code }) => code !== 0).length);
}

/** One step after the other, each under its name; ends with what has failed and the line `N passed, N failed`. */
export async function runSteps(
  steps: readonly (readonly [name: string, run: () => Promise<Outcome>])[],
  beforeLastLine: () => void = () => undefined,
): Promise<void> {
  let [passed, failed] = [0, 0];
  const failures: string[] = [];
  for (const [name, run] of steps) {
    console.log(`\n== ${name}`);
    const begun = Date.now();
    const outcome = await run().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      console.error(message);
      return count(0, 1, [message]);
    });
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`== ${outcome.failed === 0 ? 'held' : 'FAILED'}: ${name}, ${seconds} s`);
    passed += outcome.passed;
    failed += outcome.failed;
    failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`));
  }
  beforeLastLine();
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function withReport(name: string, run: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'affianca-reports-'));
  try {
    return await run(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(passed: number, failed: number, failures: Failures = []): Outcome {
  return { passed, failed, failures };
}

function withCode(code: number | null, outcome: Outcome | null): Outcome {
  const isClean = code === 0 && outcome !== null && outcome.passed > 0;
  const { passed, failed, failures } = outcome ?? count(0, 0, ['its runner left no report']);
  return { passed, failed: Math.max(failed, isClean ? 0 : 1), failures };
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
