import type { RepId } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { rebuildAsked } from './questions';
import { rebuildRep } from './rep-sums';
import { commitmentSchema, observationSchema, opportunitySchema, questionEventSchema } from './schema';
import { loadSettings } from './settings';
import type { WritableRecords } from './store';

/** Gives everything that was written about one rep to another: observations, commitments, questions, deals. */
export async function moveTraces(
  database: Database,
  records: WritableRecords,
  from: RepId,
  into: RepId,
): Promise<void> {
  const stamp = (updatedAt: number): number => Math.max(database.now(), updatedAt + 1);
  const observations = await readAll(database, records, KEY.observationsOf(from), observationSchema);
  for (const one of observations) {
    const key = KEY.observation(into, one.at, one.id);
    records.remove(KEY.observation(from, one.at, one.id));
    records.put(key, { ...one, rep: into, updatedAt: stamp(one.updatedAt) });
    records.put(KEY.observationKey(one.id), key);
  }
  for (const one of await readAll(database, records, KEY.commitmentsOf(from), commitmentSchema)) {
    records.remove(KEY.commitment(from, one.id));
    records.put(KEY.commitment(into, one.id), { ...one, rep: into, updatedAt: stamp(one.updatedAt) });
  }
  for (const one of await readAll(database, records, KEY.askedOf(from), questionEventSchema)) {
    const key = KEY.asked(into, one.id);
    records.remove(KEY.asked(from, one.id));
    records.put(key, { ...one, rep: into, updatedAt: stamp(one.updatedAt) });
    records.put(KEY.askedKey(one.id), key);
  }
  for (const one of await readAll(database, records, PREFIX.opportunity, opportunitySchema)) {
    if (one.rep !== from) continue;
    records.put(KEY.opportunity(one.site, one.recordId), { ...one, rep: into, updatedAt: stamp(one.updatedAt) });
  }
  const { halfLifeDays } = await loadSettings(records);
  await rebuildRep(database, records, into, halfLifeDays);
  await rebuildAsked(database, records, into);
  for (const key of [KEY.sums(from), KEY.askedLast(from), KEY.draft(from)]) records.remove(key);
}
