import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../support/build-copy.ts';
import { runCommand } from '../support/run-command.ts';
import { PACKAGES, readPackage } from './packages.ts';
import { readZip } from './read-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'affianca-sources-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('built again in another folder, from the sources package alone, every package is the same to the byte', async () => {
  for (const [path, content] of readZip(readPackage('sources'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await runCommand('wxt', ['zip'], { cwd: folder, isQuiet: true });
  await runCommand('wxt', ['zip', '-b', 'firefox', '--mv3'], { cwd: folder, isQuiet: true });
  for (const name of PACKAGES) {
    assert.equal(hash(readPackage(name, folder)), hash(readPackage(name)), `${name} differs`);
  }
});
