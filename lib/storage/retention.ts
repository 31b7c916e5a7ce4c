import { DAY_MS, type RepId, type Timestamp } from '@/lib/coaching/types';
import type { OldKind, RetentionView } from '@/lib/messaging/views';
import { bury } from './bury';
import type { Database } from './database';
import { invertTime, PREFIX, readTime, type TombKind } from './keys';
import { rebuildAsked, rebuildUsefulness } from './rebuild-history';
import { rebuildRep } from './rep-sums';
import { loadSettings } from './settings';
import type { Records, WritableRecords } from './store';

/** Records deleted in one transaction: years of notes must not hold up the panel. */
const BATCH = 100;
const SOON_MS = 30 * DAY_MS;

/** Where each kind lies; one that has a stone would come back with an older backup, and its key ends with its id. */
const KINDS: readonly (readonly [OldKind, prefix: string, tomb?: TombKind])[] = [
  ['observations', PREFIX.observation, 'observation'],
  ['questions', PREFIX.asked, 'question'],
  ['commitments', PREFIX.commitment, 'commitment'],
  ['plans', 'plan/', 'plan'],
  ['times', 'time/', 'time'],
  ['attainments', 'attainment/', 'attainment'],
  ['opportunities', PREFIX.opportunity],
  ['drafts', PREFIX.draft],
];

/** What is past the time that the manager keeps things for: counted and deleted. */
export function openRetention(database: Database) {
  const limitOf = async (records: Records, later = 0): Promise<Timestamp> =>
    monthsBefore(database.now() + later, (await loadSettings(records)).retentionMonths);

  return {
    /** How many observations are past their time; cheap, whatever the history. */
    countPast: (): Promise<number> =>
      database.read(async (records) => countObservations(records, await limitOf(records))),

    readRetention: (): Promise<RetentionView> =>
      database.read(async (records) => {
        const before = await limitOf(records);
        const others = await findOldOthers(records, before);
        const observations = await countObservations(records, before);
        const past = KINDS.map(([kind, prefix]) => [kind, others.filter((key) => key.startsWith(prefix)).length]);
        const soon = await countObservations(records, await limitOf(records, SOON_MS));
        return { before, past: { ...Object.fromEntries(past), observations }, soon: soon - observations };
      }),

    /**
     * Deletes what is past its time, at `most` so many, for good, and answers how many records that were; nothing newer
     * than `seen`, up to which the manager was shown. Stopped half-way it leaves whole records, and the next call goes on.
     */
    deleteOld: async (seen = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY): Promise<number> => {
      const limit = async (records: Records) => Math.min(seen, await limitOf(records));
      const found = await database.read(async (records) => findOld(records, await limit(records), most));
      let deleted = 0;
      for (let start = 0; start < found.length; start += BATCH) {
        deleted += await database.change(async (records) =>
          deleteBatch(database, records, found.slice(start, start + BATCH), await limit(records)),
        );
      }
      return deleted;
    },
  };
}

/** A moment that many calendar months before `now`, never a day of the month after. */
export function monthsBefore(now: Timestamp, months: number): Timestamp {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime();
}

/** Whether a record is past its time: by its own date, or by its last change. What is open, running or damaged never is. */
function isOld(key: string, value: unknown, before: Timestamp): boolean {
  if (key.startsWith(PREFIX.observation)) return value !== undefined && readTime(key.split('/')[2]) <= before;
  const { at, updatedAt, state, due } = Object(value);
  return state !== 'open' && state !== 'running' && Math.max(at ?? updatedAt, Date.parse(due) || 0) <= before;
}

/** The keys of records that are past their time, the first `most` of them. */
async function findOld(records: Records, before: Timestamp, most: number): Promise<string[]> {
  const found: string[] = [];
  for (const [prefix, from] of await rangeObservations(records, before)) {
    const left = most - found.length;
    if (left <= 0) return found;
    const log = await records.range(prefix, { from, ...(Number.isFinite(left) ? { limit: left } : {}) });
    for (const [key] of log) found.push(key);
  }
  return [...found, ...(await findOldOthers(records, before))].slice(0, most);
}

/** The keys of all but observations that are past their time; these kinds are few, and have their date inside. */
async function findOldOthers(records: Records, before: Timestamp): Promise<string[]> {
  const found = await Promise.all(KINDS.slice(1).map(([, prefix]) => records.range(prefix)));
  return found.flat().flatMap(([key, value]) => (isOld(key, value, before) ? [key] : []));
}

/** Where each rep's old observations lie, the damaged ones too: the newest come first in a log. */
async function rangeObservations(records: Records, before: Timestamp): Promise<[prefix: string, from: string][]> {
  const reps = await records.range(PREFIX.rep);
  return reps.map(([key]) => {
    const prefix = `${PREFIX.observation}${key.slice(PREFIX.rep.length)}/`;
    return [prefix, `${prefix}${invertTime(before)}`];
  });
}

async function countObservations(records: Records, before: Timestamp): Promise<number> {
  const ranges = await rangeObservations(records, before);
  const counts = await Promise.all(ranges.map(([prefix, from]) => records.count(prefix, from)));
  return counts.reduce((total, count) => total + count, 0);
}

async function deleteBatch(
  database: Database,
  records: WritableRecords,
  keys: readonly string[],
  before: Timestamp,
): Promise<number> {
  const reps = new Set<RepId>();
  let deleted = 0;
  for (const key of keys) {
    const value = await records.get(key);
    // changed or taken up again since it was found
    if (!isOld(key, value, before)) continue;
    deleted += 1;
    const kind = KINDS.find(([, prefix]) => key.startsWith(prefix))?.[2];
    if (kind === undefined) records.remove(key);
    else bury(database, records, kind, [key, value]);
    if (kind === 'observation' || kind === 'question') reps.add(decodeURIComponent(key.split('/')[1] ?? '') as RepId);
  }
  const { halfLifeDays } = await loadSettings(records);
  for (const rep of reps) {
    await rebuildRep(database, records, rep, halfLifeDays);
    await rebuildAsked(database, records, rep);
  }
  await rebuildUsefulness(database, records);
  return deleted;
}
