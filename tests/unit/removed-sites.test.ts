import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createBackground } from '../support/background';
import { addReps, NOW, openTestRepository, rep } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
beforeEach(() => {
  vi.restoreAllMocks();
  fake.restart();
});

const SITE = 'https://crm.acme.example';
const OTHER = 'https://crm.other.example';
const clock = { now: NOW };

/** Two sites with an opportunity each, of which the first was removed; answers the background before and after its end. */
async function removeSite() {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  for (const site of [SITE, OTHER]) {
    await repository.rememberOpportunity({ site, recordId: '1', rep: rep('ada'), stage: null, isChosen: true });
  }
  const first = createBackground(repository, clock);
  const reply = await first.askFrom('options.html', 'site.remove', { origins: [SITE] });
  const restarted = createBackground(repository, clock);
  const giveBack = () => restarted.askFrom('options.html', 'site.giveBack', { origins: [SITE] });
  return { repository, first, restarted, reply, giveBack };
}

it('a site that was removed can be taken back after the worker was stopped, once', async () => {
  const { repository, reply, giveBack } = await removeSite();
  expect(reply).toMatchObject({ ok: true });
  expect(await repository.recallOpportunity(SITE, '1')).toBeNull();
  expect(await giveBack()).toMatchObject({ ok: true });
  expect(await repository.recallOpportunity(SITE, '1')).toMatchObject({ rep: 'ada' });
  expect(await giveBack()).toMatchObject({ ok: false, code: 'bad-request' });
});

it('only what was removed last waits for the way back', async () => {
  const { first, giveBack } = await removeSite();
  await first.askFrom('options.html', 'site.remove', { origins: [OTHER] });
  expect(await giveBack()).toMatchObject({ ok: false, code: 'bad-request' });
});

it('nothing waits in the session once somebody was erased', async () => {
  const { restarted, giveBack } = await removeSite();
  expect(JSON.stringify(await fake.browser.storage.session.get(null))).toContain('ada');
  await restarted.askFrom('options.html', 'rep.erase', { rep: rep('ada') });
  expect(JSON.stringify(await fake.browser.storage.session.get(null))).not.toContain('ada');
  expect(await giveBack()).toMatchObject({ ok: false, code: 'bad-request' });
});

it('what is too much for the session is removed all the same', async () => {
  vi.spyOn(fake.browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const { repository, reply, giveBack } = await removeSite();
  expect(reply).toMatchObject({ ok: true });
  expect(await repository.recallOpportunity(SITE, '1')).toBeNull();
  expect(await giveBack()).toMatchObject({ ok: false, code: 'bad-request' });
});
