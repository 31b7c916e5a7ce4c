import type { QuestionEvent } from '@/lib/coaching/records';
import { bury } from './bury';
import type { Database } from './database';
import { KEY } from './keys';
import { rebuildAsked, rebuildUsefulness } from './rebuild-history';
import { questionEventSchema } from './record-schemas';
import { requireRep } from './rep-records';

/** Marks on questions. */
export function openQuestions(database: Database) {
  return {
    /** Keeps one mark; the same id twice keeps it once. */
    markQuestion: (event: Omit<QuestionEvent, 'updatedAt'>): Promise<void> =>
      database.change(async (records) => {
        await requireRep(database, records, event.rep);
        if ((await records.get(KEY.askedKey(event.id))) !== undefined) return;
        const key = KEY.asked(event.rep, event.id);
        records.put(key, { ...event, updatedAt: database.now() });
        records.put(KEY.askedKey(event.id), key);
        records.remove(KEY.tomb('question', event.id));
        await rebuildAsked(database, records, event.rep);
        await rebuildUsefulness(database, records);
      }),

    /** Takes a mark back. */
    unmarkQuestion: (id: string): Promise<void> =>
      database.change(async (records) => {
        const key = await records.get(KEY.askedKey(id));
        if (typeof key !== 'string') return;
        const value = await records.get(key);
        const event = database.check(questionEventSchema, key, value);
        bury(database, records, 'question', [key, value]);
        if (event !== null) await rebuildAsked(database, records, event.rep);
        await rebuildUsefulness(database, records);
      }),
  };
}
