import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { ObservationId, SkillId } from '@/lib/coaching/types';
import { addReps, type Clock, DAY, NOW, openTestRepository, readRaw, rep, writeRaw } from '../support/repository';

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
  // an entry that leads nowhere, whose observation lacks one, and an entry of nothing
  await writeRaw('obsKey/o3', 'obs/bo/0/o3');
  await writeRaw('askedKey/gone', 'asked/ada/gone');
  expect(await repository.checkAll()).toMatchObject({ sums: 1, keys: 3, damaged: [], orphans: 0 });
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
