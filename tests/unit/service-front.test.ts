import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Reading } from '@/lib/crm/types';
import type { Draft, PanelView } from '@/lib/messaging/views';
import { closeTabPage } from '@/lib/service/tabs';
import { createBackground } from '../support/background';
import { addReps, type Clock, DAY, NOW, openTestRepository, readRaw, rep, writeRaw } from '../support/repository';
import { countReads } from '../support/view-reads';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
vi.mock('@/lib/service/panel-view', async (importReal) =>
  (await import('../support/view-reads')).noteReads(importReal),
);

const SITE = 'https://acme.lightning.force.com';
const TAB = 7;
let clock: Clock;
beforeEach(async () => {
  await closeTabPage(TAB);
  fake.restart();
  clock = { now: NOW };
});

interface Owner {
  readonly owner?: string;
  readonly id?: string;
  readonly stage?: string;
}
const makeReading = ({ owner, id, stage = 'Proposal' }: Owner = {}): Reading => ({
  fields: {
    name: { raw: 'Fleet renewal', rule: 0, sure: 'high' },
    stage: { raw: stage, rule: 0, sure: 'high' },
    ...(owner === undefined
      ? {}
      : { owner: { raw: owner, ...(id === undefined ? {} : { id }), rule: 0, sure: 'high' as const } }),
  },
  empty: [],
  language: 'en',
});

/** A tab on a CRM's page, and its panel. */
async function start(repository = openTestRepository(clock)) {
  const background = createBackground(await repository, clock);
  const tell = <Name extends 'page.hello' | 'page.at'>(name: Name, body: never) =>
    background.askFromTab(TAB, `${SITE}/x`, name, body);
  const hello = (await tell('page.hello', { token: '1-2-3-4' } as never)) as { result: { token: string } };
  let seq = 0;
  return {
    repository: await repository,
    /** What is in front now: a record, and what the page says of it where it was read. */
    show: async (recordId: string | null, reading: Reading | null = null) => {
      seq += 1;
      return tell('page.at', { seq, crm: 'salesforce', recordId, reading, stage: null } as never);
    },
    chooseInPopup: (chosen: string, at = seq) =>
      background.askFrom('popup.html', 'popup.assign', { tab: TAB, seq: at, rep: rep(chosen) }),
    saveInPopup: (body: object) => background.askFrom('popup.html', 'observation.save', body as never),
    ask: (name: 'panel.assign' | 'panel.addOwner' | 'draft.save' | 'observation.save', body: object) =>
      background.askFromPanel(TAB, hello.result.token, name, { seq, ...body } as never),
    read: async (): Promise<PanelView> => {
      const reply = await background.askFromPanel(TAB, hello.result.token, 'panel.read', {});
      if (!reply.ok) throw new Error(reply.code);
      return reply.result as PanelView;
    },
  };
}
type Tab = Awaited<ReturnType<typeof start>>;
const repOf = async (tab: Tab) => (await tab.read()).rep;
/** Ada is a rep of the team, and is in front. */
async function startWithAda(): Promise<Tab> {
  const tab = await start();
  await addReps(tab.repository, 'ada');
  await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada' }));
  return tab;
}

describe('a page that greets', () => {
  it.each([
    ['on', true],
    ['off', false],
  ])(
    'is served (%s) only while its permission holds (%s): one kept for the way back may not know',
    async (state, isGranted) => {
      const background = createBackground(await openTestRepository(clock), clock);
      const asked = vi.spyOn(fake.browser.permissions, 'contains').mockResolvedValue(isGranted as never);
      const reply = await background.askFromTab(TAB, `${SITE}/x`, 'page.hello', { token: '1-2-3-4' });
      expect(reply).toMatchObject({ ok: true, result: { state } });
      expect(asked).toHaveBeenCalledWith({ origins: [`${SITE}/*`] });
      asked.mockRestore();
    },
  );
});

describe('whose deal is in front', () => {
  it('is not known while the page is read, nor where nothing is in front', async () => {
    const tab = await start();
    await tab.show('006A');
    expect(await repOf(tab)).toEqual({ kind: 'reading' });
    await tab.show(null);
    expect(await tab.read()).toMatchObject({ rep: { kind: 'no-record' }, deal: null, coaching: null });
  });

  it('is the owner on the page; one who is not in the team is unknown, and nothing is remembered', async () => {
    const tab = await startWithAda();
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: false, isChosen: false });
    await tab.show('006B', makeReading({ owner: 'Grace' }));
    expect(await repOf(tab)).toEqual({ kind: 'unknown', ownerName: 'Grace' });
    expect([...(await readRaw()).keys()].filter((key) => key.includes('006B'))).toEqual([]);
  });

  it('is asked where the page shows no owner', async () => {
    const tab = await start();
    await tab.show('006C', makeReading());
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: false });
  });

  it('is said to be lost where the page showed owners before, not where the field is only empty', async () => {
    const tab = await startWithAda();
    await tab.show('006B', makeReading());
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: true });
    await tab.show('006C', { ...makeReading(), empty: ['owner'] });
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: false });
  });

  it('is not said to be lost while the page is a form in which it is being edited', async () => {
    const tab = await startWithAda();
    await tab.show('006B', { ...makeReading(), isEdited: true });
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: false });
    await tab.show('006A', { ...makeReading(), isEdited: true });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true, isLost: false });
  });

  it('is chosen in the popup as in the panel, of the deal that it has shown', async () => {
    const tab = await startWithAda();
    await tab.show('006B', makeReading());
    expect(await tab.chooseInPopup('ada', 1)).toMatchObject({ ok: false });
    expect(await tab.chooseInPopup('ada')).toMatchObject({ ok: true });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isChosen: true });
  });

  it('is asked where two reps have the name', async () => {
    const tab = await start();
    for (const id of ['ada1', 'ada2']) await tab.repository.addRep({ id: rep(id), name: 'Ada', isExemplar: false });
    await tab.show('006A', makeReading({ owner: 'Ada' }));
    expect(await repOf(tab)).toEqual({
      kind: 'ambiguous',
      ownerName: 'Ada',
      candidates: [
        { id: 'ada1', name: 'Ada' },
        { id: 'ada2', name: 'Ada' },
      ],
      doubt: 'namesakes',
      bindsOwner: false,
    });
  });

  it('of two of one name, where the page shows no ids, is chosen deal by deal', async () => {
    const tab = await start();
    for (const id of ['ada1', 'ada2']) await tab.repository.addRep({ id: rep(id), name: 'Ada', isExemplar: false });
    await tab.show('006A', makeReading({ owner: 'Ada' }));
    await tab.ask('panel.assign', { rep: 'ada1', bind: 'owner' });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada1' }, isChosen: true, bindsOwner: false });
    await tab.show('006B', makeReading({ owner: 'Ada' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'ambiguous' });
  });

  it('is asked where the page gives the name alone of one whom it knows by an id, but for a deal of theirs', async () => {
    const tab = await startWithAda();
    await tab.show('006B', makeReading({ owner: 'ada' }));
    expect(await repOf(tab)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ id: 'ada' }],
      doubt: 'name-only',
      bindsOwner: false,
    });
    await tab.show('006A', makeReading({ owner: 'ada' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' } });
  });

  it('is still told from a namesake after a reading without the id', async () => {
    const tab = await startWithAda();
    await tab.show('006A', makeReading({ owner: 'ada' }));
    await tab.show('006B', makeReading({ owner: 'ada', id: '005-namesake' }));
    expect(await repOf(tab)).toEqual({ kind: 'unknown', ownerName: 'ada' });
    expect((await tab.repository.listReps())[0]?.identities).toEqual([{ site: SITE, name: 'ada', ownerId: '005-ada' }]);
  });

  it('is nobody’s any more when the page shows that nobody owns it, also the next time', async () => {
    const tab = await startWithAda();
    await tab.show('006A', { ...makeReading(), empty: ['owner'] });
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: false });
    await tab.show('006A');
    expect(await repOf(tab)).toEqual({ kind: 'reading' });
    await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada' }));
    await tab.show('006A');
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true });
  });

  it('is taken back from memory when the page has not confirmed it in time, and is there again when it does', async () => {
    const tab = await startWithAda();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await tab.show(null);
      await tab.show('006A');
      await vi.advanceTimersByTimeAsync(2900);
      expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true });
      await vi.advanceTimersByTimeAsync(200);
      await vi.waitFor(async () => expect(await repOf(tab)).toEqual({ kind: 'reading', was: 'ada' }));
      expect((await tab.read()).coaching).toBeNull();
      await tab.show('006A', makeReading());
      expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: true, was: 'ada' });
      await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada' }));
      expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: false });
      // confirmed once, a form without an owner takes nobody away
      await vi.advanceTimersByTimeAsync(9000);
      await tab.show('006A', makeReading());
      expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it('that was given to a stranger is not drawn from memory any more', async () => {
    const tab = await startWithAda();
    await tab.show('006A', makeReading({ owner: 'Grace', id: '005-grace' }));
    await tab.show('006A');
    expect(await repOf(tab)).toEqual({ kind: 'reading' });
  });

  it('is asked where the only rep of that name is known in another CRM, and then known here', async () => {
    const tab = await start();
    const identities = [{ site: 'https://other.example', name: 'Ada', ownerId: '7' }];
    await tab.repository.addRep({ id: rep('ada'), name: 'Ada', isExemplar: false, identities });
    const reading = makeReading({ owner: 'Ada', id: '005-ada' });
    await tab.show('006A', reading);
    expect(await repOf(tab)).toMatchObject({ kind: 'ambiguous', doubt: 'elsewhere', bindsOwner: true });
    expect((await tab.repository.listReps())[0]?.identities).toEqual(identities);
    await tab.ask('panel.assign', { rep: 'ada', bind: 'owner' });
    await tab.show('006B', reading);
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isChosen: false });
  });

  it('is not somebody’s who has left, only because of the name', async () => {
    const tab = await start();
    for (const id of ['ada1', 'ada2']) await tab.repository.addRep({ id: rep(id), name: 'Ada', isExemplar: false });
    await tab.repository.changeRep(rep('ada1'), { isArchived: true });
    await tab.show('006A', makeReading({ owner: 'Ada' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada2' } });
    await tab.repository.changeRep(rep('ada2'), { isArchived: true });
    await tab.show('006B', makeReading({ owner: 'Ada' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'ambiguous', doubt: 'archived' });
  });

  it('is remembered, so that the next time the rep is there before the page is', async () => {
    const tab = await startWithAda();
    await tab.show(null);
    await tab.show('006A');
    expect(await tab.read()).toMatchObject({
      rep: { kind: 'known', rep: { id: 'ada' }, isRemembered: true },
      deal: { stage: { raw: null, known: 'proposal' }, name: null },
    });
  });

  it('stays the same while the page is edited and shows no owner, and it is said that the owner is not found', async () => {
    const tab = await startWithAda();
    await tab.show('006A');
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true, isLost: false });
    await tab.show('006A', makeReading());
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isRemembered: true, isLost: true });
  });

  it('is the manager’s choice: then no owner is missed', async () => {
    const tab = await startWithAda();
    await tab.show('006B', makeReading());
    await tab.ask('panel.assign', { rep: rep('ada'), bind: 'deal' });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isChosen: true, isLost: false });
  });

  it('follows the page when the deal is given to another rep', async () => {
    const tab = await startWithAda();
    await addReps(tab.repository, 'bo');
    await tab.show('006A', makeReading({ owner: 'bo' }));
    await tab.show('006A');
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isRemembered: true });
  });

  it('is the same rep under a new name, by the CRM’s own id', async () => {
    const tab = await startWithAda();
    await tab.show('006D', makeReading({ owner: 'Ada Lovelace', id: '005-ada' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, pageName: 'Ada Lovelace' });
  });

  it('is nobody’s any more when the rep was erased', async () => {
    const tab = await startWithAda();
    await tab.repository.eraseRep(rep('ada'));
    expect(await repOf(tab)).toEqual({ kind: 'unknown', ownerName: 'ada' });
    await tab.show('006A');
    expect(await repOf(tab)).toEqual({ kind: 'reading' });
  });
});

describe('the manager’s word', () => {
  it('for this deal goes before the owner on the page, and for no other deal', async () => {
    const tab = await startWithAda();
    await addReps(tab.repository, 'bo');
    expect(await tab.ask('panel.assign', { rep: 'bo', bind: 'deal' })).toMatchObject({ ok: true });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isChosen: true });
    await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada' }));
    expect(await repOf(tab)).toMatchObject({ rep: { id: 'bo' }, isChosen: true });
    await tab.show('006B', makeReading({ owner: 'ada', id: '005-ada' }));
    expect(await repOf(tab)).toMatchObject({ rep: { id: 'ada' }, isChosen: false });
  });

  it('is asked again when the deal goes to another owner than the one it was chosen over', async () => {
    const tab = await startWithAda();
    await addReps(tab.repository, 'bo', 'cy');
    await tab.ask('panel.assign', { rep: 'bo', bind: 'deal' });
    await tab.show('006A', makeReading({ owner: 'cy' }));
    expect(await repOf(tab)).toEqual({
      kind: 'ambiguous',
      ownerName: 'cy',
      candidates: [
        { id: 'bo', name: 'bo' },
        { id: 'cy', name: 'cy' },
      ],
      doubt: 'chosen',
      bindsOwner: false,
    });
    await tab.show('006A');
    expect(await repOf(tab)).toEqual({ kind: 'reading' });
    await tab.show('006A', makeReading({ owner: 'cy' }));
    await tab.ask('panel.assign', { rep: 'bo', bind: 'deal' });
    await tab.show('006A', makeReading({ owner: 'cy' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isChosen: true });
    await tab.ask('panel.assign', { rep: 'cy', bind: 'deal' });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'cy' }, isChosen: false });
  });

  it('made where the page named nobody is asked again when it names another one', async () => {
    const tab = await start();
    await addReps(tab.repository, 'bo', 'cy');
    await tab.show('006A', { ...makeReading(), empty: ['owner'] });
    await tab.ask('panel.assign', { rep: 'bo', bind: 'deal' });
    await tab.show('006A', { ...makeReading(), empty: ['owner'] });
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isChosen: true });
    await tab.show('006A', makeReading({ owner: 'cy' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'ambiguous', doubt: 'chosen' });
    await tab.show('006A', makeReading({ owner: 'bo' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isChosen: false });
  });

  it('that was kept before it was noted over whom goes before every owner', async () => {
    const tab = await startWithAda();
    await addReps(tab.repository, 'bo', 'cy');
    await tab.ask('panel.assign', { rep: 'bo', bind: 'deal' });
    const [[key, old] = ['', {}]] = [...(await readRaw())].filter(([name]) => name.includes('006A'));
    const { chosenOver: _, ...older } = old as Record<string, unknown>;
    await writeRaw(key, older);
    await tab.show('006A', makeReading({ owner: 'cy' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'bo' }, isChosen: true });
  });

  it('for the owner holds for every deal of theirs', async () => {
    const tab = await startWithAda();
    await tab.show('006E', makeReading({ owner: 'A. Lovelace', id: '005-other' }));
    await tab.ask('panel.assign', { rep: 'ada', bind: 'owner' });
    await tab.show('006F', makeReading({ owner: 'A. Lovelace', id: '005-other' }));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'ada' }, isChosen: false });
  });

  it('about a page that has changed meanwhile is refused, and binds nothing', async () => {
    const tab = await startWithAda();
    await addReps(tab.repository, 'bo');
    for (const refused of [
      await tab.ask('panel.assign', { seq: 0, rep: 'bo', bind: 'deal' }),
      await tab.ask('panel.addOwner', { seq: 0, id: 'new' }),
    ]) {
      expect(refused).toMatchObject({ ok: false, code: 'bad-request' });
    }
    expect(await repOf(tab)).toMatchObject({ rep: { id: 'ada' } });
    expect((await tab.repository.listReps()).map(({ id }) => id)).toEqual(['ada', 'bo']);
  });

  it('adds the owner once, however often it is said', async () => {
    const tab = await start();
    await tab.show('006A', makeReading({ owner: 'Grace', id: '005-grace' }));
    await Promise.all([tab.ask('panel.addOwner', { id: 'g' }), tab.ask('panel.addOwner', { id: 'g' })]);
    expect(await tab.repository.listReps()).toMatchObject([
      { id: 'g', name: 'Grace', identities: [{ site: SITE, name: 'Grace', ownerId: '005-grace' }] },
    ]);
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'g' } });
  });

  it('adds the owner together with what was read of the deal: it is there at once the next time, and missed where it is not found', async () => {
    const tab = await start();
    await tab.show('006A', makeReading({ owner: 'Grace', id: '005-grace' }));
    await tab.ask('panel.addOwner', { id: 'g' });
    await tab.show('006B', makeReading());
    expect(await repOf(tab)).toEqual({ kind: 'no-owner', isLost: true });
    await tab.show('006A');
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'g' }, isRemembered: true });
  });

  it('adds an owner whose name is longer than ours may be, without half a character at its end', async () => {
    const tab = await start();
    await tab.show('006A', makeReading({ owner: `${'x'.repeat(119)}🦊 and more` }));
    await tab.ask('panel.addOwner', { id: 'g' });
    expect((await tab.repository.listReps())[0]?.name).toBe('x'.repeat(119));
    expect(await repOf(tab)).toMatchObject({ kind: 'known', rep: { id: 'g' } });
  });
});

it('a stage that has not moved for longer than the limit is asked about; one that moved is not', async () => {
  const tab = await startWithAda();
  const question = async () => (await tab.read()).coaching?.dealQuestion;
  clock.now += 40 * DAY;
  await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada' }));
  expect(await question()).toBe('stage-unchanged');
  await tab.show('006A', makeReading({ owner: 'ada', id: '005-ada', stage: 'Negotiation' }));
  expect(await question()).not.toBe('stage-unchanged');
});

describe('what is saved in a panel', () => {
  const write = (id: string) => ({ id, rep: 'ada', ratings: [{ skill: 'need-payoff', rating: 4 }], note: id });
  const notesOf = async (tab: Tab) => (await tab.read()).recent.map(({ note }) => note);

  it('is in its next view, with what another page saves before the panel asks', async () => {
    const tab = await startWithAda();
    expect(await tab.ask('observation.save', write('one'))).toMatchObject({ ok: true });
    expect(await notesOf(tab)).toEqual(['one']);
    clock.now += 1;
    await tab.ask('observation.save', write('two'));
    clock.now += 1;
    await tab.saveInPopup(write('three'));
    expect(await notesOf(tab)).toEqual(['three', 'two', 'one']);
  });

  it('is read for it before anybody hears of it', async () => {
    const tab = await startWithAda();
    const count = () => countReads(tab.repository);
    await tab.read();
    const before = count();
    const heard: number[] = [];
    const told = vi.spyOn(fake.browser.runtime, 'sendMessage').mockImplementation((async () => {
      heard.push(count() - before);
    }) as never);
    onTestFinished(() => told.mockRestore());
    await tab.ask('observation.save', write('one'));
    await notesOf(tab);
    expect(heard).toEqual([1]);
    // it was begun, and the panel did not ask for another
    expect(count()).toBe(before + 1);
  });
});

describe('a draft', () => {
  const draft: Draft = {
    id: 'd1',
    ratings: {},
    skill: null,
    note: 'Half a senten',
    context: null,
    minutes: null,
    opportunity: { site: SITE, recordId: '006A', name: 'Fleet renewal' },
  };

  it('is there again with everything in it, until it is dropped', async () => {
    const tab = await startWithAda();
    await tab.ask('draft.save', { rep: 'ada', draft });
    expect((await tab.read()).draft).toEqual(draft);
    await tab.ask('draft.save', { rep: 'ada', draft: null });
    expect((await tab.read()).draft).toBeNull();
  });

  it('that comes after its rep was erased leaves no trace of them', async () => {
    const tab = await startWithAda();
    await tab.repository.eraseRep(rep('ada'));
    expect(await tab.ask('draft.save', { rep: 'ada', draft })).toMatchObject({ ok: false, code: 'unknown-rep' });
    expect(JSON.stringify([...(await readRaw())])).not.toContain('Half a senten');
  });
});

it('a database that may only be read is read, and nothing of the page is written', async () => {
  await startWithAda();
  await writeRaw('meta', { schemaVersion: 99, counter: 1 });
  const tab = await start(openTestRepository(clock, { keep: true }));
  const before = await readRaw();
  expect(await tab.show('006Z', makeReading({ owner: 'ada', id: '005-ada' }))).toEqual({ ok: true, result: null });
  expect(await tab.read()).toMatchObject({ isReadOnly: true, rep: { kind: 'known', rep: { id: 'ada' } } });
  expect(await readRaw()).toEqual(before);
});

it('the stage names that pages show are kept, with what they count as: own word, usual name, words, or nothing', async () => {
  const tab = await start();
  await addReps(tab.repository, 'ada');
  await tab.show('006A', makeReading({ stage: 'Phase Blue' }));
  const counter = await tab.repository.readCounter();
  await tab.show('006B', makeReading({ stage: 'Phase Blue' }));
  // what is known is no news for open pages
  expect(await tab.repository.readCounter()).toBe(counter);
  await tab.show('006C', makeReading({ owner: 'stranger', stage: 'Negotiation' }));
  await tab.show(null);
  expect(await tab.repository.listStageNames()).toEqual([
    { site: SITE, name: 'Negotiation', usual: 'negotiation', from: 'words', own: null },
    { site: SITE, name: 'Phase Blue', usual: null, from: null, own: null },
  ]);
});
