import type { QuestionHistory, RepId } from '@/lib/coaching/types';
import type { Database } from './database';
import { KEY } from './keys';
import { askedLastSchema, usefulnessSchema } from './record-schemas';
import type { Records } from './store';

/** What the ranking needs of the past: when each question was last asked of this rep, and how useful it was to all. */
export async function loadHistory(database: Database, records: Records, rep: RepId): Promise<QuestionHistory> {
  const [last, useful] = await Promise.all([records.get(KEY.askedLast(rep)), records.get(KEY.usefulness)]);
  return {
    lastAsked: Object.fromEntries(database.check(askedLastSchema, KEY.askedLast(rep), last) ?? []),
    usefulness: Object.fromEntries(database.check(usefulnessSchema, KEY.usefulness, useful) ?? []),
  };
}
