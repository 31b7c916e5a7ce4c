import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decaySums } from '@/lib/coaching/sums';
import type { ObservationId, QuestionId } from '@/lib/coaching/types';
import {
  addReps,
  type Clock,
  DAY,
  NOW,
  observe,
  openTestRepository,
  readRaw,
  rep,
  skill,
  writeRaw,
} from '../support/repository';

const SITE = 'https://crm.example';

describe('observations', () => {
  it('are kept with the sums of their rep and the change counter', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const before = await repository.readCounter();
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4, problems: 2 }, { note: 'asked first' }));
    const data = await repository.readPanelData(rep('ada'));
    expect(data.counter).toBe(before + 1);
    expect(data.recent.map(({ id, note }) => [id, note])).toEqual([['o1', 'asked first']]);
    const sums = data.sums.get(rep('ada'))?.[skill('agenda')];
    expect(sums).toMatchObject({ count: 1, w: 1, x: 4, q: 16 });
  });

  it('are counted with the sums, whatever happens to them, and counted anew where an older version kept no count', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    const counts = async () =>
      Object.fromEntries((await repository.listReps()).map(({ id, observations }) => [id, observations]));
    for (const id of ['o1', 'o2', 'o3']) await repository.saveObservation(observe(id, 'ada', { agenda: 4 }));
    await repository.saveObservation(observe('o1', 'ada', { agenda: 2 }));
    await repository.saveObservation(observe('o2', 'bo', { agenda: 4 }));
    expect(await counts()).toEqual({ ada: 2, bo: 1 });
    await repository.deleteObservation('o3' as ObservationId);
    expect(await counts()).toEqual({ ada: 1, bo: 1 });
    const raw = (await readRaw()).get('sums/ada') as { observations?: number };
    const { observations: _, ...older } = raw;
    await writeRaw('sums/ada', older);
    expect(await counts()).toEqual({ ada: 1, bo: 1 });
    await repository.saveObservation(observe('o4', 'ada', { agenda: 5 }));
    expect((await readRaw()).get('sums/ada')).toMatchObject({ observations: 2 });
  });

  it('saved twice are saved once, and an edit replaces', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]?.count).toBe(1);
    await repository.saveObservation(observe('o1', 'bo', { agenda: 1 }));
    const { sums } = await repository.readTeam();
    expect(sums.get(rep('ada'))?.[skill('agenda')]).toBeUndefined();
    expect(sums.get(rep('bo'))?.[skill('agenda')]).toMatchObject({ count: 1, x: 1 });
    expect((await repository.listObservations({}, null, 10)).items).toHaveLength(1);
  });

  it('of many tabs at once are all kept', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const start = await repository.readCounter();
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => repository.saveObservation(observe(`o${n}`, 'ada', { agenda: 3 }))),
    );
    const { sums, counter } = await repository.readTeam();
    expect(counter).toBe(start + 60);
    expect(sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 60, w: 60, x: 180 });
  });

  it('deleted and saved again come back whole', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const given = observe('o1', 'ada', { agenda: 5 }, { note: 'x' });
    await repository.saveObservation(given);
    await repository.deleteObservation('o1' as ObservationId);
    expect((await repository.readTeam()).sums.get(rep('ada'))).toEqual({});
    await repository.deleteObservation('o1' as ObservationId);
    await repository.saveObservation(given);
    expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]?.count).toBe(1);
  });

  it('brought back keep the day when they were first written, which no other save can choose', async () => {
    const clock: Clock = { now: NOW };
    const repository = await openTestRepository(clock);
    await addReps(repository, 'ada');
    const given = observe('o1', 'ada', { agenda: 5 });
    const read = async () => (await repository.listObservations({}, null, 10)).items[0];
    await repository.saveObservation({ ...given, createdAt: NOW - 99 * DAY });
    expect(await read()).toMatchObject({ createdAt: NOW });
    clock.now = NOW + 40 * DAY;
    await repository.deleteObservation(given.id);
    clock.now = NOW + 30 * DAY; // set back meanwhile
    await repository.saveObservation({ ...given, createdAt: NOW });
    // newer than its deletion, so that no older file deletes it again
    expect(await read()).toMatchObject({ createdAt: NOW, updatedAt: NOW + 40 * DAY + 1 });
    await repository.saveObservation({ ...given, note: 'x', createdAt: NOW - DAY });
    expect(await read()).toMatchObject({ createdAt: NOW, note: 'x' });
    await repository.deleteObservation(given.id);
    await repository.saveObservation({ ...given, createdAt: NOW + 300 * DAY });
    expect(await read()).toMatchObject({ createdAt: clock.now });
  });

  it('are refused with a reason, and nothing is written', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const counter = await repository.readCounter();
    await expect(async () => repository.saveObservation(observe('o1', 'nobody', { agenda: 3 }))).rejects.toMatchObject({
      code: 'unknown-rep',
    });
    await expect(async () =>
      repository.saveObservation(observe('o2', 'ada', { agenda: 3 }, { at: NOW + DAY })),
    ).rejects.toMatchObject({ code: 'future-date' });
    await expect(async () =>
      repository.saveObservation(observe('o3', 'ada', { agenda: 3 }, { note: 'n'.repeat(10_000) })),
    ).rejects.toMatchObject({ code: 'note-too-long', where: '10000 / 4000' });
    expect(await repository.readCounter()).toBe(counter);
    expect((await repository.listObservations({}, null, 10)).items).toEqual([]);
  });

  it('are listed newest first over all reps, page by page, and filtered', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    for (let n = 0; n < 30; n += 1) {
      const who = n % 3 === 0 ? 'ada' : 'bo';
      await repository.saveObservation(
        observe(`o${n}`, who, { agenda: 3 }, { at: NOW - n * DAY, note: n === 7 ? 'Budget' : '' }),
      );
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await repository.listObservations({}, after, 7);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => `o${n}`));
    expect((await repository.listObservations({ text: 'budget' }, null, 10)).items.map(({ id }) => id)).toEqual(['o7']);
    expect((await repository.listObservations({ rep: rep('ada') }, null, 50)).items).toHaveLength(10);
    const range = { from: NOW - 5 * DAY, to: NOW - 3 * DAY };
    expect((await repository.listObservations(range, null, 50)).items.map(({ id }) => id)).toEqual(['o3', 'o4', 'o5']);
  });
});

describe('notes of exemplars', () => {
  it('are the newest good ones on that skill, however deep one log must be read for them', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'ben');
    const seen = (id: string, who: string, days: number, rating: number, note: string, name = 'agenda') =>
      repository.saveObservation(observe(id, who, { [name]: rating }, { note, at: NOW - days * DAY }));
    // Ada was seen often lately, on something else
    for (let day = 1; day <= 20; day += 1) await seen(`other-${day}`, 'ada', day, 5, 'Elsewhere', 'problems');
    await seen('deep', 'ada', 21, 5, 'Set the goal first');
    await seen('older', 'ben', 30, 4, 'Agreed on the end');
    await seen('oldest', 'ben', 40, 5, 'Too old to be among two');
    await seen('weak', 'ben', 2, 3, 'Not good enough');
    await seen('silent', 'ben', 3, 5, '  ');
    const notes = await repository.findExemplarNotes([rep('ada'), rep('ben')], skill('agenda'), 2);
    expect(notes.map(({ note }) => note)).toEqual(['Set the goal first', 'Agreed on the end']);
    expect(await repository.findExemplarNotes([], skill('agenda'), 2)).toEqual([]);
  });
});

describe('half-life', () => {
  it('changed, all sums are made anew', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }, { at: NOW - 90 * DAY }));
    await repository.saveObservation(observe('o2', 'ada', { agenda: 2 }, { at: NOW }));
    await repository.changeSettings({ halfLifeDays: 90 });
    const sums = (await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')];
    expect(sums && decaySums(sums, NOW, 90).w).toBeCloseTo(1.5, 9);
  });
});

describe('reps', () => {
  it('are found by the site’s id, by the name on that site, or by name alone', async () => {
    const repository = await openTestRepository();
    await repository.addRep({ id: rep('a'), name: 'Ada Neri', isExemplar: false });
    await repository.addRep({ id: rep('b'), name: 'Bo Lind', isExemplar: false });
    await repository.bindIdentity(rep('a'), { site: SITE, name: 'Ada Neri', ownerId: '5' });
    const find = async (name: string, id?: string) =>
      (await repository.recogniseOwner(SITE, id === undefined ? { name } : { name, id })).reps.map((one) => one.id);
    expect(await find('Ada Bianchi', '5')).toEqual(['a']);
    expect(await find('  bo   LIND ')).toEqual(['b']);
    expect(await find('Ada Neri', '6')).toEqual([]);
    expect(await find('Nobody')).toEqual([]);
  });

  it('of one name are both named, and one is chosen by id', async () => {
    const repository = await openTestRepository();
    await repository.addRep({ id: rep('a1'), name: 'Anna Rossi', isExemplar: false });
    await repository.addRep({ id: rep('a2'), name: 'Anna Rossi', isExemplar: false });
    expect((await repository.recogniseOwner(SITE, { name: 'Anna Rossi' })).reps).toHaveLength(2);
    await repository.bindIdentity(rep('a2'), { site: SITE, name: 'Anna Rossi', ownerId: '2' });
    expect((await repository.recogniseOwner(SITE, { name: 'Anna Rossi', id: '2' })).reps.map(({ id }) => id)).toEqual([
      'a2',
    ]);
    await repository.bindIdentity(rep('a1'), { site: SITE, name: 'Anna Rossi', ownerId: '1' });
    expect((await repository.recogniseOwner(SITE, { name: 'Anna Rossi', id: '1' })).reps.map(({ id }) => id)).toEqual([
      'a1',
    ]);
  });

  it('an identity bound to one rep leaves the other', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    await repository.bindIdentity(rep('ada'), { site: SITE, name: 'Ada' });
    await repository.bindIdentity(rep('bo'), { site: SITE, name: 'Ada' });
    expect((await repository.recogniseOwner(SITE, { name: 'Ada' })).reps.map(({ id }) => id)).toEqual(['bo']);
  });

  it('keep their id of a site when they are read there without it, and two of one name each their own', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'ada2');
    await repository.bindIdentity(rep('ada'), { site: SITE, name: 'Ada' });
    await repository.bindIdentity(rep('ada'), { site: SITE, name: 'Ada', ownerId: '1' });
    await repository.bindIdentity(rep('ada2'), { site: SITE, name: 'Ada', ownerId: '2' });
    const counter = await repository.readCounter();
    expect(await repository.bindIdentity(rep('ada2'), { site: SITE, name: 'ADA' })).toBe(false);
    expect(await repository.readCounter()).toBe(counter);
    expect((await repository.listReps()).map(({ identities }) => identities.map(({ ownerId }) => ownerId))).toEqual([
      ['1'],
      ['2'],
    ]);
  });

  it('merged keep the id that one of them has', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'ada2');
    await repository.bindIdentity(rep('ada2'), { site: SITE, name: 'Ada', ownerId: '9' });
    await repository.bindIdentity(rep('ada'), { site: SITE, name: 'Ada' });
    await repository.mergeReps(rep('ada2'), rep('ada'));
    expect((await repository.listReps())[0]?.identities).toEqual([{ site: SITE, name: 'Ada', ownerId: '9' }]);
  });

  it('merged, everything is the other one’s', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'ada2');
    await repository.bindIdentity(rep('ada2'), { site: SITE, name: 'Ada', ownerId: '9' });
    await repository.saveObservation(observe('o1', 'ada', { agenda: 2 }));
    await repository.saveObservation(observe('o2', 'ada2', { agenda: 4 }));
    await repository.saveCommitment({ id: 'c1', rep: rep('ada2'), text: 'call', who: 'rep', state: 'open' });
    await repository.markQuestion({
      id: 'q1',
      rep: rep('ada2'),
      question: 'agenda-g1' as QuestionId,
      mark: 'asked',
      at: NOW,
    });
    await repository.rememberOpportunity({ site: SITE, recordId: '1', rep: rep('ada2'), stage: null, isChosen: false });
    await repository.mergeReps(rep('ada2'), rep('ada'));
    const data = await repository.readPanelData(rep('ada'));
    expect(data.reps.map(({ id }) => id)).toEqual(['ada']);
    expect(data.sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 2, x: 6 });
    expect(data.commitments).toHaveLength(1);
    expect(Object.keys(data.lastAsked)).toEqual(['agenda-g1']);
    expect((await repository.recallOpportunity(SITE, '1'))?.rep).toBe('ada');
    expect((await repository.recogniseOwner(SITE, { name: 'x', id: '9' })).reps.map(({ id }) => id)).toEqual(['ada']);
  });

  it('erased leave no trace but bare deletions', async () => {
    const repository = await openTestRepository();
    await repository.addRep({ id: rep('r-1'), name: 'Zelda Unique', isExemplar: false });
    await repository.bindIdentity(rep('r-1'), { site: SITE, name: 'Zelda Unique', ownerId: 'z-77' });
    await repository.saveObservation(observe('o1', 'r-1', { agenda: 2 }, { note: 'secret words' }));
    await repository.saveCommitment({ id: 'c1', rep: rep('r-1'), text: 'secret promise', who: 'rep', state: 'open' });
    await repository.markQuestion({
      id: 'q1',
      rep: rep('r-1'),
      question: 'x' as QuestionId,
      mark: 'useful',
      answer: 'secret answer',
      at: NOW,
    });
    await repository.rememberOpportunity({ site: SITE, recordId: '1', rep: rep('r-1'), stage: null, isChosen: true });
    await addReps(repository, 'bo');
    await repository.rememberOpportunity({
      site: SITE,
      recordId: '2',
      rep: rep('bo'),
      stage: null,
      isChosen: true,
      chosenOver: { name: 'Zelda Unique', id: 'z-77' },
    });
    await repository.saveDraft(rep('r-1'), {
      id: 'o2',
      ratings: {},
      skill: null,
      note: 'secret draft',
      context: null,
      minutes: null,
    });
    await repository.eraseRep(rep('r-1'));
    const raw = [...(await readRaw())].filter(([key]) => !key.startsWith('tomb/'));
    expect(JSON.stringify(raw)).not.toMatch(/secret|Zelda|z-77|r-1/);
    const tombs = [...(await readRaw())].filter(([key]) => key.startsWith('tomb/'));
    expect(JSON.stringify(tombs)).not.toMatch(/secret|Zelda|z-77/);
    expect((await repository.readPanelData(rep('r-1'))).usefulness).toEqual({});
  });
});

describe('questions, commitments, drafts, deals, sites', () => {
  it('a mark is kept once and can be taken back', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const question = 'agenda-g1' as QuestionId;
    for (const id of ['q1', 'q1'])
      await repository.markQuestion({ id, rep: rep('ada'), question, mark: 'useful', at: NOW });
    await repository.markQuestion({ id: 'q2', rep: rep('ada'), question, mark: 'asked', at: NOW });
    let data = await repository.readPanelData(rep('ada'));
    expect(data.usefulness[question]).toEqual({ useful: 1, notUseful: 0 });
    expect(data.lastAsked[question]).toBe(NOW);
    await repository.unmarkQuestion('q1');
    await repository.unmarkQuestion('q2');
    data = await repository.readPanelData(rep('ada'));
    expect([data.usefulness, data.lastAsked]).toEqual([{}, {}]);
  });

  it('what was asked of one rep is theirs alone; how useful a question was is over all', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    const question = 'agenda-g1' as QuestionId;
    const asked = { id: 'q1', rep: rep('ada'), question, mark: 'asked', answer: 'On Monday.', at: NOW - DAY } as const;
    await repository.markQuestion(asked);
    await repository.markQuestion({ id: 'q2', rep: rep('ada'), question, mark: 'useful', at: NOW });
    await repository.markQuestion({ id: 'q3', rep: rep('bo'), question, mark: 'not-useful', at: NOW });
    const { marks, lastAsked, usefulness } = await repository.readQuestions(rep('ada'));
    expect(marks.map(({ id }) => id).sort()).toEqual(['q1', 'q2']);
    expect(marks.find(({ id }) => id === 'q1')).toEqual({ ...asked, updatedAt: NOW });
    expect(lastAsked).toEqual({ [question]: NOW - DAY });
    expect(usefulness).toEqual({ [question]: { useful: 1, notUseful: 1 } });
    expect((await repository.readQuestions(rep('nobody'))).marks).toEqual([]);
  });

  it('open commitments come with the earliest date first', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const base = { rep: rep('ada'), text: 't', who: 'rep', state: 'open' } as const;
    await repository.saveCommitment({ ...base, id: 'none' });
    await repository.saveCommitment({ ...base, id: 'late', due: '2026-12-31' });
    await repository.saveCommitment({ ...base, id: 'soon', due: '2026-11-01' });
    await repository.saveCommitment({ ...base, id: 'done', due: '2026-10-01', state: 'done' });
    expect((await repository.readPanelData(rep('ada'))).commitments.map(({ id }) => id)).toEqual([
      'soon',
      'late',
      'none',
    ]);
  });

  it('reps who were just added are taken back, all or none, unless something was written of one of them', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const added = [rep('bo'), rep('cy')];
    const written: readonly (() => Promise<unknown>)[] = [
      () => repository.saveObservation(observe('o1', 'bo', { agenda: 4 })),
      () => repository.saveCommitment({ id: 'c1', rep: rep('bo'), text: 'call', who: 'rep', state: 'open' }),
      () => repository.markQuestion({ id: 'q', rep: rep('bo'), question: 'x' as QuestionId, mark: 'asked', at: NOW }),
      () => repository.saveAttainments([{ id: 'bo.2026-Q3', rep: rep('bo'), period: '2026-Q3', value: 0.9 }], []),
      () => repository.rememberOpportunity({ site: SITE, recordId: '1', rep: rep('bo'), stage: null, isChosen: true }),
      () => repository.startTimer('observing', rep('bo'), {}),
    ];
    for (const write of written) {
      await addReps(repository, 'bo', 'cy');
      await write();
      const before = await readRaw();
      await expect(repository.takeBackReps(added.toReversed())).rejects.toMatchObject({ code: 'changed-since' });
      expect(await readRaw()).toEqual(before);
      await repository.eraseRep(rep('bo'));
    }
    await addReps(repository, 'bo');
    // read from a page, by nobody's hand
    await repository.rememberOpportunity({ site: SITE, recordId: '2', rep: rep('bo'), stage: null, isChosen: false });
    await repository.takeBackReps(added);
    await repository.takeBackReps(added);
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['ada']);
  });

  it('a commitment that was written by mistake goes without a trace, and no older file brings it back', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveCommitment({ id: 'c1', rep: rep('ada'), text: 'call', who: 'rep', state: 'open' });
    const backup = await repository.exportAll();
    await repository.deleteCommitment('c1');
    await repository.deleteCommitment('c1');
    expect(await repository.listCommitments()).toEqual([]);
    expect(await repository.importText(backup, { isTrial: false })).toMatchObject({ added: 0 });
    expect(await repository.listCommitments()).toEqual([]);
  });

  it.each([
    ['its id as it stands', '42', 'https://crm.acme.example/deals/42?tab=notes', true],
    ['its id in lower case', 'ab-12', 'https://crm.acme.example/main.aspx?id=AB-12', true],
    ['a long form of its id', '006A1234567890b', 'https://crm.acme.example/r/006A1234567890bAAV/view', true],
    ['a part of a longer number', '42', 'https://crm.acme.example/deals/420', false],
    ['a list', '42', 'https://crm.acme.example/deals', false],
  ])('an opportunity is guessed from an address that holds %s', async (_what, recordId, url, isKnown) => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.rememberOpportunity({ site: SITE, recordId, rep: rep('ada'), stage: null, isChosen: false });
    expect(await repository.listSeemingKnown(SITE, url)).toEqual(isKnown ? [recordId] : []);
    expect(await repository.listSeemingKnown('https://other.example', url)).toEqual([]);
  });

  it('since when a stage stands is kept while it stands', async () => {
    const clock: Clock = { now: NOW };
    const repository = await openTestRepository(clock);
    await addReps(repository, 'ada');
    const deal = { site: SITE, recordId: '1', rep: rep('ada'), isChosen: false } as const;
    await repository.rememberOpportunity({ ...deal, stage: 'proposal' });
    clock.now += 5 * DAY;
    await repository.rememberOpportunity({ ...deal, stage: null });
    await repository.rememberOpportunity({ ...deal, stage: 'proposal' });
    expect(await repository.recallOpportunity(SITE, '1')).toMatchObject({ stage: 'proposal', since: NOW });
    await repository.rememberOpportunity({ ...deal, stage: 'closing' });
    expect(await repository.recallOpportunity(SITE, '1')).toMatchObject({ stage: 'closing', since: clock.now });
  });

  it('a stage name is mapped per site, without regard to case', async () => {
    const repository = await openTestRepository();
    await repository.mapStage(SITE, 'Fase 3/B', 'discovery');
    expect((await repository.readStageMap(SITE)).get('fase 3/b')).toBe('discovery');
    expect((await repository.readStageMap('https://other.example')).size).toBe(0);
  });
});

describe('a database that is not what it should be', () => {
  it('of a newer version may be read and exported, not written, and stays as it is', async () => {
    const first = await openTestRepository();
    await addReps(first, 'ada');
    await writeRaw('meta', { schemaVersion: 99, counter: 7 });
    const before = await readRaw();
    const repository = await openTestRepository({ now: NOW }, { keep: true });
    expect(repository.isReadOnly).toBe(true);
    await expect(async () => addReps(repository, 'bo')).rejects.toMatchObject({ code: 'database-newer' });
    expect((await repository.readTeam()).reps.map(({ name }) => name)).toEqual(['ada']);
    expect(JSON.parse(await repository.exportAll()).reps).toHaveLength(1);
    expect(await readRaw()).toEqual(before);
  });

  it('without its own record is damaged: read-only', async () => {
    await openTestRepository();
    await writeRaw('meta', 'garbage');
    const repository = await openTestRepository({ now: NOW }, { keep: true });
    await expect(async () => addReps(repository, 'bo')).rejects.toMatchObject({ code: 'database-damaged' });
  });

  it('with one bad record skips it, reports it, and leaves it', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await writeRaw('rep/bad', { id: 'bad', name: 5 });
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['ada']);
    expect(repository.listDamaged().map(({ key }) => key)).toEqual(['rep/bad']);
    await repository.saveObservation(observe('o1', 'ada', { agenda: 3 }));
    expect((await readRaw()).get('rep/bad')).toEqual({ id: 'bad', name: 5 });
  });
});
