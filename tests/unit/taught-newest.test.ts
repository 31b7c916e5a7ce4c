import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Hello } from '@/lib/messaging/views';
import { createBackground } from '../support/background';
import { NOW, openTestRepository, writeRaw } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
beforeEach(() => fake.restart());

const SITE = 'https://ventas.acme.example';

/** Two lessons of one site, as a file that was made elsewhere may hold; answers the owner's place that its pages are read by. */
async function readOwnerPlace(first: number, second: number): Promise<string | undefined> {
  const clock = { now: NOW };
  const repository = await openTestRepository(clock);
  for (const [id, updatedAt] of [
    ['a-name-of-their-own', first],
    ['ventas.acme.example', second],
  ] as const) {
    const fields = { owner: [{ select: `.owner-of-${updatedAt}` }] };
    const taught = { id, origin: SITE, before: [`${SITE}/x/`], shape: 'digits', fields, createdAt: 1, updatedAt };
    await writeRaw(`taught/-/${id}`, taught);
  }
  const background = createBackground(repository, clock);
  const reply = await background.askFromTab(7, `${SITE}/x/1`, 'page.hello', { token: '1-2-3-4' });
  if (!reply.ok) throw new Error(reply.code);
  return (reply.result as Hello).taught?.fields.owner?.[0]?.select;
}

it('of two lessons of one site the newest counts, however they are called', async () => {
  expect(await readOwnerPlace(10, 20)).toBe('.owner-of-20');
  expect(await readOwnerPlace(20, 10)).toBe('.owner-of-20');
});
