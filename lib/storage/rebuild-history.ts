import type { QuestionEvent } from '@/lib/coaching/records';
import type { QuestionId, RepId, Timestamp } from '@/lib/coaching/types';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { questionEventSchema } from './record-schemas';
import type { WritableRecords } from './store';

/** When each question was last asked of this rep, from their marks. */
export async function rebuildAsked(database: Database, records: WritableRecords, rep: RepId): Promise<void> {
  const last = listLastAsked(await readAll(database, records, KEY.askedOf(rep), questionEventSchema));
  if (last.length === 0) records.remove(KEY.askedLast(rep));
  else records.put(KEY.askedLast(rep), last);
}

/** How useful each question was, over all marks of all reps. */
export async function rebuildUsefulness(database: Database, records: WritableRecords): Promise<void> {
  const counts = countUseful(await readAll(database, records, PREFIX.asked, questionEventSchema));
  if (counts.length === 0) records.remove(KEY.usefulness);
  else records.put(KEY.usefulness, counts);
}

type Mark = Pick<QuestionEvent, 'question' | 'mark' | 'at'>;

/** When each question was last asked, from one rep's marks. */
export function listLastAsked(marks: readonly Mark[]): [QuestionId, Timestamp][] {
  const last = new Map<QuestionId, number>();
  for (const { question, mark, at } of marks) {
    if (mark === 'asked') last.set(question, Math.max(at, last.get(question) ?? 0));
  }
  return [...last];
}

/** How often each question was useful and not, from all marks. */
export function countUseful(marks: readonly Mark[]): [QuestionId, { useful: number; notUseful: number }][] {
  const counts = new Map<QuestionId, { useful: number; notUseful: number }>();
  for (const { question, mark } of marks) {
    if (mark === 'asked') continue;
    const count = counts.get(question) ?? { useful: 0, notUseful: 0 };
    counts.set(
      question,
      mark === 'useful' ? { ...count, useful: count.useful + 1 } : { ...count, notUseful: count.notUseful + 1 },
    );
  }
  return [...counts];
}
