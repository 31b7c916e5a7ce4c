import type { Commitment } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Draft } from '@/lib/messaging/views';
import { bury } from './bury';
import type { Database } from './database';
import { KEY, PREFIX } from './keys';
import { commitmentSchema } from './record-schemas';
import { requireRep } from './rep-records';
import type { Records } from './store';

/** Commitments and drafts. */
export function openNotes(database: Database) {
  return {
    /** Adds a commitment or replaces the one of this id, also when that was another rep's: an id is one record's only. */
    saveCommitment: (given: Omit<Commitment, 'createdAt' | 'updatedAt'>): Promise<void> =>
      database.change(async (records) => {
        await requireRep(database, records, given.rep);
        const key = KEY.commitment(given.rep, given.id);
        const found = await findCommitment(records, given.id);
        const before = database.check(commitmentSchema, key, found?.[1]);
        if (found !== undefined) records.remove(found[0]);
        const now = database.now();
        const updatedAt = before === null ? now : Math.max(now, before.updatedAt + 1);
        records.put(key, { ...given, createdAt: before?.createdAt ?? now, updatedAt });
        records.remove(KEY.tomb('commitment', given.id));
      }),

    /** Deletes one commitment; deleting what is gone already is no error. */
    deleteCommitment: (id: string): Promise<void> =>
      database.change(async (records) => {
        const found = await findCommitment(records, id);
        if (found !== undefined) bury(database, records, 'commitment', found);
      }),

    /** Keeps a note that was begun, or drops it; of a rep who was erased meanwhile nothing is kept. */
    saveDraft: (rep: RepId, draft: Draft | null): Promise<void> =>
      database.write(async (records) => {
        if (draft === null) {
          records.remove(KEY.draft(rep));
          return;
        }
        await requireRep(database, records, rep);
        records.put(KEY.draft(rep), { rep, draft, updatedAt: database.now() });
      }),
  };
}

/** Whoever's it is. */
async function findCommitment(records: Records, id: string): Promise<[key: string, value: unknown] | undefined> {
  const ending = KEY.commitment('' as RepId, id).slice(PREFIX.commitment.length);
  return (await records.range(PREFIX.commitment)).find(([key]) => key.endsWith(ending));
}
