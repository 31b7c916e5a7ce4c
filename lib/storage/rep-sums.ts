import type { Observation } from '@/lib/coaching/records';
import { addRating, emptySums, isCancelled, rebuildSums, removeRating, type TimedRating } from '@/lib/coaching/sums';
import type { RepId, SkillId, SkillSums } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { countTimes, moveTimes, type TimesBySkill } from './rating-times';
import { observationSchema, type SumsRecord, sumsSchema } from './record-schemas';
import type { Records, WritableRecords } from './store';

/** A rep's running sums as stored; null when there are none, they are damaged or incomplete, or of another half-life. */
async function readStored(database: Database, records: Records, rep: RepId, halfLifeDays: number) {
  const key = KEY.sums(rep);
  const stored = database.check(sumsSchema, key, await records.get(key));
  if (stored?.observations === undefined || stored.times === undefined) return null;
  if (stored.halfLifeDays !== halfLifeDays) return null;
  const sums = new Map<SkillId, SkillSums>(stored.bySkill);
  const times: TimesBySkill = new Map(stored.times);
  return { observations: stored.observations, sums, times };
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
    const gone = before?.rep === rep ? before : null;
    const come = after?.rep === rep ? after : null;
    const isSound =
      stored !== null &&
      (gone === null || take(stored.sums, gone, 'out', halfLifeDays)) &&
      (come === null || take(stored.sums, come, 'in', halfLifeDays));
    if (!isSound) {
      await rebuildRep(database, records, rep, halfLifeDays);
      continue;
    }
    if (gone !== null) moveTimes(stored.times, gone, -1);
    if (come !== null) moveTimes(stored.times, come, 1);
    const observations = stored.observations + (come === null ? 0 : 1) - (gone === null ? 0 : 1);
    const { sums, times } = stored;
    records.put(KEY.sums(rep), { halfLifeDays, observations, bySkill: [...sums], times: [...times] });
  }
}

/** Takes one observation into the sums or out of them; answers whether the sums can still be trusted. */
function take(
  sums: Map<SkillId, SkillSums>,
  { at, ratings }: Observation,
  direction: 'in' | 'out',
  halfLifeDays: number,
): boolean {
  const change = direction === 'in' ? addRating : removeRating;
  return ratings.every(({ skill, rating }) => {
    const before = sums.get(skill) ?? emptySums(at);
    const after = change(before, { rating, at }, halfLifeDays);
    if (after.count === 0) sums.delete(skill);
    else sums.set(skill, after);
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

/** What is kept of a rep's whole log. */
export function describeLog(log: readonly Observation[], halfLifeDays: number): SumsRecord {
  return { halfLifeDays, observations: log.length, bySkill: sumLog(log, halfLifeDays), times: [...countTimes(log)] };
}

function sumLog(log: readonly Observation[], halfLifeDays: number): [SkillId, SkillSums][] {
  const bySkill = new Map<SkillId, TimedRating[]>();
  for (const { at, ratings } of log) {
    for (const { skill, rating } of ratings) {
      const known = bySkill.get(skill);
      if (known === undefined) bySkill.set(skill, [{ rating, at }]);
      else known.push({ rating, at });
    }
  }
  return [...bySkill].map(([skill, ratings]) => [skill, rebuildSums(ratings, halfLifeDays)]);
}
