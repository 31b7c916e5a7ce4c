import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryCommand } from './run-command.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
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
    const report = readReport(file) as { numPassedTests: number; numTotalTests: number } | null;
    // whatever did not pass has failed: a test that was skipped too
    return withCode(code, report && count(report.numPassedTests, report.numTotalTests - report.numPassedTests));
  });
}

export function runPlaywright(options: readonly string[], { env = {}, ...how }: How = {}): Promise<Outcome> {
  return withReport('playwright.json', async (file) => {
    const { code } = await tryCommand('playwright', ['test', ...options, '--reporter=list,json'], {
      ...how,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    const report = readReport(file) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    } | null;
    if (report === null) return withCode(code, null);
    const { expected, unexpected, flaky, skipped } = report.stats;
    return withCode(code, count(expected, unexpected + flaky + skipped));
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
    return withCode(code, Number.isNaN(total) ? null : count(passed, total - passed));
  });
}

/** Builds, or packs, for both browsers; a build that does not come about is a failure. */
export async function runBuilds(command: 'build' | 'zip'): Promise<Outcome> {
  const chrome = await tryCommand('wxt', [command]);
  const firefox = await tryCommand('wxt', [command, '-b', 'firefox', '--mv3']);
  return count(0, [chrome, firefox].filter(({ code }) => code !== 0).length);
}

/** One step after the other, each under its name; ends with the line `N passed, N failed`, and says which step has failed. */
export async function runSteps(
  steps: readonly (readonly [name: string, run: () => Promise<Outcome>])[],
  beforeLastLine: () => void = () => undefined,
): Promise<void> {
  let [passed, failed] = [0, 0];
  for (const [name, run] of steps) {
    console.log(`\n== ${name}`);
    const begun = Date.now();
    const outcome = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return count(0, 1);
    });
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`== ${outcome.failed === 0 ? 'held' : 'FAILED'}: ${name}, ${seconds} s`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  beforeLastLine();
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
