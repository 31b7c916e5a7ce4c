import type { RepId } from '@/lib/coaching/types';
import { bury } from './bury';
import type { Database } from './database';
import { forgetOwner } from './forget-owner';
import { forgetPerson } from './forget-person';
import { KEY, PREFIX } from './keys';
import { rebuildUsefulness } from './rebuild-history';
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
  await rebuildUsefulness(database, records);
}
