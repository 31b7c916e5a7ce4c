import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed here: Debian (or a child of it), as root. */
export function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages, with a bound on time; false when it cannot or when apt refuses. */
export function installPackages(names: readonly string[]): boolean {
  if (!canInstallPackages()) return false;
  const install = () => runApt(['install', '-y', '--no-install-recommends', ...names], 600_000);
  return install() || (runApt(['update'], 120_000) && install());
}

function runApt(options: readonly string[], timeout: number): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', ['-q', ...options], { env: environment, timeout, encoding: 'utf8' });
  if (run.status !== 0) console.error((run.stderr ?? '').trim().split('\n').slice(-3).join('\n'));
  return run.status === 0;
}
