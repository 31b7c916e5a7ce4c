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

export type ReadOnlyReason = 'database-newer' | 'database-damaged';

/**
 * Brings the database to the newest version, all steps in one transaction, and says whether it may be written.
 * A newer database, or one whose version cannot be read, is left exactly as it is.
 */
export async function migrate(store: Store, steps: readonly Migration[] = MIGRATIONS): Promise<ReadOnlyReason | null> {
  const newest = steps.at(-1)?.to ?? 1;
  const found = await store.read((records) => Promise.all([records.get(KEY.meta), records.count('')]));
  const meta = readMeta(found[0]);
  if (meta === null && (found[0] !== undefined || found[1] > 0)) return 'database-damaged';
  if (meta !== null && meta.schemaVersion > newest) return 'database-newer';
  if (meta?.schemaVersion === newest) return null;
  try {
    await store.write(async (records) => {
      const before = meta ?? { schemaVersion: newest, counter: 0 };
      for (const step of steps.filter(({ to }) => to > before.schemaVersion)) await step.migrate(records);
      records.put(KEY.meta, { ...before, schemaVersion: newest });
    });
  } catch (error) {
    throw new CodedError('migration-failed', error instanceof Error ? error.message : String(error));
  }
  return null;
}

/** The database's own record, or null when it is absent or cannot be read. */
export function readMeta(value: unknown): Meta | null {
  const checked = v.safeParse(metaSchema, value);
  return checked.success ? checked.output : null;
}
