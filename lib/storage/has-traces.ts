import type { RepId } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { opportunitySchema } from './schema';
import type { Records } from './store';
import { loadTimer, loadWholes } from './wholes';

/** Whether the manager has written anything of this rep. A deal that was only read from a page is nothing written. */
export async function hasTraces(database: Database, records: Records, rep: RepId): Promise<boolean> {
  const prefixes = [
    KEY.observationsOf(rep),
    KEY.commitmentsOf(rep),
    KEY.askedOf(rep),
    KEY.wholesOf('plan', rep),
    KEY.wholesOf('attainment', rep),
    KEY.draft(rep),
  ];
  const counts = await Promise.all(prefixes.map((prefix) => records.count(prefix)));
  if (counts.some((count) => count > 0)) return true;
  const [times, timer, deals] = await Promise.all([
    loadWholes(database, records, 'time'),
    loadTimer(database, records),
    readAll(database, records, PREFIX.opportunity, opportunitySchema),
  ]);
  return (
    timer?.rep === rep ||
    times.some((entry) => entry.rep === rep) ||
    deals.some((deal) => deal.rep === rep && deal.isChosen)
  );
}
