import * as v from 'valibot';
import { CodedError } from '@/lib/messaging/errors';
import { KEY } from './keys';
import { readMeta } from './migrations';
import type { Records, Store, WritableRecords } from './store';

/** A record that is not what it should be: it is skipped, reported and left where it is. */
export interface Damage {
  readonly key: string;
  readonly reason: string;
}

/** What every topic of the repository works with. */
export interface Database {
  readonly now: () => number;
  read<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** A change: one transaction, which also moves the change counter on. */
  change<T>(work: (records: WritableRecords) => Promise<T>): Promise<T>;
  /** A change that also puts a database right that is damaged or could not be migrated: from then on it is written again. */
  mend<T>(work: (records: WritableRecords) => Promise<T>): Promise<T>;
  /** Why nothing may be written, if so. */
  readonly readOnly: CodedError | null;
  /** A write that no page needs to hear of (drafts, layouts). */
  write<T>(work: (records: WritableRecords) => Promise<T>): Promise<T>;
  /** The record as its schema says, or null: absent, or damaged and reported. */
  check<Schema extends v.GenericSchema>(schema: Schema, key: string, value: unknown): v.InferOutput<Schema> | null;
  listDamaged(): readonly Damage[];
}

interface Rules {
  readonly now: () => number;
  /** Why nothing may be written, if so. */
  readonly readOnly: CodedError | null;
  readonly schemaVersion: number;
}

/** The database behind its rules: read-only for a reason, every change counted, every record checked. */
export function guardDatabase(store: Store, { now, readOnly: why, schemaVersion }: Rules): Database {
  const damaged = new Map<string, Damage>();
  let readOnly = why;
  const write: Database['write'] = async (work) => {
    if (readOnly !== null) throw readOnly;
    return store.write(work);
  };
  const change: Database['change'] = (work) =>
    write(async (records) => {
      const stored = await records.get(KEY.meta);
      // somebody has deleted the whole database under us: it begins anew
      const isNew = stored === undefined && (await records.count('')) === 0;
      const meta = isNew ? { schemaVersion, counter: 0, isLost: true } : readMeta(stored);
      if (meta === null) throw new CodedError('database-damaged', KEY.meta);
      if (isNew) records.put(KEY.meta, meta);
      const result = await work(records);
      // `work` may have changed the record itself (a backup's date)
      const latest = readMeta(await records.get(KEY.meta)) ?? meta;
      records.put(KEY.meta, { ...latest, counter: meta.counter + 1 });
      return result;
    });
  return {
    now,
    get readOnly() {
      return readOnly;
    },
    read: (work) => store.read(work),
    write,
    change,
    mend: async (work) => {
      // what a newer version has written is not ours to begin anew
      if (readOnly === null || readOnly.code === 'database-newer') return change(work);
      const result = await store.write(async (records) => {
        const { counter } = Object(await records.get(KEY.meta)) as { counter?: unknown };
        const done = await work(records);
        records.put(KEY.meta, { schemaVersion, counter: Number.isSafeInteger(counter) ? Number(counter) + 1 : 1 });
        return done;
      });
      readOnly = null;
      return result;
    },
    check: (schema, key, value) => {
      if (value === undefined) return null;
      const checked = v.safeParse(schema, value);
      if (checked.success) return checked.output;
      damaged.set(key, { key, reason: describeIssue(checked.issues[0]) });
      return null;
    },
    listDamaged: () => [...damaged.values()],
  };
}

/** Where in a record something is wrong, and what. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

/** All records under a prefix that are what they should be. */
export async function readAll<Schema extends v.GenericSchema>(
  database: Database,
  records: Records,
  prefix: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>[]> {
  const found = await records.range(prefix);
  return found.flatMap(([key, value]) => {
    const checked = database.check(schema, key, value);
    return checked === null ? [] : [checked];
  });
}
