import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/build-copy.ts';

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, unknown>;
const locked = Object.entries(read('package-lock.json').packages as Record<string, LockedPackage>).filter(
  ([path]) => path !== '',
);
const pathsWhere = (isWrong: (one: LockedPackage) => boolean) =>
  locked.filter(([, one]) => isWrong(one)).map(([path]) => path);

test('every package of the lock file has its integrity, and comes from the npm registry', () => {
  assert.ok(locked.length > 100);
  const known = (integrity: string | undefined) => /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '');
  assert.deepEqual(
    pathsWhere(({ integrity }) => !known(integrity)),
    [],
  );
  assert.deepEqual(
    pathsWhere(
      ({ resolved }) => !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
    ),
    [],
  );
  assert.deepEqual(
    pathsWhere(({ link }) => link === true),
    [],
  );
});

test('no package runs a script when it is installed', () => {
  assert.deepEqual(
    pathsWhere(({ hasInstallScript }) => hasInstallScript === true),
    [],
  );
});

test('package.json asks for versions of the registry only', () => {
  const wanted = read('package.json');
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, version] of Object.entries(wanted[kind] as Record<string, string>)) {
      assert.match(version, /^[\^~]?\d+(\.\d+)*$/, `${kind}: ${name} is ${version}`);
    }
  }
});
