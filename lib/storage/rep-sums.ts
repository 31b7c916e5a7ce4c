import type { Observation } from '@/lib/coaching/records';
import { addRating, emptySums, isCancelled, rebuildSums, removeRating, type TimedRating } from '@/lib/coaching/sums';
import type { RepId, RepSums, SkillId, SkillSums } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { observationSchema, type SumsRecord, sumsSchema } from './schema';
import type { Records, WritableRecords } from './store';

/** A rep's running sums as stored; null when there are none, they are damaged, or they are of another half-life. */
async function readStored(database: Database, records: Records, rep: RepId, halfLifeDays: number) {
  const key = KEY.sums(rep);
  const stored = database.check(sumsSchema, key, await records.get(key));
  return stored === null || stored.halfLifeDays !== halfLifeDays ? null : new Map<SkillId, SkillSums>(stored.bySkill);
}

/** The sums as the method takes them. */
export function toRepSums(stored: SumsRecord | null): RepSums {
  return Object.fromEntries(stored?.bySkill ?? []);
}

/**
 * Takes an observation into (or out of) its rep's sums, in constant time. Called after the observation itself was
 * written, since sums that rounding has spoilt are rebuilt from the log.
 */
export async function countObservation(
  database: Database,
  records: WritableRecords,
  observation: Observation,
  direction: 'in' | 'out',
  halfLifeDays: number,
): Promise<void> {
  const { rep, at, ratings } = observation;
  const sums = await readStored(database, records, rep, halfLifeDays);
  if (sums === null) return rebuildRep(database, records, rep, halfLifeDays);
  for (const { skill, rating } of ratings) {
    const before = sums.get(skill) ?? emptySums(at);
    const change = direction === 'in' ? addRating : removeRating;
    const after = change(before, { rating, at }, halfLifeDays);
    if (direction === 'out' && isCancelled(before, after)) return rebuildRep(database, records, rep, halfLifeDays);
    if (after.count === 0) sums.delete(skill);
    else sums.set(skill, after);
  }
  records.put(KEY.sums(rep), { halfLifeDays, bySkill: [...sums] });
}

/** The rep's sums made anew from all their observations. */
export async function rebuildRep(
  database: Database,
  records: WritableRecords,
  rep: RepId,
  halfLifeDays: number,
): Promise<void> {
  const log = await readAll(database, records, KEY.observationsOf(rep), observationSchema);
  records.put(KEY.sums(rep), { halfLifeDays, bySkill: sumLog(log, halfLifeDays) });
}

/** Sums per skill of a whole log. */
export function sumLog(log: readonly Observation[], halfLifeDays: number): [SkillId, SkillSums][] {
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
