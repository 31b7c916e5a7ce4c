import type { Observation } from '@/lib/coaching/records';
import type { ObservationId, RepId, SkillId, Timestamp } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import { bury } from './bury';
import type { Database } from './database';
import { KEY } from './keys';
import { observationSchema } from './record-schemas';
import { requireRep } from './rep-records';
import { countChange } from './rep-sums';
import { loadSettings } from './settings';
import type { WritableRecords } from './store';

/** What the manager gives; the times of writing are ours, but for that of one which comes back after its deletion. */
export type GivenObservation = Omit<Observation, 'createdAt' | 'updatedAt'> & { readonly createdAt?: Timestamp };

export interface ObservationFilter {
  readonly rep?: RepId;
  readonly skill?: SkillId;
  readonly from?: Timestamp;
  readonly to?: Timestamp;
  readonly text?: string;
}

/** A page's clock may be this far ahead of the background's. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** What the manager saw: saved and deleted together with the rep's running sums. */
export function openObservations(database: Database) {
  return {
    /**
     * Saves or replaces one observation; the same one twice changes nothing. One that was deleted comes back as it was: its
     * skills are worded as on the day when it was first written. Errors: unknown-rep, future-date, note-too-long.
     */
    saveObservation: (given: GivenObservation): Promise<void> => {
      refuseBad(given, database.now());
      return database.change((records) => save(database, records, given));
    },

    /** Deletes one observation; deleting what is gone already is no error. */
    deleteObservation: (id: ObservationId): Promise<void> =>
      database.change(async (records) => {
        const before = await findObservation(database, records, id);
        if (before === null) return;
        const { halfLifeDays } = await loadSettings(records);
        bury(database, records, 'observation', [KEY.observation(before.rep, before.at, id), before]);
        await countChange(database, records, { before, after: null }, halfLifeDays);
      }),
  };
}

function refuseBad({ at, note }: GivenObservation, now: Timestamp): void {
  if (at > now + CLOCK_SLACK_MS) throw new CodedError('future-date', new Date(at).toISOString().slice(0, 10));
  if (note.length > NOTE_LIMIT) throw new CodedError('note-too-long', `${note.length} / ${NOTE_LIMIT}`);
}

async function save(
  database: Database,
  records: WritableRecords,
  { createdAt: former = Number.POSITIVE_INFINITY, ...given }: GivenObservation,
): Promise<void> {
  const now = database.now();
  const { id } = given;
  const at = Math.min(given.at, now);
  await requireRep(database, records, given.rep);
  const before = await findObservation(database, records, id);
  if (before !== null && isSameContent(before, { ...given, at })) return;
  const { halfLifeDays } = await loadSettings(records);
  const key = KEY.observation(given.rep, at, id);
  const stone = before === null ? await records.get(KEY.tomb('observation', id)) : undefined;
  // a deletion made by a clock that is ahead must not win over what came after it
  const updatedAt = Math.max(now, (Object(before ?? stone).updatedAt ?? 0) + 1);
  const createdAt = before?.createdAt ?? (stone === undefined ? now : Math.min(former, now));
  const saved: Observation = { ...given, at, createdAt, updatedAt };
  if (before !== null) records.remove(KEY.observation(before.rep, before.at, id));
  records.put(key, saved);
  records.put(KEY.observationKey(id), key);
  records.remove(KEY.tomb('observation', id));
  await countChange(database, records, { before, after: saved }, halfLifeDays);
}

async function findObservation(
  database: Database,
  records: WritableRecords,
  id: ObservationId,
): Promise<Observation | null> {
  const key = await records.get(KEY.observationKey(id));
  return typeof key === 'string' ? database.check(observationSchema, key, await records.get(key)) : null;
}

/** The same to the letter, but for when it was written. */
function isSameContent(before: Observation, given: GivenObservation): boolean {
  const { createdAt: _c, updatedAt: _u, was: _w, ...content } = before as Observation & { was?: RepId };
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return (
    sorted(content) === sorted(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  );
}
