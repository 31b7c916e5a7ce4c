import type { Attainment, Plan, RubricRecord, TimeEntry, Timer } from '@/lib/coaching/records';
import type { RepId, TimeCategory } from '@/lib/coaching/types';
import type { TaughtCrm } from '@/lib/messaging/views';
import { timerSchema, type Whole, type WholeKind } from '@/lib/messaging/whole-records';
import { bury } from './bury';
import { type Database, readAll } from './database';
import { KEY } from './keys';
import { requireRep } from './rep-records';
import { wholeSchemas } from './schema';
import type { Records, WritableRecords } from './store';

/** The records of each kind, as they are stored. */
export interface Wholes {
  plan: Plan;
  time: TimeEntry;
  attainment: Attainment;
  taught: TaughtCrm;
  rubric: RubricRecord;
}

/** Which record it is. */
interface Place {
  readonly id: string;
  readonly rep?: RepId;
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

/** Where the plan of this id lies: it may have been another rep's, and an id is one record's only. */
async function findPlan(records: Records, id: string): Promise<string | undefined> {
  const ending = KEY.whole('plan', { id }).slice('plan/-'.length);
  return (await records.range('plan/')).find(([key]) => key.endsWith(ending))?.[0];
}

export async function loadTimer(database: Database, records: Records): Promise<Timer | null> {
  return database.check(timerSchema, KEY.timer, await records.get(KEY.timer)) as Timer | null;
}

/** Plans, time entries, attainments, and the timer. */
export function openWholes(database: Database) {
  const put = async <Kind extends WholeKind>(records: WritableRecords, kind: Kind, given: Whole<Kind>) => {
    const key = KEY.whole(kind, given);
    const former = kind === 'plan' ? await findPlan(records, given.id) : undefined;
    if (former !== undefined && former !== key) records.remove(former);
    const before = database.check(wholeSchemas[kind], key, await records.get(former ?? key));
    const now = database.now();
    const updatedAt = before === null ? now : Math.max(now, before.updatedAt + 1);
    records.put(key, { ...given, createdAt: before?.createdAt ?? now, updatedAt });
    records.remove(KEY.tomb(kind, given.id));
  };

  const remove = async (records: WritableRecords, kind: WholeKind, place: Place): Promise<void> => {
    const key = KEY.whole(kind, place);
    const before = database.check(wholeSchemas[kind], key, await records.get(key));
    if (before === null) return;
    const updatedAt = Math.max(database.now(), before.updatedAt + 1);
    records.remove(key);
    records.put(KEY.tomb(kind, place.id), { kind, id: place.id, updatedAt });
  };

  return {
    listWholes: <Kind extends WholeKind>(kind: Kind, rep?: RepId): Promise<Wholes[Kind][]> =>
      database.read((records) => loadWholes(database, records, kind, rep)),

    /** Adds records or replaces those of their ids, all or none. Errors: unknown-rep. */
    saveWhole: <Kind extends WholeKind>(kind: Kind, ...given: readonly Whole<Kind>[]): Promise<void> =>
      database.change(async (records) => {
        for (const one of given) {
          if (one.rep !== undefined) await requireRep(database, records, one.rep);
          await put(records, kind, one);
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
        for (const one of given) await put(records, 'rubric', one);
      }),

    /** Deletes one record; deleting what is gone already is no error. */
    deleteWhole: (kind: WholeKind, place: Place): Promise<void> =>
      database.change((records) => remove(records, kind, place)),

    /** Saves results and deletes others, all or none. Errors: unknown-rep. */
    saveAttainments: (given: readonly Whole<'attainment'>[], removed: readonly Place[]): Promise<void> =>
      database.change(async (records) => {
        for (const one of given) {
          await requireRep(database, records, one.rep);
          await put(records, 'attainment', one);
        }
        for (const place of removed) await remove(records, 'attainment', place);
      }),

    readTimer: (): Promise<Timer | null> => database.read((records) => loadTimer(database, records)),

    /**
     * Starts the timer; one that is running goes on as it is. A stop is taken back with the moment since which it ran
     * (never in the future) and the entry that came of it, which goes. Errors: unknown-rep.
     */
    startTimer: (
      category: TimeCategory,
      rep?: RepId,
      { since, insteadOf }: { since?: number; insteadOf?: string } = {},
    ): Promise<void> =>
      database.change(async (records) => {
        if (rep !== undefined) await requireRep(database, records, rep);
        if ((await loadTimer(database, records)) !== null) return;
        const now = database.now();
        const startedAt = Math.min(since ?? now, now);
        records.put(KEY.timer, { startedAt, category, ...(rep === undefined ? {} : { rep }) });
        if (insteadOf === undefined) return;
        const key = KEY.whole('time', { id: insteadOf });
        const value = await records.get(key);
        if (value !== undefined) bury(database, records, 'time', [key, value]);
      }),

    /** Ends the timer and keeps its minutes as one entry, or throws them away (null). With no timer running nothing is kept. */
    stopTimer: (id: string, minutes: number | null): Promise<void> =>
      database.change(async (records) => {
        const timer = await loadTimer(database, records);
        records.remove(KEY.timer);
        if (timer === null || minutes === null) return;
        const { startedAt: at, ...rest } = timer;
        await put(records, 'time', { id, at, minutes, isTimed: true, ...rest });
      }),
  };
}
