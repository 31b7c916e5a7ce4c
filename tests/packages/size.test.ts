import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPackage, STORE_PACKAGES } from './packages.ts';

const MOST_BYTES = 400_000;

for (const name of STORE_PACKAGES) {
  test(`${name}: the package that is handed out stays below 400 kB`, () => {
    const { length } = readPackage(name);
    assert.ok(length <= MOST_BYTES, `${length} bytes`);
  });
}
