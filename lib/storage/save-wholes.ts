import type { Timer } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Whole, WholeKind } from '@/lib/messaging/whole-records';
import { bury } from './bury';
import type { Database } from './database';
import { KEY } from './keys';
import { putWhole } from './put-whole';
import { wholeSchemas } from './record-schemas';
import { requireRep } from './rep-records';
import type { WritableRecords } from './store';
import { loadTimer } from './wholes';

/** Which record it is. */
interface Place {
  readonly id: string;
  readonly rep?: RepId;
}

/** Plans, time entries, attainments, taught CRMs and the rubric, as the dashboard writes them. */
export function openWholeChange(database: Database) {
  const remove = async (records: WritableRecords, kind: WholeKind, place: Place): Promise<void> => {
    const key = KEY.whole(kind, place);
    const before = database.check(wholeSchemas[kind], key, await records.get(key));
    if (before !== null) bury(database, records, kind, [key, before]);
  };

  return {
    /** Adds records or replaces those of their ids, all or none. Errors: unknown-rep. */
    saveWhole: <Kind extends WholeKind>(kind: Kind, ...given: readonly Whole<Kind>[]): Promise<void> =>
      database.change(async (records) => {
        for (const one of given) {
          if (one.rep !== undefined) await requireRep(database, records, one.rep);
          await putWhole(database, records, kind, one);
        }
      }),

    /** Puts and takes away records of the rubric, all or none; taking away what is gone already is no error. */
    changeRubric: (given: readonly Whole<'rubric'>[], gone: readonly string[]): Promise<void> =>
      database.change(async (records) => {
        for (const id of gone) {
          const key = KEY.whole('rubric', { id });
          const value = await records.get(key);
          if (value !== undefined) bury(database, records, 'rubric', [key, value]);
        }
        for (const one of given) await putWhole(database, records, 'rubric', one);
      }),

    /** Deletes one record; deleting what is gone already is no error. */
    deleteWhole: (kind: WholeKind, place: Place): Promise<void> =>
      database.change((records) => remove(records, kind, place)),

    /** Saves results and deletes others, all or none. Errors: unknown-rep. */
    saveAttainments: (given: readonly Whole<'attainment'>[], removed: readonly Place[]): Promise<void> =>
      database.change(async (records) => {
        for (const one of given) {
          await requireRep(database, records, one.rep);
          await putWhole(database, records, 'attainment', one);
        }
        for (const place of removed) await remove(records, 'attainment', place);
      }),

    readTimer: (): Promise<Timer | null> => database.read((records) => loadTimer(database, records)),
  };
}
