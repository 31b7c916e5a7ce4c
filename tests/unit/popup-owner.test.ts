import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackground } from '../support/background';
import { NOW, openTestRepository, rep, type WholeRepository } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

const SITE = 'https://acme.lightning.force.com';
const ADDRESS = `${SITE}/lightning/r/Opportunity/0065g00000XyZaBAAV/view`;
const TAB = 7;
const clock = { now: NOW };

let repository: WholeRepository;
let background: ReturnType<typeof createBackground>;
beforeEach(async () => {
  fake.restart();
  repository = await openTestRepository(clock);
  background = createBackground(repository, clock);
  await background.askFromTab(TAB, ADDRESS, 'page.hello', { token: '1-2-3-4' });
});

/** The page shows an opportunity of this owner; answers the popup's view of the tab. */
async function show(owner: { raw: string; id?: string }, seq: number) {
  await background.askFromTab(TAB, ADDRESS, 'page.at', {
    seq,
    crm: 'salesforce',
    recordId: '0065g00000XyZaBAAV',
    stage: null,
    reading: { fields: { owner: { ...owner, rule: 0, sure: 'high' } }, language: 'en' },
  });
  const reply = await background.askFrom('popup.html', 'popup.read', { tab: TAB, url: ADDRESS });
  return (reply as { result: { tab: object } }).result.tab;
}

describe('an owner who is added in the popup', () => {
  it('is known by the CRM’s own id, so that a new name finds the same rep', async () => {
    expect(await show({ raw: 'Paola Greco', id: '0055g00000AbCdE' }, 1)).toMatchObject({
      kind: 'record',
      seq: 1,
      rep: { kind: 'unknown', ownerName: 'Paola Greco' },
    });
    expect(await background.askFrom('popup.html', 'popup.addOwner', { tab: TAB, seq: 1, id: rep('new') })).toEqual({
      ok: true,
      result: { rep: 'new' },
    });
    const known = { kind: 'known', rep: { id: 'new', name: 'Paola Greco' } };
    expect(await show({ raw: 'Paola Greco-Conti', id: '0055g00000AbCdE' }, 2)).toMatchObject({ rep: known });
    // somebody else of that name
    expect(await show({ raw: 'Paola Greco', id: '0055g00000OtHeR' }, 3)).toMatchObject({ rep: { kind: 'unknown' } });
  });

  it('is known by the name on that site where it shows no id, and a long name is cut, not refused', async () => {
    const raw = `${'Paola'.repeat(30)} Greco`;
    await show({ raw }, 1);
    await background.askFrom('popup.html', 'popup.addOwner', { tab: TAB, seq: 1, id: rep('new') });
    expect((await repository.listReps()).map(({ name, identities }) => [name.length, identities])).toEqual([
      [120, [{ site: SITE, name: raw }]],
    ]);
    expect(await show({ raw }, 2)).toMatchObject({ rep: { kind: 'known', rep: { id: 'new' } } });
  });

  it('is added once, however often it is pressed', async () => {
    await show({ raw: 'Paola Greco' }, 1);
    const press = () => background.askFrom('popup.html', 'popup.addOwner', { tab: TAB, seq: 1, id: rep('new') });
    await Promise.all([press(), press()]);
    expect(await repository.listReps()).toHaveLength(1);
  });

  it('is nobody when the page shows another one by now, no owner, or nothing', async () => {
    const add = (tab: number, seq: number) =>
      background.askFrom('popup.html', 'popup.addOwner', { tab, seq, id: rep('new') });
    await show({ raw: 'Paola Greco' }, 1);
    await show({ raw: 'Ivo Marchetti' }, 2);
    expect(await add(TAB, 1)).toMatchObject({ ok: false, code: 'bad-request' });
    await background.askFromTab(TAB, ADDRESS, 'page.at', {
      seq: 3,
      crm: 'salesforce',
      recordId: '0065g00000XyZaBAAV',
      stage: null,
      reading: null,
    });
    expect(await add(TAB, 3)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await add(99, 1)).toEqual({ ok: false, code: 'not-allowed' });
    expect(await repository.listReps()).toEqual([]);
  });
});
