import type { RepId } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY, PREFIX, type TombKind } from './keys';
import { rebuildUsefulness } from './questions';
import { commitmentSchema, observationSchema, opportunitySchema, questionEventSchema } from './schema';
import type { WritableRecords } from './store';
import { loadWholes } from './wholes';

/** Removes the rep and everything written about or derived from them; only bare deletions by id remain. */
export async function eraseTraces(database: Database, records: WritableRecords, rep: RepId): Promise<void> {
  const updatedAt = database.now();
  const bury = (kind: TombKind, id: string): void => records.put(KEY.tomb(kind, id), { kind, id, updatedAt });

  for (const { id } of await readAll(database, records, KEY.observationsOf(rep), observationSchema)) {
    records.remove(KEY.observationKey(id));
    bury('observation', id);
  }
  for (const { id } of await readAll(database, records, KEY.commitmentsOf(rep), commitmentSchema))
    bury('commitment', id);
  for (const { id } of await readAll(database, records, KEY.askedOf(rep), questionEventSchema)) {
    records.remove(KEY.askedKey(id));
    bury('question', id);
  }
  for (const kind of ['plan', 'attainment'] as const) {
    for (const { id } of await loadWholes(database, records, kind, rep)) bury(kind, id);
    records.removeAll(KEY.wholesOf(kind, rep));
  }
  for (const { rep: with_, ...entry } of await loadWholes(database, records, 'time')) {
    if (with_ === rep) records.put(KEY.whole('time', entry), { ...entry, updatedAt });
  }
  const timer = (await records.get(KEY.timer)) as { rep?: RepId } | undefined;
  if (timer?.rep === rep) records.remove(KEY.timer);
  for (const one of await readAll(database, records, PREFIX.opportunity, opportunitySchema)) {
    if (one.rep === rep) records.remove(KEY.opportunity(one.site, one.recordId));
  }
  for (const prefix of [KEY.observationsOf(rep), KEY.commitmentsOf(rep), KEY.askedOf(rep)]) records.removeAll(prefix);
  for (const key of [KEY.rep(rep), KEY.sums(rep), KEY.askedLast(rep), KEY.draft(rep)]) records.remove(key);
  bury('rep', rep);
  await rebuildUsefulness(database, records);
}
