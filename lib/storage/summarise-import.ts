import type { ImportSummary } from '@/lib/messaging/views';
import { canonise } from './canonise';
import type { Lists } from './lists';
import { indexList } from './read-file';

/** The lists that people know as such. */
const KNOWN = [
  'reps',
  'observations',
  'commitments',
  'questions',
  'plans',
  'times',
  'attainments',
  'taughts',
  'rubric',
] as const;

/** What the merge changes, in records that people know: reps, observations, commitments, marks on questions. */
export function summariseImport(before: Lists, after: Lists, given: Lists): ImportSummary {
  const summary = { added: 0, changed: 0, same: 0, deleted: 0 };
  for (const name of KNOWN) {
    const [was, is, came] = [indexList(before, name), indexList(after, name), indexList(given, name)];
    for (const [id, record] of is) {
      const old = was.get(id);
      if (old === undefined) summary.added += 1;
      else if (canonise(old) !== canonise(record)) summary.changed += 1;
      else if (came.has(id)) summary.same += 1;
    }
    for (const id of was.keys()) if (!is.has(id)) summary.deleted += 1;
  }
  return summary;
}
