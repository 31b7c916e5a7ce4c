import type { QuestionEvent } from '@/lib/coaching/records';
import type { RepId, Timestamp } from '@/lib/coaching/types';
import type { QuestionsView } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { loadHistory } from './question-history';
import { questionEventSchema } from './record-schemas';

/** Marks on questions, as the dashboard lists them. */
export function openQuestionList(database: Database) {
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
  };
}
