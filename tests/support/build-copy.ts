import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Copies the build for this browser to a temporary folder and grants it these hosts (match patterns, such as
 * `http://localhost/*`), so that no prompt is needed. Returns the folder; throws when nothing is built.
 */
export function copyBuild(browser: 'chrome' | 'firefox', hosts: readonly string[]): string {
  const build = join(ROOT, '.output', `${browser}-mv3`);
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`There is no build in ${build}: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), `affianca-${browser}-`));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }, null, 2));
  return folder;
}
