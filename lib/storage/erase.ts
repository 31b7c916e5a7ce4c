import type { RepId } from '@/lib/coaching/types';
import { bury } from './bury';
import { isFinal, settleTomb } from './choose-tomb';
import { type Database, readAll } from './database';
import { forgetOwner } from './forget-owner';
import { forgetPerson } from './forget-person';
import { KEY, PREFIX } from './keys';
import { traceLineage } from './lineage';
import { rebuildUsefulness } from './rebuild-history';
import { tombSchema } from './record-schemas';
import { requireRep } from './rep-records';
import { opportunitySchema } from './schema';
import type { WritableRecords } from './store';
import { loadWholes } from './wholes';

/** Removes the rep and everything written about or derived from them; only bare deletions by id remain. */
export async function eraseTraces(database: Database, records: WritableRecords, rep: RepId): Promise<void> {
  const erased = await requireRep(database, records, rep);
  const lists = [
    ['observation', KEY.observationsOf(rep)],
    ['commitment', KEY.commitmentsOf(rep)],
    ['question', KEY.askedOf(rep)],
    ['plan', KEY.wholesOf('plan', rep)],
    ['attainment', KEY.wholesOf('attainment', rep)],
  ] as const;
  for (const [kind, prefix] of lists) {
    for (const entry of await records.range(prefix)) bury(database, records, kind, entry, { isFinal: true });
  }
  for (const entry of await loadWholes(database, records, 'time')) {
    const updatedAt = Math.max(database.now(), entry.updatedAt + 1);
    if (entry.rep === rep) records.put(KEY.whole('time', entry), { ...forgetPerson(entry), updatedAt });
  }
  const timer = (await records.get(KEY.timer)) as { rep?: RepId } | undefined;
  if (timer?.rep === rep) records.remove(KEY.timer);
  // also what nobody could read of it
  for (const [key, value] of await records.range(PREFIX.opportunity)) {
    const one = database.check(opportunitySchema, key, value);
    const rest = one && forgetOwner(one, erased);
    if (Object(value).rep === rep) records.remove(key);
    else if (one && rest !== one) records.put(key, { ...rest, updatedAt: Math.max(database.now(), one.updatedAt + 1) });
  }
  for (const key of [KEY.sums(rep), KEY.askedLast(rep), KEY.draft(rep)]) records.remove(key);
  bury(database, records, 'rep', [KEY.rep(rep), await records.get(KEY.rep(rep))], { isFinal: true });
  await eraseMerged(database, records);
  await rebuildUsefulness(database, records);
}

/** Whoever was merged into somebody who is erased is erased with them, and what was kept of their name. */
async function eraseMerged(database: Database, records: WritableRecords): Promise<void> {
  const merged = await readAll(database, records, `${PREFIX.tomb}rep/`, tombSchema);
  const { isGone } = traceLineage(new Map(merged.map((tomb) => [`rep ${tomb.id}`, tomb])), new Set());
  for (const tomb of merged) {
    if (isFinal(tomb) || !isGone(tomb.id as RepId)) continue;
    records.put(KEY.tomb('rep', tomb.id), settleTomb({ ...tomb, isFinal: true }));
  }
}
