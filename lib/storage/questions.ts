import type { QuestionEvent } from '@/lib/coaching/records';
import type { QuestionHistory, QuestionId, RepId, Timestamp } from '@/lib/coaching/types';
import type { QuestionsView } from '@/lib/messaging/views';
import { bury } from './bury';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { requireRep } from './rep-records';
import { askedLastSchema, questionEventSchema, usefulnessSchema } from './schema';
import type { Records, WritableRecords } from './store';

/** What the ranking needs of the past: when each question was last asked of this rep, and how useful it was to all. */
export async function loadHistory(database: Database, records: Records, rep: RepId): Promise<QuestionHistory> {
  const [last, useful] = await Promise.all([records.get(KEY.askedLast(rep)), records.get(KEY.usefulness)]);
  return {
    lastAsked: Object.fromEntries(database.check(askedLastSchema, KEY.askedLast(rep), last) ?? []),
    usefulness: Object.fromEntries(database.check(usefulnessSchema, KEY.usefulness, useful) ?? []),
  };
}

/** Marks on questions. */
export function openQuestions(database: Database) {
  return {
    /** All marks since then, of all reps, in no order. */
    listMarks: (from: Timestamp): Promise<QuestionEvent[]> =>
      database.read(async (records) =>
        (await readAll(database, records, PREFIX.asked, questionEventSchema)).filter(({ at }) => at >= from),
      ),

    /** What was asked of one rep. */
    readQuestions: (rep: RepId): Promise<Omit<QuestionsView, 'bank'>> =>
      database.read(async (records) => ({
        marks: await readAll(database, records, KEY.askedOf(rep), questionEventSchema),
        ...(await loadHistory(database, records, rep)),
      })),

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

/** When each question was last asked of this rep, from their marks. */
export async function rebuildAsked(database: Database, records: WritableRecords, rep: RepId): Promise<void> {
  const events = await readAll(database, records, KEY.askedOf(rep), questionEventSchema);
  const last = new Map<QuestionId, number>();
  for (const { question, mark, at } of events) {
    if (mark === 'asked') last.set(question, Math.max(at, last.get(question) ?? 0));
  }
  if (last.size === 0) records.remove(KEY.askedLast(rep));
  else records.put(KEY.askedLast(rep), [...last]);
}

/** How useful each question was, over all marks of all reps. */
export async function rebuildUsefulness(database: Database, records: WritableRecords): Promise<void> {
  const events = await readAll(database, records, PREFIX.asked, questionEventSchema);
  const counts = new Map<QuestionId, { useful: number; notUseful: number }>();
  for (const { question, mark } of events) {
    if (mark === 'asked') continue;
    const count = counts.get(question) ?? { useful: 0, notUseful: 0 };
    counts.set(
      question,
      mark === 'useful' ? { ...count, useful: count.useful + 1 } : { ...count, notUseful: count.notUseful + 1 },
    );
  }
  if (counts.size === 0) records.remove(KEY.usefulness);
  else records.put(KEY.usefulness, [...counts]);
}
