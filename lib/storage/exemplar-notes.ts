import type { Observation } from '@/lib/coaching/records';
import type { RepId, SkillId } from '@/lib/coaching/types';
import type { Database } from './database';
import { KEY } from './keys';
import { observationSchema } from './record-schemas';
import type { Records } from './store';

/** Read of each log at a time: most often the first piece holds enough, and the panel waits for no more. */
const BATCH = 8;
/** So far back is looked in each log, however long it is. */
const DEEPEST = 40;
const GOOD = 4;

/** One rep's log, read from its newest on. */
interface Log {
  readonly prefix: string;
  /** The key read last; null when the log is read to its end. */
  last: string | null;
  /** Everything newer than this has been read. */
  horizon: number;
}

/** What was seen well done on a skill, and written down. */
export function openExemplarNotes(database: Database) {
  return {
    /** The newest observations of these reps with a note and at least a 4 on this skill, newest first, at most `limit`. */
    findExemplarNotes: (reps: readonly RepId[], skill: SkillId, limit: number): Promise<Observation[]> =>
      database.read(async (records) => {
        const logs = reps.map((rep): Log => ({ prefix: KEY.observationsOf(rep), last: '', horizon: Infinity }));
        const found: Observation[] = [];
        for (let depth = 0; depth < DEEPEST; depth += BATCH) {
          const read = await Promise.all(logs.map((log) => readOn(database, records, log)));
          found.push(...read.flat().filter((one) => isGood(one, skill)));
          const horizon = Math.max(...logs.map((log) => log.horizon));
          if (found.filter(({ at }) => at >= horizon).length >= limit) break;
        }
        return found.sort((a, b) => b.at - a.at).slice(0, limit);
      }),
  };
}

async function readOn(database: Database, records: Records, log: Log): Promise<Observation[]> {
  if (log.last === null) return [];
  const read = await records.range(log.prefix, { limit: BATCH, ...(log.last === '' ? {} : { from: log.last }) });
  const observations = read.flatMap(([key, value]) => database.check(observationSchema, key, value) ?? []);
  log.last = read.length < BATCH ? null : (read.at(-1)?.[0] ?? null);
  log.horizon = log.last === null ? -Infinity : Math.min(log.horizon, ...observations.map(({ at }) => at));
  return observations;
}

function isGood({ ratings, note }: Observation, skill: SkillId): boolean {
  return note.trim() !== '' && ratings.some((one) => one.skill === skill && one.rating >= GOOD);
}
