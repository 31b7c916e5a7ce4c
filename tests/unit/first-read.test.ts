import { beforeEach, expect, test } from 'vitest';
import { awaitFirstView, takeFirstView } from '@/lib/messaging/first-read';

const FIRST = Symbol.for('affianca.first-read');
const scope = globalThis as { [FIRST]?: { isOld: boolean; reply: Promise<unknown> } };
const view = { tab: 7, seq: 1 };

/** What `panel-paint.js` leaves for the panel's script. */
function leave(reply: Promise<unknown>): { isOld: boolean } {
  const first = { isOld: false, reply };
  scope[FIRST] = first;
  return first;
}

beforeEach(() => {
  delete scope[FIRST];
});

test('where nothing was asked there is nothing to wait for', async () => {
  expect(await awaitFirstView()).toBeNull();
  expect(takeFirstView()).toBeNull();
});

test('the answer is taken once', async () => {
  leave(Promise.resolve({ ok: true, result: view }));
  expect(await awaitFirstView()).toEqual(view);
  expect(takeFirstView()).toEqual(view);
  expect(takeFirstView()).toBeNull();
});

test('an answer that something has changed since is of no use, though it was there already', async () => {
  const first = leave(Promise.resolve({ ok: true, result: view }));
  expect(await awaitFirstView()).toEqual(view);
  first.isOld = true;
  expect(takeFirstView()).toBeNull();
});

test.each([
  ['a refusal', async () => ({ ok: false, code: 'not-allowed' })],
  ['nobody', async () => undefined],
  ['a worker that was stopped', async () => Promise.reject(new Error('gone'))],
  ['something else', async () => ({ result: view })],
])('%s is asked again by the panel itself', async (_who, ask) => {
  leave(ask());
  expect(await awaitFirstView()).toBeNull();
  expect(takeFirstView()).toBeNull();
});
