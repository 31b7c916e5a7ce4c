import type { Commitment } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Draft } from '@/lib/messaging/views';
import type { Database } from './database';
import { KEY, PREFIX } from './keys';
import { commitmentSchema } from './record-schemas';
import { requireRep } from './rep-records';

/** Commitments and drafts. */
export function openNotes(database: Database) {
  return {
    /** Adds a commitment or replaces the one of this id, also when that was another rep's: an id is one record's only. */
    saveCommitment: (given: Omit<Commitment, 'createdAt' | 'updatedAt'>): Promise<void> =>
      database.change(async (records) => {
        await requireRep(database, records, given.rep);
        const key = KEY.commitment(given.rep, given.id);
        const all = await records.range(PREFIX.commitment);
        const found = all.find(([other]) => other.endsWith(key.slice(key.lastIndexOf('/'))));
        const before = database.check(commitmentSchema, key, found?.[1]);
        if (found !== undefined) records.remove(found[0]);
        const now = database.now();
        const updatedAt = before === null ? now : Math.max(now, before.updatedAt + 1);
        records.put(key, { ...given, createdAt: before?.createdAt ?? now, updatedAt });
        records.remove(KEY.tomb('commitment', given.id));
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
