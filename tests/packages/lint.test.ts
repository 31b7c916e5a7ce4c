import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { tryCommand } from '../support/run-command.ts';
import { readPackage } from './packages.ts';
import { readZip } from './read-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'affianca-lint-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the linter of Firefox’s store finds no error, no warning and nothing to notice', async () => {
  for (const [path, content] of readZip(readPackage('firefox'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { output } = await tryCommand('web-ext', ['lint', '--source-dir', folder, '--no-input'], { isQuiet: true });
  for (const kind of ['errors', 'notices', 'warnings'])
    assert.match(output, new RegExp(`^${kind}\\s+0\\s*$`, 'm'), output);
});
