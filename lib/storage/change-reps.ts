import type { Identity, Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import type { RepRow } from '@/lib/messaging/views';
import { bury } from './bury';
import type { Database } from './database';
import { eraseTraces } from './erase';
import { hasTraces } from './has-traces';
import { KEY } from './keys';
import { moveTraces } from './merge-reps';
import { sumsSchema } from './record-schemas';
import { isSameIdentity, loadReps, requireRep } from './rep-records';
import { putRep } from './reps';
import type { Records } from './store';

/** The people of the team, as the dashboard lists and changes them. */
export function openRepChange(database: Database) {
  return {
    listReps: (): Promise<RepRow[]> =>
      database.read(async (records) => {
        const reps = await loadReps(database, records);
        return Promise.all(reps.map((rep) => countRep(database, records, rep)));
      }),

    changeRep: (rep: RepId, given: Partial<Pick<Rep, 'name' | 'isExemplar' | 'isArchived'>>): Promise<void> =>
      database.change(async (records) => {
        const before = await requireRep(database, records, rep);
        const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
        putRep(database, records, { ...before, ...changed });
      }),

    /** Everything of `from` becomes `into`'s, and `from` is gone. */
    mergeReps: (from: RepId, into: RepId): Promise<void> =>
      database.change(async (records) => {
        if (from === into) throw new CodedError('bad-request', 'a rep cannot be merged into itself');
        const [source, target] = await Promise.all([
          requireRep(database, records, from),
          requireRep(database, records, into),
        ]);
        await moveTraces(database, records, from, into);
        const identities = joinIdentities(target.identities, source.identities);
        putRep(database, records, { ...target, identities, isExemplar: target.isExemplar || source.isExemplar });
        bury(database, records, 'rep', [KEY.rep(from), source], { into });
      }),

    /** Takes back reps who were just added, all or none. Errors: changed-since, when something was written of one of them. */
    takeBackReps: (reps: readonly RepId[]): Promise<void> =>
      database.change(async (records) => {
        for (const rep of reps) {
          if ((await records.get(KEY.rep(rep))) === undefined) continue;
          if (await hasTraces(database, records, rep)) throw new CodedError('changed-since');
          await eraseTraces(database, records, rep);
        }
      }),

    /** The rep and every trace of them is gone; a deletion without a name remains, so that no backup brings them back. */
    eraseRep: (rep: RepId): Promise<void> =>
      database.change(async (records) => {
        await requireRep(database, records, rep);
        await eraseTraces(database, records, rep);
      }),
  };
}

/** Those of both, each once, as ours are spelled; but where only theirs has the id of a name, it is theirs. */
function joinIdentities(ours: readonly Identity[], theirs: readonly Identity[]): Identity[] {
  const isIn = (one: Identity, list: readonly Identity[]): boolean =>
    list.some((two) => isSameIdentity(one, two) && (two.ownerId !== undefined || one.ownerId === undefined));
  const added = theirs.filter((one) => !isIn(one, ours));
  return [...ours.filter((one) => one.ownerId !== undefined || !isIn(one, added)), ...added];
}

/** The count that is kept with the sums, since counting keys takes as long as there are many. */
async function countRep(database: Database, records: Records, rep: Rep): Promise<RepRow> {
  const prefix = KEY.observationsOf(rep.id);
  const key = KEY.sums(rep.id);
  const [sums, newest] = await Promise.all([records.get(key), records.range(prefix, { limit: 1 })]);
  const observations = database.check(sumsSchema, key, sums)?.observations ?? (await records.count(prefix));
  const last = newest[0]?.[1] as { at?: unknown } | undefined;
  return { ...rep, observations, lastObservedAt: typeof last?.at === 'number' ? last.at : null };
}
