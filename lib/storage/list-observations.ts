import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { ObservationPage } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, KEY } from './keys';
import type { ObservationFilter } from './observations';
import { observationSchema } from './record-schemas';
import { loadReps } from './rep-records';
import type { Records } from './store';

/** Of a whole team few are read of each rep at first, then twice as many each time. */
const FIRST_BATCH = 16;
const BATCH = 256;

/** One rep's log, read piece by piece, newest first. */
interface Cursor {
  readonly rep: RepId;
  items: { readonly place: string; readonly observation: Observation | null }[];
  last: string | null;
  batch: number;
}

/**
 * Observations that pass the filter, newest first, over one rep or all. `after` is the place where the page before
 * ended; places are times and ids, so a page stays right while others write.
 */
export function openObservationList(database: Database) {
  return {
    listObservations: (filter: ObservationFilter, after: string | null, limit: number): Promise<ObservationPage> =>
      database.read(async (records) => {
        const reps = filter.rep === undefined ? (await loadReps(database, records)).map(({ id }) => id) : [filter.rep];
        const start = after ?? (filter.to === undefined ? null : invertTime(filter.to));
        const batch = reps.length === 1 ? BATCH : FIRST_BATCH;
        const cursors = reps.map((rep): Cursor => ({ rep, items: [], last: start ?? '', batch }));
        const items: Observation[] = [];
        while (true) {
          const next = await takeNewest(database, records, cursors);
          if (next === null) return { items, next: null };
          const { place, observation } = next;
          if (filter.from !== undefined && place.slice(0, 13) > invertTime(filter.from)) return { items, next: null };
          if (observation !== null && passes(observation, filter)) items.push(observation);
          if (items.length === limit) return { items, next: place };
        }
      }),
  };
}

async function takeNewest(database: Database, records: Records, cursors: Cursor[]) {
  const empty = cursors.filter(({ items, last }) => items.length === 0 && last !== null);
  if (empty.length > 0) await Promise.all(empty.map((cursor) => refill(database, records, cursor)));
  const heads = cursors.filter(({ items }) => items.length > 0);
  heads.sort((a, b) => ((a.items[0]?.place ?? '') < (b.items[0]?.place ?? '') ? -1 : 1));
  return heads[0]?.items.shift() ?? null;
}

async function refill(database: Database, records: Records, cursor: Cursor): Promise<void> {
  if (cursor.last === null) return;
  const prefix = KEY.observationsOf(cursor.rep);
  const from = cursor.last === '' ? {} : { from: `${prefix}${cursor.last}` };
  const found = await records.range(prefix, { limit: cursor.batch, ...from });
  cursor.items = found.map(([key, value]) => ({
    place: key.slice(prefix.length),
    observation: database.check(observationSchema, key, value),
  }));
  cursor.last = found.length < cursor.batch ? null : (cursor.items.at(-1)?.place ?? null);
  cursor.batch = Math.min(BATCH, cursor.batch * 2);
}

function passes({ ratings, note, opportunity }: Observation, { skill, text }: ObservationFilter): boolean {
  if (skill !== undefined && !ratings.some((one) => one.skill === skill)) return false;
  if (text === undefined || text.trim() === '') return true;
  return `${note} ${opportunity?.name ?? ''}`.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
}
