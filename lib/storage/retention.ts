import { DAY_MS, type ObservationId, type RepId, type Timestamp } from '@/lib/coaching/types';
import type { OldKind, RetentionView } from '@/lib/messaging/views';
import type { Database } from './database';
import { KEY, readTime, type TombKind } from './keys';
import { countOldObservations, findOld, isOld, monthsBefore } from './old-records';
import { rebuildAsked, rebuildUsefulness } from './questions';
import { countChange, rebuildRep } from './rep-sums';
import { observationSchema } from './schema';
import { loadSettings } from './settings';
import type { Records, WritableRecords } from './store';

/** Records deleted in one transaction: years of notes must not hold up the panel. */
const BATCH = 100;
const SHOWN = 50;
const SOON_MS = 30 * DAY_MS;

/** What is past the time that the manager keeps things for: counted, shown, deleted. */
export function openRetention(database: Database) {
  const limitOf = async (records: Records, later = 0): Promise<Timestamp> =>
    monthsBefore(database.now() + later, (await loadSettings(records)).retentionMonths);

  return {
    /** How many observations are past their time; cheap, whatever the history. */
    countPast: (): Promise<number> =>
      database.read(async (records) => countOldObservations(records, await limitOf(records))),

    readRetention: (): Promise<RetentionView> =>
      database.read(async (records) => {
        const before = await limitOf(records);
        const old = await findOld(database, records, before);
        const soon = await countOldObservations(records, await limitOf(records, SOON_MS));
        const oldest = old.observations.map(([key, value]) => ({
          ...readKey(key),
          ratings: Number(Object(value).ratings?.length) || 0,
        }));
        oldest.sort((one, two) => one.at - two.at);
        const past = Object.fromEntries(Object.entries(old).map(([kind, { length }]) => [kind, length]));
        return {
          before,
          past: past as Record<OldKind, number>,
          soon: soon - old.observations.length,
          oldest: oldest.slice(0, SHOWN),
        };
      }),

    /**
     * Deletes what is past its time, for good, and answers how many records that were; nothing newer than `before`,
     * which is what the manager has seen. Stopped half-way it leaves whole records, and the next call goes on.
     */
    deleteOld: async (before = Number.POSITIVE_INFINITY): Promise<number> => {
      const old = await database.read(async (records) =>
        findOld(database, records, Math.min(before, await limitOf(records))),
      );
      const keys = Object.entries(old).flatMap(([kind, found]) =>
        found.map(([key]): [OldKind, string] => [kind as OldKind, key]),
      );
      let deleted = 0;
      for (let start = 0; start < keys.length; start += BATCH) {
        deleted += await database.change(async (records) =>
          deleteBatch(database, records, keys.slice(start, start + BATCH), Math.min(before, await limitOf(records))),
        );
      }
      return deleted;
    },
  };
}

/** Only these come back with an older backup unless a stone says that they are gone. */
const TOMBS: Readonly<Partial<Record<OldKind, TombKind>>> = {
  observations: 'observation',
  questions: 'question',
  commitments: 'commitment',
};

async function deleteBatch(
  database: Database,
  records: WritableRecords,
  keys: readonly [OldKind, string][],
  before: Timestamp,
): Promise<number> {
  const { halfLifeDays } = await loadSettings(records);
  const asked = new Set<RepId>();
  let deleted = 0;
  for (const [kind, key] of keys) {
    const value = await records.get(key);
    // edited or taken up again since it was found
    if (!isOld(database, kind, key, value, before)) continue;
    const { rep, id } = readKey(key);
    deleted += 1;
    records.remove(key);
    const tomb = TOMBS[kind];
    if (tomb !== undefined) {
      const written = Number(Object(value).updatedAt) || 0;
      records.put(KEY.tomb(tomb, id), { kind: tomb, id, updatedAt: Math.max(database.now(), written + 1) });
    }
    if (kind === 'observations') {
      records.remove(KEY.observationKey(id as ObservationId));
      const observation = database.check(observationSchema, key, value);
      if (observation === null) await rebuildRep(database, records, rep, halfLifeDays);
      else await countChange(database, records, { before: observation, after: null }, halfLifeDays);
    }
    if (kind === 'questions') {
      records.remove(KEY.askedKey(id));
      asked.add(rep);
    }
  }
  for (const rep of asked) await rebuildAsked(database, records, rep);
  if (asked.size > 0) await rebuildUsefulness(database, records);
  return deleted;
}

/** What a key of an observation, a mark or a commitment says. */
function readKey(key: string): { rep: RepId; at: Timestamp; id: string } {
  const [, rep = '', ...rest] = key.split('/').map(decodeURIComponent);
  return { rep: rep as RepId, at: readTime(rest[0]), id: rest.at(-1) ?? '' };
}
