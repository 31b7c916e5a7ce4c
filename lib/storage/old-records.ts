import type * as v from 'valibot';
import type { Timestamp } from '@/lib/coaching/types';
import type { OldKind } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, PREFIX, readTime } from './keys';
import { commitmentSchema, draftRecordSchema, opportunitySchema, questionEventSchema } from './schema';
import type { Records } from './store';

type ReadDate = (database: Database, key: string, value: unknown) => Timestamp;

/** When a record of this form was last true; a damaged one has no date and never grows old. */
function dateBy<Schema extends v.GenericSchema>(
  schema: Schema,
  date: (record: v.InferOutput<Schema>) => Timestamp,
): ReadDate {
  return (database, key, value) => {
    const record = database.check(schema, key, value);
    return record === null ? Number.POSITIVE_INFINITY : date(record);
  };
}

/** Where each kind lies, and its date. An open commitment never grows old; a closed one from its closing or its day on. */
const KINDS: Readonly<Record<OldKind, { readonly prefix: string; readonly readDate: ReadDate }>> = {
  observations: { prefix: PREFIX.observation, readDate: (_database, key) => readTime(key.split('/')[2]) },
  questions: { prefix: PREFIX.asked, readDate: dateBy(questionEventSchema, ({ at }) => at) },
  commitments: {
    prefix: PREFIX.commitment,
    readDate: dateBy(commitmentSchema, ({ state, due, updatedAt }) =>
      state === 'open' ? Number.POSITIVE_INFINITY : Math.max(updatedAt, Date.parse(due ?? '') || 0),
    ),
  },
  opportunities: { prefix: PREFIX.opportunity, readDate: dateBy(opportunitySchema, ({ updatedAt }) => updatedAt) },
  drafts: { prefix: PREFIX.draft, readDate: dateBy(draftRecordSchema, ({ updatedAt }) => updatedAt) },
};
const KIND_NAMES = Object.keys(KINDS) as OldKind[];

/** Whether a record is of that time or older. */
export function isOld(database: Database, kind: OldKind, key: string, value: unknown, before: Timestamp): boolean {
  return value !== undefined && KINDS[kind].readDate(database, key, value) <= before;
}

/** Keys and records of that time or older. */
export async function findOld(
  database: Database,
  records: Records,
  before: Timestamp,
): Promise<Record<OldKind, [string, unknown][]>> {
  const found = await Promise.all(
    KIND_NAMES.map(async (kind) => {
      const ranges = kind === 'observations' ? await listOldRanges(records, before) : [{ prefix: KINDS[kind].prefix }];
      const all = await Promise.all(ranges.map(({ prefix, ...from }) => records.range(prefix, from)));
      return [kind, all.flat().filter(([key, value]) => isOld(database, kind, key, value, before))] as const;
    }),
  );
  return Object.fromEntries(found) as Record<OldKind, [string, unknown][]>;
}

/** How many observations are of that time or older, without reading them. */
export async function countOldObservations(records: Records, before: Timestamp): Promise<number> {
  const ranges = await listOldRanges(records, before);
  const counts = await Promise.all(ranges.map(({ prefix, from }) => records.count(prefix, from)));
  return counts.reduce((total, count) => total + count, 0);
}

/** Where each rep's old observations lie: the newest come first in a rep's log. */
async function listOldRanges(records: Records, before: Timestamp): Promise<{ prefix: string; from: string }[]> {
  const reps = await records.range(PREFIX.rep);
  return reps.map(([key]) => {
    const prefix = `${PREFIX.observation}${key.slice(PREFIX.rep.length)}/`;
    return { prefix, from: `${prefix}${invertTime(before)}` };
  });
}

/** A moment that many calendar months before `now`, never a day of the month after. */
export function monthsBefore(now: Timestamp, months: number): Timestamp {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime();
}
