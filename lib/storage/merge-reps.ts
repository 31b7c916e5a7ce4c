import type { RepId } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import type { Lists } from './lists';
import { gatherFigures, spreadFigures } from './merge-figures';
import { rebuildAsked } from './rebuild-history';
import { commitmentSchema, observationSchema, questionEventSchema } from './record-schemas';
import { rebuildRep } from './rep-sums';
import { opportunitySchema } from './schema';
import { loadSettings } from './settings';
import type { WritableRecords } from './store';
import { loadWholes } from './wholes';

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
    records.put(key, { ...one, rep: into, was: one.was ?? from, updatedAt: stamp(one.updatedAt) });
    records.put(KEY.observationKey(one.id), key);
  }
  for (const one of await readAll(database, records, KEY.commitmentsOf(from), commitmentSchema)) {
    records.remove(KEY.commitment(from, one.id));
    records.put(KEY.commitment(into, one.id), {
      ...one,
      rep: into,
      was: one.was ?? from,
      updatedAt: stamp(one.updatedAt),
    });
  }
  for (const one of await readAll(database, records, KEY.askedOf(from), questionEventSchema)) {
    const key = KEY.asked(into, one.id);
    records.remove(KEY.asked(from, one.id));
    records.put(key, { ...one, rep: into, was: one.was ?? from, updatedAt: stamp(one.updatedAt) });
    records.put(KEY.askedKey(one.id), key);
  }
  for (const one of await readAll(database, records, PREFIX.opportunity, opportunitySchema)) {
    if (one.rep !== from) continue;
    records.put(KEY.opportunity(one.site, one.recordId), {
      ...one,
      rep: into,
      was: one.was ?? from,
      updatedAt: stamp(one.updatedAt),
    });
  }
  await moveWholes(database, records, from, into);
  const { halfLifeDays } = await loadSettings(records);
  await rebuildRep(database, records, into, halfLifeDays);
  await rebuildAsked(database, records, into);
  for (const key of [KEY.sums(from), KEY.askedLast(from), KEY.draft(from)]) records.remove(key);
}

/** Plans, attainments and time entries; where both have a period, the newer figure counts. */
async function moveWholes(database: Database, records: WritableRecords, from: RepId, into: RepId): Promise<void> {
  const now = database.now();
  for (const plan of await loadWholes(database, records, 'plan', from)) {
    records.remove(KEY.whole('plan', plan));
    const moved = { ...plan, rep: into, was: wasOf(plan, from), updatedAt: Math.max(now, plan.updatedAt + 1) };
    records.put(KEY.whole('plan', moved), moved);
  }
  const theirs = await loadWholes(database, records, 'attainment', from);
  const before = await loadWholes(database, records, 'attainment', into);
  for (const one of [...theirs, ...before]) records.remove(KEY.whole('attainment', one));
  const figures = spreadFigures([...theirs, ...before] as Lists['attainments']);
  for (const one of gatherFigures(figures, () => into)) records.put(KEY.whole('attainment', one), one);
  for (const entry of await loadWholes(database, records, 'time')) {
    if (entry.rep !== from) continue;
    const updatedAt = Math.max(now, entry.updatedAt + 1);
    records.put(KEY.whole('time', entry), { ...entry, rep: into, was: wasOf(entry, from), updatedAt });
  }
  const timer = (await records.get(KEY.timer)) as { rep?: RepId } | undefined;
  if (timer?.rep === from) records.put(KEY.timer, { ...timer, rep: into });
}

/** Whose it was at first. */
function wasOf(record: object, from: RepId): RepId {
  return (record as { was?: RepId }).was ?? from;
}
