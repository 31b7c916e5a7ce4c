import type { TaughtCrm } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { taughtSchema } from './schema';

/** The CRMs taught by pointing. */
export function openTaught(database: Database) {
  return {
    /** What was pointed at on this site; where a file has brought several, the newest: the last lesson is what the manager means. */
    findTaught: (site: string): Promise<TaughtCrm | undefined> =>
      database.read(async (records) => {
        const all = (await readAll(database, records, 'taught/', taughtSchema)) as TaughtCrm[];
        const ofSite = all.filter(({ origin }) => origin === site);
        return ofSite.reduce<TaughtCrm | undefined>(
          (newest, one) => (newest === undefined || one.updatedAt > newest.updatedAt ? one : newest),
          undefined,
        );
      }),
  };
}
