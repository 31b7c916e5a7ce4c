import { beforeEach, expect, it, vi } from 'vitest';
import { CodedError } from '@/lib/messaging/errors';
import { bringBackErrors, forgetErrors, keepError, listErrors } from '@/lib/platform/error-log';
import { report } from '@/lib/service/log';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await forgetErrors();
});

it('keeps code, moment and message, the newest first, and forgets them all until they are wanted back', async () => {
  vi.spyOn(Date, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(2_000);
  await keepError('storage-full', 'observation.save');
  await keepError('worker-gone', 'panel.read');
  expect(await listErrors()).toEqual([
    { at: 2_000, code: 'worker-gone', where: 'panel.read' },
    { at: 1_000, code: 'storage-full', where: 'observation.save' },
  ]);
  const all = await listErrors();
  const forgotten = await forgetErrors();
  expect(await listErrors()).toEqual([]);
  await bringBackErrors(forgotten);
  expect(await listErrors()).toEqual(all);
});

it('keeps the last fifty', async () => {
  for (let i = 0; i < 60; i += 1) {
    vi.spyOn(Date, 'now').mockReturnValueOnce(1_000_000 + i);
    await keepError('storage-failed', `m${i}`);
  }
  const kept = await listErrors();
  expect([kept.length, kept[0]?.where, kept.at(-1)?.where]).toEqual([50, 'm59', 'm10']);
});

it('loses none where two write at once, and throws where nothing can be kept', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => keepError('storage-failed', `m${i}`)));
  expect(await listErrors()).toHaveLength(20);
  vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
  await expect(keepError('storage-full', 'x')).resolves.toBeUndefined();
});

it.each([
  ['a refusal', new CodedError('unknown-rep', 'reps.Ada Lovelace'), 'start', { code: 'unknown-rep', where: 'start' }],
  [
    'a code',
    'storage-failed',
    'observation.save Error: Ada Lovelace',
    { code: 'storage-failed', where: 'observation.save' },
  ],
  ['anything else', new Error('Ada Lovelace'), '', { code: 'storage-failed', where: '' }],
])('what the background reports is kept as code and message alone: %s', async (_what, problem, where, kept) => {
  report(problem, where);
  await vi.waitFor(async () => expect(await listErrors()).toMatchObject([kept]));
  expect(JSON.stringify(await listErrors())).not.toContain('Ada');
});
