import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '@/lib/coaching/types';
import { monthsBefore } from '@/lib/storage/retention';
import {
  addReps,
  DAY,
  NOW,
  observe,
  openTestRepository,
  readRaw,
  rep,
  skill,
  type WholeRepository,
  writeRaw,
} from '../support/repository';

const SITE = 'https://crm.example';
/** Two years before `NOW`, the retention that is set unless changed. */
const LIMIT = Date.UTC(2024, 10, 24, 9);

const idsOf = async (repository: WholeRepository) =>
  (await repository.listObservations({}, null, 200)).items.map(({ id }) => id);

describe('the limit', () => {
  it.each([
    ['2026-11-24T09:00Z', 24, '2024-11-24T09:00Z'],
    ['2026-01-15T00:00Z', 6, '2025-07-15T00:00Z'],
    // a month that has no such day ends earlier, so that nothing goes a day too soon
    ['2026-08-31T12:00Z', 6, '2026-02-28T12:00Z'],
    ['2024-02-29T12:00Z', 12, '2023-02-28T12:00Z'],
    ['2026-03-31T12:00Z', 120, '2016-03-31T12:00Z'],
  ])('%s less %i months is %s', (now, months, limit) => {
    expect(monthsBefore(Date.parse(now), months)).toBe(Date.parse(limit));
  });
});

describe('what is past its time', () => {
  it('is counted, with what soon will be', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    await repository.saveObservation(observe('kept', 'ada', { agenda: 3 }, { at: LIMIT + 31 * DAY }));
    await repository.saveObservation(observe('soon', 'ada', { agenda: 3 }, { at: LIMIT + 1 }));
    await repository.saveObservation(observe('past', 'ada', { agenda: 3, value: 2 }, { at: LIMIT }));
    await repository.saveObservation(observe('oldest', 'bo', { agenda: 3 }, { at: LIMIT - 900 * DAY }));
    expect(await repository.readRetention()).toEqual({
      before: LIMIT,
      past: {
        observations: 2,
        questions: 0,
        commitments: 0,
        plans: 0,
        times: 0,
        attainments: 0,
        opportunities: 0,
        drafts: 0,
      },
      soon: 1,
    });
    expect(await repository.countPast()).toBe(2);
    await repository.changeSettings({ retentionMonths: 120 });
    expect(await repository.countPast()).toBe(0);
  });
});

/** A repository of years ago that has grown old: something of every kind, told apart by the word `secret`. */
async function fillAndWait() {
  const clock = { now: LIMIT - 5 * DAY };
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  const old = { rep: rep('ada'), who: 'rep', text: 'secret promise' } as const;
  await repository.saveObservation(
    observe('old', 'ada', { agenda: 1, value: 5 }, { at: clock.now, note: 'secret note' }),
  );
  await repository.markQuestion({
    id: 'q-old',
    rep: rep('ada'),
    question: 'agenda-g1' as QuestionId,
    mark: 'asked',
    answer: 'secret answer',
    at: clock.now,
  });
  await repository.markQuestion({
    id: 'q-liked',
    rep: rep('bo'),
    question: 'x' as QuestionId,
    mark: 'useful',
    at: clock.now,
  });
  await repository.saveCommitment({ ...old, id: 'c-closed', state: 'done', due: '2024-11-01' });
  await repository.saveCommitment({ ...old, id: 'c-open', text: 'still open', state: 'open', due: '2024-11-01' });
  await repository.saveCommitment({
    ...old,
    id: 'c-later',
    text: 'closed for later',
    state: 'dropped',
    due: '2025-03-01',
  });
  await repository.rememberOpportunity({
    site: SITE,
    recordId: 'secret-1',
    rep: rep('ada'),
    stage: null,
    isChosen: true,
  });
  const focus = [{ skill: skill('agenda'), levelAtStart: 2, milestone: 3, practices: ['secret practice'] }];
  const plan = { rep: rep('ada'), cause: null, focus, reviewOn: '2024-11-20', startedAt: clock.now, result: null };
  await repository.saveWhole('plan', { ...plan, id: 'p-closed', state: 'closed', closedAt: clock.now });
  await repository.saveWhole('plan', {
    ...plan,
    id: 'p-running',
    state: 'running',
    closedAt: null,
    focus: focus.map((one) => ({ ...one, practices: [] })),
  });
  await repository.saveWhole('time', {
    id: 't-old',
    at: clock.now,
    minutes: 30,
    category: 'skill-coaching',
    note: 'secret',
  });
  await repository.saveWhole('attainment', { id: 'ada.2024-Q3', rep: rep('ada'), period: '2024-Q3', value: 0.7 });
  const draft = { id: 'd', ratings: {}, skill: null, note: 'secret draft', context: null, minutes: null };
  await repository.saveDraft(rep('bo'), draft);
  const backup = await repository.exportAll();
  clock.now = NOW;
  await repository.saveObservation(observe('new', 'ada', { agenda: 4 }, { at: NOW - DAY }));
  await repository.saveObservation(observe('other', 'bo', { agenda: 2 }, { at: NOW - DAY }));
  return { repository, backup };
}

describe('deleting it', () => {
  it('takes every kind, keeps what is younger or open, and answers the number', async () => {
    const { repository } = await fillAndWait();
    expect((await repository.readRetention()).past).toEqual({
      observations: 1,
      questions: 2,
      commitments: 1,
      plans: 1,
      times: 1,
      attainments: 1,
      opportunities: 1,
      drafts: 1,
    });
    expect(await repository.deleteOld()).toBe(9);
    expect((await repository.listWholes('plan')).map(({ id }) => id)).toEqual(['p-running']);
    expect(await idsOf(repository)).toEqual(['new', 'other']);
    const data = await repository.readPanelData(rep('ada'));
    expect(data.commitments.map(({ id }) => id)).toEqual(['c-open']);
    expect([data.lastAsked, data.usefulness]).toEqual([{}, {}]);
    expect(JSON.parse(await repository.exportAll()).commitments.map(({ id }: { id: string }) => id)).toEqual([
      'c-later',
      'c-open',
    ]);
    expect(await repository.countPast()).toBe(0);
    const counter = await repository.readCounter();
    expect(await repository.deleteOld()).toBe(0);
    expect(await repository.readCounter()).toBe(counter);
  });

  it('brings the sums in line', async () => {
    const { repository } = await fillAndWait();
    await repository.deleteOld();
    const { sums } = await repository.readTeam();
    expect(sums.get(rep('ada'))?.[skill('value')]).toBeUndefined();
    expect(sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 1, w: 1, x: 4, q: 16 });
    expect(sums.get(rep('bo'))?.[skill('agenda')]).toMatchObject({ count: 1, x: 2 });
  });

  it('leaves no content anywhere, only ids and times', async () => {
    const { repository } = await fillAndWait();
    await repository.deleteOld();
    const raw = [...(await readRaw())];
    expect(JSON.stringify(raw)).not.toContain('secret');
    const tombs = raw.filter(([key]) => key.startsWith('tomb/'));
    expect(tombs.map(([key]) => key)).toEqual([
      'tomb/attainment/ada.2024-Q3',
      'tomb/commitment/c-closed',
      'tomb/observation/old',
      'tomb/plan/p-closed',
      'tomb/question/q-liked',
      'tomb/question/q-old',
      'tomb/time/t-old',
    ]);
    for (const [, tomb] of tombs) expect(Object.keys(tomb as object).sort()).toEqual(['id', 'kind', 'updatedAt']);
    const others = raw.filter(([key]) => !key.startsWith('tomb/'));
    expect(others.flatMap(([key]) => (/old|q-liked|-closed|2024-Q3|-$/.test(key) ? [key] : []))).toEqual([]);
  });

  it('spares what is taken up again while it is looked for', async () => {
    const { repository } = await fillAndWait();
    const [deleted] = await Promise.all([
      repository.deleteOld(),
      repository.saveCommitment({ id: 'c-closed', rep: rep('ada'), who: 'rep', text: 'again', state: 'open' }),
      repository.saveObservation(observe('old', 'ada', { agenda: 3 }, { at: NOW - 2 * DAY })),
    ]);
    expect(deleted).toBe(7);
    expect(await idsOf(repository)).toEqual(['new', 'other', 'old']);
    expect((await repository.readPanelData(rep('ada'))).commitments.map(({ text }) => text)).toContain('again');
  });

  it('holds against an older backup', async () => {
    const { repository, backup } = await fillAndWait();
    await repository.deleteOld();
    await repository.importText(backup, { isTrial: false });
    expect(await idsOf(repository)).toEqual(['new', 'other']);
    expect((await repository.readRetention()).past).toMatchObject({ observations: 0, questions: 0, commitments: 0 });
  });

  it('goes no further than what the manager has seen, nor than the setting', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveObservation(observe('seen', 'ada', { agenda: 3 }, { at: LIMIT - 2 * DAY }));
    await repository.saveObservation(observe('since', 'ada', { agenda: 3 }, { at: LIMIT - DAY }));
    await repository.saveObservation(observe('young', 'ada', { agenda: 3 }, { at: LIMIT + DAY }));
    expect(await repository.deleteOld(LIMIT - 2 * DAY)).toBe(1);
    expect(await idsOf(repository)).toEqual(['young', 'since']);
    expect(await repository.deleteOld(NOW)).toBe(1);
    expect(await idsOf(repository)).toEqual(['young']);
  });

  it('of years of notes goes in several transactions, each whole, and one that fails is gone on with later', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const count = 250;
    for (let n = 0; n < count; n += 1)
      await repository.saveObservation(observe(`o${n}`, 'ada', { agenda: 3 }, { at: LIMIT - n * DAY }));
    await repository.saveObservation(observe('new', 'ada', { agenda: 5 }));
    const before = await repository.readCounter();
    const stop = failAtDelete(350);
    await expect(repository.deleteOld()).rejects.toMatchObject({ code: 'storage-failed' });
    stop();
    const left = (await repository.readRetention()).past.observations;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(count);
    const { sums, counter } = await repository.readTeam();
    expect(sums.get(rep('ada'))?.[skill('agenda')]?.count).toBe(left + 1);
    expect(counter).toBeLessThan(before + count - left);
    expect(await repository.deleteOld()).toBe(left);
    const rest = (await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')];
    expect(rest?.count).toBe(1);
    expect(rest?.x).toBeCloseTo(5, 9);
  });

  it('takes a damaged observation too, and one whose rep is damaged', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    await repository.saveObservation(observe('bad', 'ada', { agenda: 1 }, { at: LIMIT - DAY }));
    await repository.saveObservation(observe('of-bad', 'bo', { agenda: 1 }, { at: LIMIT - DAY }));
    await repository.saveObservation(observe('new', 'ada', { agenda: 5 }));
    const key = [...(await readRaw()).keys()].find((one) => one.startsWith('obs/ada/') && one.endsWith('/bad')) ?? '';
    await writeRaw(key, null);
    await writeRaw('rep/bo', null);
    expect(await repository.deleteOld()).toBe(2);
    expect([...(await readRaw()).keys()].filter((one) => one.startsWith('obs'))).toHaveLength(2);
    expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 1, x: 5 });
  });

  it('is refused where nothing may be written', async () => {
    const { repository } = await fillAndWait();
    await writeRaw('meta', { schemaVersion: 99, counter: 1 });
    const before = await readRaw();
    const readOnly = await openTestRepository({ now: NOW }, { keep: true });
    expect((await readOnly.readRetention()).past.observations).toBe(1);
    await expect(readOnly.deleteOld()).rejects.toMatchObject({ code: 'database-newer' });
    expect(await readRaw()).toEqual(before);
    expect(repository.isReadOnly).toBe(false);
  });
});

/** Lets the database fail at the nth deletion; answers the function that ends that. */
function failAtDelete(nth: number): () => void {
  const original = IDBObjectStore.prototype.delete;
  let seen = 0;
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
    seen += 1;
    if (seen === nth) throw new DOMException('disk', 'UnknownError');
    return original.call(this, key);
  };
  return () => {
    IDBObjectStore.prototype.delete = original;
  };
}
