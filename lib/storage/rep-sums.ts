import type { Observation } from '@/lib/coaching/records';
import { addRating, emptySums, isCancelled, rebuildSums, removeRating, type TimedRating } from '@/lib/coaching/sums';
import type { RepId, SkillId, SkillSums } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { observationSchema, sumsSchema } from './record-schemas';
import type { Records, WritableRecords } from './store';

/** A rep's running sums, and how often each rating was given. */
interface Stored {
  readonly observations: number;
  readonly sums: Map<SkillId, SkillSums>;
  readonly times: Map<SkillId, number[]>;
}

/** A rep's running sums as stored; null when there are none, they are damaged or incomplete, or of another half-life. */
async function readStored(
  database: Database,
  records: Records,
  rep: RepId,
  halfLifeDays: number,
): Promise<Stored | null> {
  const key = KEY.sums(rep);
  const stored = database.check(sumsSchema, key, await records.get(key));
  const { observations, bySkill, times } = stored ?? {};
  if (observations === undefined || times === undefined || stored?.halfLifeDays !== halfLifeDays) return null;
  return { observations, sums: new Map<SkillId, SkillSums>(bySkill), times: new Map(times) };
}

/**
 * Brings the sums in line with one observation that was added (no `before`), deleted (no `after`) or edited, in constant
 * time. Called after the log itself was written: sums that rounding has spoilt are rebuilt from it, once.
 */
export async function countChange(
  database: Database,
  records: WritableRecords,
  { before, after }: { readonly before: Observation | null; readonly after: Observation | null },
  halfLifeDays: number,
): Promise<void> {
  for (const rep of new Set([before?.rep, after?.rep])) {
    if (rep === undefined) continue;
    const stored = await readStored(database, records, rep, halfLifeDays);
    const isSound =
      stored !== null &&
      (before?.rep !== rep || take(stored, before, 'out', halfLifeDays)) &&
      (after?.rep !== rep || take(stored, after, 'in', halfLifeDays));
    if (!isSound) {
      await rebuildRep(database, records, rep, halfLifeDays);
      continue;
    }
    const { sums, times } = stored;
    const observations = stored.observations + (after?.rep === rep ? 1 : 0) - (before?.rep === rep ? 1 : 0);
    records.put(KEY.sums(rep), { halfLifeDays, observations, bySkill: [...sums], times: [...times] });
  }
}

/** Takes one observation into the sums or out of them; answers whether the sums can still be trusted. */
function take(
  { sums, times }: Stored,
  { at, ratings }: Observation,
  direction: 'in' | 'out',
  halfLifeDays: number,
): boolean {
  const change = direction === 'in' ? addRating : removeRating;
  return ratings.every(({ skill, rating }) => {
    const before = sums.get(skill) ?? emptySums(at);
    const after = change(before, { rating, at }, halfLifeDays);
    const counts = times.get(skill) ?? [0, 0, 0, 0, 0];
    counts[rating - 1] = (counts[rating - 1] ?? 0) + after.count - before.count;
    sums.set(skill, after);
    times.set(skill, counts);
    if (after.count === 0) {
      sums.delete(skill);
      times.delete(skill);
    }
    return direction === 'in' || !isCancelled(before, after);
  });
}

/** The rep's sums made anew from all their observations. */
export async function rebuildRep(
  database: Database,
  records: WritableRecords,
  rep: RepId,
  halfLifeDays: number,
): Promise<void> {
  const log = await readAll(database, records, KEY.observationsOf(rep), observationSchema);
  records.put(KEY.sums(rep), describeLog(log, halfLifeDays));
}

/** What is kept of a rep's whole log: sums and counts of ratings by skill. */
export function describeLog(log: readonly Observation[], halfLifeDays: number) {
  const given = log.flatMap(({ at, ratings }) => ratings.map((one) => ({ ...one, at })));
  const skills = [...Map.groupBy(given, ({ skill }) => skill)];
  return {
    halfLifeDays,
    observations: log.length,
    bySkill: skills.map(([skill, ratings]): [SkillId, SkillSums] => [skill, rebuildSums(ratings, halfLifeDays)]),
    times: skills.map(([skill, ratings]): [SkillId, number[]] => [skill, countTimes(ratings)]),
  };
}

const countTimes = (ratings: readonly TimedRating[]): number[] =>
  [1, 2, 3, 4, 5].map((value) => ratings.filter(({ rating }) => rating === value).length);
