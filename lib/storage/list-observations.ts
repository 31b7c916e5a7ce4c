import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { ObservationPage } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, KEY } from './keys';
import type { ObservationFilter } from './observations';
import { observationSchema } from './record-schemas';
import { loadReps } from './rep-records';
import type { Records } from './store';

/** After every place. */
const LAST_PLACE = '\uffff';
/** Of a whole team few are read of each rep at first, then twice as many each time. */
const FIRST_BATCH = 16;
const BATCH = 256;
/** So many are looked at for one answer: who searches among many years gets what was found so far, and asks on. */
const MOST_LOOKED_AT = 4000;

/** One rep's log, read piece by piece, newest first. */
interface Cursor {
  readonly rep: RepId;
  items: { readonly place: string; readonly key: string; readonly value: unknown }[];
  last: string | null;
  batch: number;
}

/**
 * Observations that pass the filter, newest first, over one rep or all. `after` is the place where the page before
 * ended; places are times and ids, so a page stays right while others write. A page may be short, or empty, and still
 * have a `next`.
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
        for (let looked = 1; ; looked += 1) {
          const next = await takeNewest(records, cursors);
          if (next === null) return { items, next: null };
          const { place, key, value } = next;
          if (filter.from !== undefined && place.slice(0, 13) > invertTime(filter.from)) return { items, next: null };
          const observation = mayPass(value, filter) ? database.check(observationSchema, key, value) : null;
          if (observation !== null && passes(observation, filter)) items.push(observation);
          if (items.length === limit || looked === MOST_LOOKED_AT) return { items, next: place };
        }
      }),
  };
}

async function takeNewest(records: Records, cursors: readonly Cursor[]) {
  const empty = cursors.filter(({ items, last }) => items.length === 0 && last !== null);
  if (empty.length > 0) await Promise.all(empty.map((cursor) => refill(records, cursor)));
  let newest: Cursor | null = null;
  for (const cursor of cursors) {
    const place = cursor.items[0]?.place;
    if (place !== undefined && place < (newest?.items[0]?.place ?? LAST_PLACE)) newest = cursor;
  }
  return newest?.items.shift() ?? null;
}

async function refill(records: Records, cursor: Cursor): Promise<void> {
  if (cursor.last === null) return;
  const prefix = KEY.observationsOf(cursor.rep);
  const from = cursor.last === '' ? {} : { from: `${prefix}${cursor.last}` };
  const found = await records.range(prefix, { limit: cursor.batch, ...from });
  cursor.items = found.map(([key, value]) => ({ place: key.slice(prefix.length), key, value }));
  cursor.last = found.length < cursor.batch ? null : (cursor.items.at(-1)?.place ?? null);
  cursor.batch = Math.min(BATCH, cursor.batch * 2);
}

/** Whether it is worth a closer look: of thousands most can be passed over by their words. */
function mayPass(value: unknown, { text }: ObservationFilter): boolean {
  if (text === undefined || text.trim() === '') return true;
  const { note, opportunity } = Object(value) as Partial<Observation>;
  return holdsText(`${note} ${opportunity?.name}`, text);
}

function holdsText(words: string, text: string): boolean {
  return words.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
}

function passes({ ratings, note, opportunity }: Observation, { skill, text }: ObservationFilter): boolean {
  if (skill !== undefined && !ratings.some((one) => one.skill === skill)) return false;
  if (text === undefined || text.trim() === '') return true;
  return holdsText(`${note} ${opportunity?.name ?? ''}`, text);
}
