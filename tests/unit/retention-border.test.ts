import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDaily } from '@/lib/service/delete-daily';
import { createBackground } from '../support/background';
import { addReps, DAY, NOW, observe, openTestRepository, writeRaw } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

/** A moment that is past two years. */
const LONG_AGO = NOW - 800 * DAY;
const clock = { now: NOW };

async function start() {
  clock.now = NOW;
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada');
  await repository.saveObservation(observe('old', 'ada', { agenda: 2 }, { at: LONG_AGO }));
  await repository.saveObservation(observe('new', 'ada', { agenda: 4 }));
  return { repository, ...createBackground(repository, clock) };
}
type Started = Awaited<ReturnType<typeof start>>;
const idsOf = async ({ repository }: Started) =>
  (await repository.listObservations({}, null, 9)).items.map(({ id }) => id);

beforeEach(() => fake.restart());

describe('what is past its time', () => {
  it('is counted for the dashboard and deleted from there, and every page is told', async () => {
    const background = await start();
    const reply = await background.askFrom('options.html#/data', 'retention.read', {});
    expect(reply).toMatchObject({ ok: true, result: { past: { observations: 1 }, soon: 0 } });
    expect(await background.askFrom('options.html#/data', 'retention.delete', { before: NOW })).toEqual({
      ok: true,
      result: { deleted: 1 },
    });
    expect(await idsOf(background)).toEqual(['new']);
    expect(fake.told).toEqual([{ event: 'changed', counter: await background.repository.readCounter() }]);
  });

  it.each(['popup.html', 'welcome.html', 'popup.html?next=/options.html', 'popup.html#/options.html'])(
    'is refused to %s',
    async (page) => {
      const background = await start();
      const refused = { ok: false, code: 'not-allowed' };
      expect(await background.askFrom(page, 'retention.read', {})).toEqual(refused);
      expect(await background.askFrom(page, 'retention.delete', { before: NOW })).toEqual(refused);
      expect(await idsOf(background)).toEqual(['new', 'old']);
    },
  );

  it('is refused to a panel, and so is switching on that it goes by itself', async () => {
    const background = await start();
    const greeting = await background.askFromTab(7, 'https://crm.example/deals/1', 'page.hello', { token: '1-2-3-4' });
    const { token } = (greeting as { result: { token: string } }).result;
    const refused = { ok: false, code: 'not-allowed' };
    expect(await background.askFromPanel(7, token, 'retention.delete', { before: NOW })).toEqual(refused);
    expect(await background.askFromPanel(7, token, 'settings.change', { deletesOld: true })).toEqual(refused);
    expect((await background.repository.readSettings()).deletesOld).toBe(false);
  });

  it('is counted in the popup', async () => {
    const { askFrom } = await start();
    expect(await askFrom('popup.html', 'popup.read', { tab: 7, url: null })).toMatchObject({
      ok: true,
      result: { pastRetention: 1 },
    });
  });
});

describe('once a day', () => {
  it('nothing is deleted unless the manager has switched it on', async () => {
    const background = await start();
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new', 'old']);
    expect(fake.told).toEqual([]);
  });

  it('switched on, it is deleted and every page is told', async () => {
    const background = await start();
    await background.repository.changeSettings({ deletesOld: true });
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new']);
    expect(fake.told).toEqual([{ event: 'changed', counter: await background.repository.readCounter() }]);
  });

  it('not on the day it was switched on, but on the next, and after the browser was closed', async () => {
    const background = await start();
    await deleteDaily(background.service);
    await background.repository.changeSettings({ deletesOld: true });
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new', 'old']);
    clock.now += DAY;
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new']);
    await background.repository.saveObservation(observe('old', 'ada', { agenda: 2 }, { at: LONG_AGO }));
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new', 'old']);
    fake.restart();
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new']);
  });

  it('a database that may only be read is left alone', async () => {
    const first = await start();
    await first.repository.changeSettings({ deletesOld: true });
    await writeRaw('meta', { schemaVersion: 99, counter: 1 });
    const repository = await openTestRepository(clock, { keep: true });
    const background = { repository, ...createBackground(repository, clock) };
    await deleteDaily(background.service);
    expect(await idsOf(background)).toEqual(['new', 'old']);
  });
});
