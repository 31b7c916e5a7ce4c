import type { RatingCount } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { observationSchema, sumsSchema } from './record-schemas';
import { loadReps } from './rep-records';
import { describeLog } from './rep-sums';
import type { Records } from './store';

/** How often each rating was given, by rep and skill, over the whole log: what the observer's own mirror needs. */
export function openRatingCounts(database: Database) {
  return {
    countRatings: (): Promise<RatingCount[]> =>
      database.read(async (records) => {
        const reps = await loadReps(database, records);
        const counts = await Promise.all(
          reps.map(async ({ id: rep }) => {
            const times = await loadTimes(database, records, KEY.sums(rep), KEY.observationsOf(rep));
            return times.map(([skill, one]): RatingCount => ({ rep, skill, times: one }));
          }),
        );
        return counts.flat();
      }),
  };
}

/** The counts that are kept beside the sums; from the log itself where none are. */
async function loadTimes(database: Database, records: Records, sums: string, log: string) {
  const kept = database.check(sumsSchema, sums, await records.get(sums))?.times;
  return kept ?? describeLog(await readAll(database, records, log, observationSchema), 1).times;
}
