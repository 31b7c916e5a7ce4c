import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '@/lib/coaching/records';
import { decaySums, emptySums, rebuildSums } from '@/lib/coaching/sums';
import type { ObservationId, SkillSums } from '@/lib/coaching/types';
import { addReps, type Clock, DAY, NOW, observe, openTestRepository, rep, skill } from '../support/repository';

const REPS = ['ada', 'bo'];
const SKILLS = ['agenda', 'problems', 'insight'];

const ratings = fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 }), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const save = fc.record({
  kind: fc.constant('save' as const),
  id: fc.integer({ min: 0, max: 9 }),
  who: fc.constantFrom(...REPS),
  /** Mostly recent, some back-dated by years, so that the sums decay to almost nothing and are added to again. */
  daysAgo: fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 300, max: 3000, noNaN: true })),
  ratings,
});
const remove = fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 0, max: 9 }) });
const wait = fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 400 }) });
const steps = fc.array(
  fc.oneof({ weight: 5, arbitrary: save }, { weight: 3, arbitrary: remove }, { weight: 1, arbitrary: wait }),
  { maxLength: 30 },
);

/** The sums straight from what is there now, rating by rating. */
function sumDirectly(log: readonly Observation[], name: string, now: number, halfLifeDays: number) {
  const all = log.flatMap(({ at, ratings }) =>
    ratings.filter((one) => one.skill === name).map(({ rating }) => ({ rating, at })),
  );
  const weigh = (at: number, life: number): number => 2 ** (-(now - at) / (life * DAY));
  const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    count: all.length,
    w: sum(({ at }) => weigh(at, halfLifeDays)),
    v: sum(({ at }) => weigh(at, halfLifeDays) ** 2),
    x: sum(({ at, rating }) => weigh(at, halfLifeDays) * rating),
    q: sum(({ at, rating }) => weigh(at, halfLifeDays) * rating ** 2),
    recentW: sum(({ at }) => weigh(at, halfLifeDays / 4)),
    recentV: sum(({ at }) => weigh(at, halfLifeDays / 4) ** 2),
    recentX: sum(({ at, rating }) => weigh(at, halfLifeDays / 4) * rating),
  };
}

describe('running sums and counts', () => {
  it('equal the log’s, over any sequence of adding, editing, removing, back-dating and waiting', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(30, 180), async (sequence, halfLifeDays) => {
        const clock: Clock = { now: NOW };
        const repository = await openTestRepository(clock);
        await addReps(repository, ...REPS);
        await repository.changeSettings({ halfLifeDays });
        for (const step of sequence) {
          if (step.kind === 'wait') clock.now += step.days * DAY;
          else if (step.kind === 'remove') await repository.deleteObservation(`o${step.id}` as ObservationId);
          else
            await repository.saveObservation(
              observe(`o${step.id}`, step.who, step.ratings, { at: clock.now - Math.round(step.daysAgo * DAY) }),
            );
        }
        const { sums } = await repository.readTeam();
        const counted = await repository.countRatings();
        for (const who of REPS) {
          const log = (await repository.listObservations({ rep: rep(who) }, null, 200)).items;
          for (const name of SKILLS) {
            const given = log.flatMap(({ ratings: all }) => all.filter((one) => one.skill === name));
            const times = [1, 2, 3, 4, 5].map((value) => given.filter(({ rating }) => rating === value).length);
            const count = counted.find((one) => one.rep === who && one.skill === name);
            expect(count?.times ?? [0, 0, 0, 0, 0], `${who} ${name}`).toEqual(times);
            const kept: SkillSums = sums.get(rep(who))?.[skill(name)] ?? emptySums(clock.now);
            const now = decaySums(kept, clock.now, halfLifeDays);
            const direct = sumDirectly(log, name, clock.now, halfLifeDays);
            for (const [part, value] of Object.entries(direct)) {
              const tolerance = 1e-9 * Math.max(1, value);
              expect(Math.abs(now[part as keyof typeof direct] - value), `${who} ${name} ${part}`).toBeLessThanOrEqual(
                tolerance,
              );
            }
            if (direct.w > 0) expect(Math.abs(now.x / now.w - direct.x / direct.w)).toBeLessThanOrEqual(1e-8);
            if (direct.count === 0) expect(now).toMatchObject({ w: 0, v: 0, x: 0, q: 0, recentW: 0 });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the log', () => {
    const rating = fc.record({
      rating: fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<1>,
      at: fc.integer({ min: NOW - 900 * DAY, max: NOW }),
    });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 20 }), (log) => {
        const one = decaySums(rebuildSums(log, 180), NOW, 180);
        const two = decaySums(rebuildSums([...log].reverse(), 180), NOW, 180);
        expect(Math.abs(one.x - two.x)).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(one.w - two.w)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
});
