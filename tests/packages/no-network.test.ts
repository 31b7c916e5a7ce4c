import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALLOWED, findAsking, findUnexplained, listAddresses } from './addresses.ts';
import { readTexts, STORE_PACKAGES } from './packages.ts';

for (const name of STORE_PACKAGES) {
  const texts = [...readTexts(name)];

  test(`${name}: every address in the package is one that is never fetched, and it is said why`, () => {
    assert.deepEqual(
      texts.flatMap(([path, text]) => findUnexplained(path, text)),
      [],
    );
  });

  test(`${name}: nothing in the package can ask anything of a network`, () => {
    assert.deepEqual(
      texts.flatMap(([path, text]) => findAsking(path, text)),
      [],
    );
  });
}

test('every reason is needed by something that is there', () => {
  const found = [...readTexts('chrome')].flatMap(([path, text]) => listAddresses(text).map((one) => ({ path, one })));
  for (const { address, files, why } of ALLOWED) {
    assert.ok(
      found.some(({ path, one }) => address.test(one) && files.test(path)),
      why,
    );
  }
});

test('an address and a request that somebody adds are found', () => {
  assert.deepEqual(findUnexplained('chunks/a.js', 'n=`https://stats.example/v1`'), [
    'chunks/a.js: https://stats.example/v1',
  ]);
  assert.deepEqual(findUnexplained('assets/a.css', 'a{background:url(//fonts.example/a.woff2)}'), [
    'assets/a.css: //fonts.example/a.woff2',
  ]);
  assert.deepEqual(findAsking('background.js', 'await fetch(e)'), ['background.js: fetch(']);
});
