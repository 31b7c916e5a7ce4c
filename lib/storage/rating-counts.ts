import type { SkillId } from '@/lib/coaching/types';
import type { RatingCount } from '@/lib/messaging/views';
import type { Database } from './database';
import { KEY } from './keys';
import { observationSchema } from './record-schemas';
import { loadReps } from './rep-records';
import type { Records } from './store';

const BATCH = 500;

/** How often each rating was given, by rep and skill, over the whole log: what the observer's own mirror needs. */
export function openRatingCounts(database: Database) {
  return {
    countRatings: (): Promise<RatingCount[]> =>
      database.read(async (records) => {
        const counts: RatingCount[] = [];
        for (const { id } of await loadReps(database, records)) {
          const bySkill = new Map<SkillId, RatingCount>();
          for await (const { ratings } of readLog(database, records, KEY.observationsOf(id))) {
            for (const { skill, rating } of ratings) {
              const count = bySkill.get(skill) ?? { rep: id, skill, times: [0, 0, 0, 0, 0] };
              count.times[rating - 1] = (count.times[rating - 1] ?? 0) + 1;
              bySkill.set(skill, count);
            }
          }
          counts.push(...bySkill.values());
        }
        return counts;
      }),
  };
}

/** A rep's log in pieces, so that a long one is never whole in memory. */
async function* readLog(database: Database, records: Records, prefix: string) {
  let from: string | undefined;
  do {
    const found = await records.range(prefix, { limit: BATCH, ...(from === undefined ? {} : { from }) });
    for (const [key, value] of found) {
      const checked = database.check(observationSchema, key, value);
      if (checked !== null) yield checked;
    }
    from = found.length < BATCH ? undefined : found.at(-1)?.[0];
  } while (from !== undefined);
}
