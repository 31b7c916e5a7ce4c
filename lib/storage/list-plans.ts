import type { Commitment } from '@/lib/coaching/records';
import type { TriedPlan } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { PREFIX } from './keys';
import { loadPlans } from './plans';
import { commitmentSchema } from './record-schemas';

/** Plans and commitments of all reps, as the dashboard shows them. */
export function openPlanList(database: Database) {
  return {
    listPlans: (): Promise<TriedPlan[]> => database.read((records) => loadPlans(database, records)),

    /** All commitments of all reps, open or not, in no order. */
    listCommitments: (): Promise<Commitment[]> =>
      database.read((records) => readAll(database, records, PREFIX.commitment, commitmentSchema)),
  };
}
