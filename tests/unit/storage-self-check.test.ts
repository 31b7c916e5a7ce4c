import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { ObservationId, SkillId } from '@/lib/coaching/types';
import { addReps, type Clock, DAY, NOW, openTestRepository, readRaw, rep, writeRaw } from '../support/repository';
import { findWrong } from '../trust/judge';

let clock: Clock;
beforeEach(() => {
  clock = { now: NOW };
});

/** A team of two with some observations, of which some were edited, deleted and back-dated. */
async function fill() {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  const save = (id: string, who: string, days: number, rating: 1 | 3 | 5) =>
    repository.saveObservation({
      id: id as ObservationId,
      rep: rep(who),
      at: NOW - days * DAY,
      ratings: [{ skill: 'agenda' as SkillId, rating }],
      note: 'Seen',
    });
  await save('o1', 'ada', 3, 1);
  await save('o2', 'ada', 40, 5);
  await save('o3', 'bo', 1, 3);
  await save('o1', 'ada', 90, 3);
  await repository.deleteObservation('o2' as ObservationId);
  await repository.markQuestion({ id: 'm1', rep: rep('ada'), question: 'q1' as never, mark: 'asked', at: NOW });
  return repository;
}

it('a database that was only used is as it should be', async () => {
  const repository = await fill();
  const found = await repository.checkAll();
  expect(found).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
  expect(found.records).toBe((await readRaw()).size);
});

it('sums and index that were spoilt are found, made anew, and nothing else changes', async () => {
  const repository = await fill();
  const before = await readRaw();
  const sums = before.get('sums/ada') as { bySkill: [string, { w: number }][] };
  const [first] = sums.bySkill;
  if (first === undefined) throw new Error('No sums');
  await writeRaw('sums/ada', { ...sums, bySkill: [[first[0], { ...first[1], w: first[1].w + 1e-6 }]] });
  // an entry that leads nowhere, so that its observation is not found, and an entry of nothing
  await writeRaw('obsKey/o3', 'obs/bo/0/o3');
  await writeRaw('askedKey/gone', 'asked/ada/gone');
  expect(await repository.checkAll()).toMatchObject({ sums: 1, keys: 2, damaged: [], orphans: 0 });
  expect(await repository.repairAll()).toMatchObject({ sums: 0, keys: 0, damaged: [], orphans: 0 });
  const after = await readRaw();
  expect(after.has('askedKey/gone')).toBe(false);
  for (const [key, value] of before)
    if (key !== 'meta' && !key.startsWith('sums/')) expect(after.get(key)).toEqual(value);
});

it('damaged records and records of nobody are told by place, without a name, and stay', async () => {
  const repository = await fill();
  await writeRaw('rep/zoe', { name: 'Zoe Secret' });
  await writeRaw('commitment/eve/c1', {
    id: 'c1',
    rep: 'eve',
    text: 'Call',
    who: 'rep',
    state: 'open',
    createdAt: NOW,
    updatedAt: NOW,
  });
  const found = await repository.repairAll();
  expect(found).toMatchObject({ orphans: 1, damaged: [{ key: 'rep/…/zoe', reason: 'reps' }] });
  expect(JSON.stringify(found)).not.toContain('Secret');
  expect((await readRaw()).get('rep/zoe')).toEqual({ name: 'Zoe Secret' });
});

/** Kinds of damage that can be worked out again: what is written, and as what it is counted. */
const DERIVABLE: readonly (readonly [what: string, entries: Readonly<Record<string, unknown>>, found: object])[] = [
  ['sums that are another number', { 'sums/bo': { halfLifeDays: 180, bySkill: [] } }, { sums: 1 }],
  ['sums that cannot be read', { 'sums/ada': 'nonsense' }, { sums: 1 }],
  ['sums of another half-life', { 'sums/ada': { halfLifeDays: 30, bySkill: [] } }, { sums: 1 }],
  ['sums of nobody', { 'sums/zoe': { halfLifeDays: 180, bySkill: [] } }, { keys: 1 }],
  ['an index that leads elsewhere', { 'obsKey/o1': 'obs/bo/0/o1' }, { keys: 1 }],
  ['an index entry of nothing', { 'obsKey/gone': 'obs/ada/0/gone' }, { keys: 1 }],
  ['an index entry that is no key', { 'askedKey/m1': { odd: true } }, { keys: 1 }],
  ['when something was asked, told wrongly', { 'askedLast/ada': [['q1', 5]] }, { keys: 1 }],
  ['when something was asked of somebody of whom nothing was', { 'askedLast/bo': [['q1', NOW]] }, { keys: 1 }],
  ['usefulness of marks that there are none of', { usefulness: [['q1', { useful: 7, notUseful: 0 }]] }, { keys: 1 }],
];

it.each(DERIVABLE)('%s: found, and worked out again to what it was', async (_what, entries, expected) => {
  const repository = await fill();
  const before = await readRaw();
  for (const [key, value] of Object.entries(entries)) await writeRaw(key, value);
  expect(await repository.checkAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0, ...expected });
  expect(await repository.repairAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
  const after = await readRaw();
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  // the sums are of another moment, and the same then
  expect(findWrong([...after])).toEqual([]);
  const others = [...before].filter(([key]) => key !== 'meta' && !key.startsWith('sums/'));
  for (const [key, value] of others) expect(after.get(key), key).toEqual(value);
});

/** Kinds of damage that nothing can be worked out from: told by the kind and the id, and left where they are. */
const REPORTED: readonly (readonly [what: string, key: string, value: unknown, told: object])[] = [
  ['an observation', 'obs/ada/0/x1', { note: 'Ada Secret' }, { key: 'obs/…/x1', reason: 'observations' }],
  ['a promise', 'commitment/ada/x1', 7, { key: 'commitment/…/x1', reason: 'commitments' }],
  ['a mark', 'asked/ada/x1', null, { key: 'asked/…/x1', reason: 'questions' }],
  ['a draft', 'draft/ada', { rep: 'ada' }, { key: 'draft/…/ada', reason: 'drafts' }],
  ['a plan', 'plan/ada/x1', [], { key: 'plan/…/x1', reason: 'plans' }],
  ['minutes', 'time/-/x1', { minutes: -1 }, { key: 'time/…/x1', reason: 'times' }],
  ['a deletion', 'tomb/rep/x1', { kind: 'person' }, { key: 'tomb/…/x1', reason: 'deletions' }],
  ['a layout', 'layout/https%3A', 'wide', { key: 'layout/…/https%3A', reason: 'layout' }],
  ['the settings', 'settings', 'none', { key: 'settings', reason: 'settings' }],
  ['the timer', 'timer', {}, { key: 'timer', reason: 'timer' }],
];

it.each(REPORTED)(
  '%s that cannot be read: told by its place, without a name, and left',
  async (_what, key, value, told) => {
    const repository = await fill();
    await writeRaw(key, value);
    const found = await repository.repairAll();
    expect(found).toMatchObject({ damaged: [told], orphans: 0, keys: 0, sums: 0 });
    expect(JSON.stringify(found)).not.toContain('Secret');
    expect((await readRaw()).get(key)).toEqual(value);
  },
);

it('a record that stands where another should is told, since nobody finds it there', async () => {
  const repository = await fill();
  const [key, value] = [...(await readRaw())].find(([key]) => key.startsWith('obs/bo/')) as [string, object];
  await writeRaw(key.replace('obs/bo/', 'obs/ada/'), value);
  expect(await repository.repairAll()).toMatchObject({ damaged: [{ reason: 'place' }], orphans: 0, keys: 0, sums: 0 });
});

it('what is about nobody of the team is listed with its words, deleted when asked, and comes back with a file', async () => {
  const repository = await fill();
  const backup = await repository.exportAll();
  await writeRaw('rep/ada', undefined);
  const found = await repository.checkAll();
  expect(found.orphans).toBe(2);
  expect(found.strays).toEqual([
    { list: 'observations', said: 'Seen' },
    { list: 'questions', said: '' },
  ]);
  expect(await repository.dropStrays()).toMatchObject({ orphans: 0, strays: [] });
  const raw = await readRaw();
  expect([...raw.keys()].filter((key) => /^(obs|asked)\/ada\//.test(key) || key === 'askedKey/m1')).toEqual([]);
  await repository.importText(backup, { isTrial: false });
  expect(await repository.checkAll()).toMatchObject({ orphans: 0, keys: 0, sums: 0 });
  expect((await readRaw()).has('askedKey/m1')).toBe(true);
});
