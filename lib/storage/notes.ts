import type { Commitment } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Draft } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { commitmentSchema, draftRecordSchema } from './record-schemas';
import type { Records } from './store';

/** Open commitments of a rep: those with the earliest date first, those without one last. */
export async function loadCommitments(database: Database, records: Records, rep: RepId): Promise<Commitment[]> {
  const all = await readAll(database, records, KEY.commitmentsOf(rep), commitmentSchema);
  const open = all.filter(({ state }) => state === 'open');
  return open.sort((a, b) =>
    (a.due ?? '9999') < (b.due ?? '9999') ? -1 : a.due === b.due ? a.createdAt - b.createdAt : 1,
  );
}

export async function loadDraft(database: Database, records: Records, rep: RepId): Promise<Draft | null> {
  const key = KEY.draft(rep);
  return database.check(draftRecordSchema, key, await records.get(key))?.draft ?? null;
}
