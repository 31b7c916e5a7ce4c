import * as v from 'valibot';
import { CodedError } from '@/lib/messaging/errors';
import { KEY } from './keys';
import { type Meta, metaSchema } from './schema';
import type { Store, WritableRecords } from './store';

/** One step, frozen once it was released: what it does to a database of the version before it is never changed. */
export interface Migration {
  readonly to: number;
  readonly migrate: (records: WritableRecords) => Promise<void>;
}

/** In order; a database of version 1 is the first there was. */
export const MIGRATIONS: readonly Migration[] = [];

/** The version that a database has after all of them. */
export const newestOf = (steps: readonly Migration[]): number => steps.at(-1)?.to ?? 1;

/**
 * Brings the database to the newest version, all steps in one transaction, and says why it may not be written, if so.
 * A newer database, one whose version cannot be read, and one that a step failed on are left exactly as they are: the
 * last is tried again at the next start. One that is empty where there `wasBegun` another says so. Errors: a database that cannot be opened or begun at all (storage-full, storage-failed).
 */
export async function migrate(
  store: Store,
  steps: readonly Migration[],
  wasBegun: () => Promise<boolean>,
): Promise<CodedError | null> {
  const newest = newestOf(steps);
  const found = await store.read((records) => Promise.all([records.get(KEY.meta), records.count('')]));
  const meta = readMeta(found[0]);
  if (meta === null && (found[0] !== undefined || found[1] > 0)) return new CodedError('database-damaged');
  if (meta !== null && meta.schemaVersion > newest) return new CodedError('database-newer');
  if (meta?.schemaVersion === newest) return null;
  const before = meta ?? { schemaVersion: newest, counter: 0, isLost: await wasBegun() };
  try {
    await store.write(async (records) => {
      for (const step of steps.filter(({ to }) => to > before.schemaVersion)) await step.migrate(records);
      records.put(KEY.meta, { ...before, schemaVersion: newest });
    });
  } catch (error) {
    if (meta === null) throw error;
    return new CodedError('migration-failed', error instanceof Error ? error.message : String(error));
  }
  return null;
}

/** The database's own record, or null when it is absent or cannot be read. */
export function readMeta(value: unknown): Meta | null {
  const checked = v.safeParse(metaSchema, value);
  return checked.success ? checked.output : null;
}
