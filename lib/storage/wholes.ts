import type { Attainment, Plan, RubricRecord, TimeEntry, Timer } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { TaughtCrm } from '@/lib/messaging/views';
import { timerSchema, type WholeKind } from '@/lib/messaging/whole-records';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { wholeSchemas } from './record-schemas';
import type { Records } from './store';

/** The records of each kind, as they are stored. */
export interface Wholes {
  plan: Plan;
  time: TimeEntry;
  attainment: Attainment;
  taught: TaughtCrm;
  rubric: RubricRecord;
}

/** All records of one kind, of one rep or of all. */
export async function loadWholes<Kind extends WholeKind>(
  database: Database,
  records: Records,
  kind: Kind,
  rep?: RepId,
): Promise<Wholes[Kind][]> {
  const prefix = rep === undefined ? `${kind}/` : KEY.wholesOf(kind, rep);
  return (await readAll(database, records, prefix, wholeSchemas[kind])) as unknown as Wholes[Kind][];
}

export async function loadTimer(database: Database, records: Records): Promise<Timer | null> {
  return database.check(timerSchema, KEY.timer, await records.get(KEY.timer)) as Timer | null;
}

/** Records that are saved and deleted whole, as they are read. */
export function openWholes(database: Database) {
  return {
    listWholes: <Kind extends WholeKind>(kind: Kind, rep?: RepId): Promise<Wholes[Kind][]> =>
      database.read((records) => loadWholes(database, records, kind, rep)),
  };
}
