import * as v from 'valibot';
import type { RepId, Timestamp } from '@/lib/coaching/types';
import { minutes } from '@/lib/messaging/fields';
import type { MirrorView } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, KEY, readTime } from './keys';
import { loadReps } from './rep-records';
import type { Records } from './store';

type Observed = MirrorView['observed'];
/** The rest is in the key, and thousands are read at once. */
const observedSchema = v.object({ minutes: v.exactOptional(minutes) });

/** Whom the manager observed since then, and for how long: of each rep the newest first. Nothing else of it is looked at. */
export function openObserved(database: Database) {
  return {
    listObserved: (from: Timestamp): Promise<Observed> =>
      database.read(async (records) => {
        const reps = await loadReps(database, records);
        const observed = await Promise.all(reps.map(({ id }) => listOfRep(database, records, id, from)));
        return observed.flat();
      }),
  };
}

async function listOfRep(database: Database, records: Records, rep: RepId, from: Timestamp): Promise<Observed> {
  const prefix = KEY.observationsOf(rep);
  // what is later sorts before it
  const found = await records.range(prefix, { to: `${prefix}${invertTime(from)}/\uffff` });
  return found.flatMap(([key, value]) => {
    const observed = database.check(observedSchema, key, value);
    return observed === null ? [] : [{ rep, at: readTime(key.split('/')[2]), minutes: observed.minutes ?? null }];
  });
}
