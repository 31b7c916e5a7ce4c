import type { TaughtCrm } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { taughtSchema } from './schema';

/** The CRMs taught by pointing. */
export function openTaught(database: Database) {
  return {
    listTaught: (): Promise<TaughtCrm[]> =>
      database.read(async (records) => (await readAll(database, records, 'taught/', taughtSchema)) as TaughtCrm[]),
  };
}
