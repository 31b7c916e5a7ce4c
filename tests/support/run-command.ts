import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './build-copy.ts';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its output is shown only when it fails. */
  readonly isQuiet?: boolean;
  /** After this time it is ended and counts as failed, in milliseconds. */
  readonly timeout?: number;
}

/** Runs one of the project's own commands; throws when it fails, with its last lines if they were not shown. */
export async function runCommand(name: string, options: readonly string[], how: RunOptions = {}): Promise<void> {
  const { code, output } = await tryCommand(name, options, how);
  if (code !== 0) throw new Error(`${name} ${options.join(' ')} failed (${code}).${how.isQuiet ? `\n${output}` : ''}`);
}

/** Runs one of the project's own commands; answers its exit code (null when it was ended) and the end of its output. */
export function tryCommand(
  name: string,
  options: readonly string[],
  { cwd = ROOT, env = {}, isQuiet = false, timeout = 1_200_000 }: RunOptions = {},
): Promise<{ code: number | null; output: string }> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((ended) => {
    let output = '';
    const child = spawn(name, options, {
      cwd,
      env: { ...process.env, ...env, PATH: path },
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
      // on Windows the commands are scripts, which need a shell
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-6_000);
        if (!isQuiet) process.stdout.write(chunk);
      });
    }
    child.once('error', (error) => ended({ code: null, output: error.message }));
    child.once('close', (code) => ended({ code, output }));
  });
}
