import type { Identity, Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import type { RepRow } from '@/lib/messaging/views';
import { bury } from './bury';
import type { Database } from './database';
import { eraseTraces } from './erase';
import { KEY } from './keys';
import { moveTraces } from './merge-reps';
import { isSameIdentity, loadReps, matchOwner, type Owner, requireRep } from './rep-records';
import { repSchema } from './schema';
import type { Records, WritableRecords } from './store';

/** The people of the team. */
export function openReps(database: Database) {
  const change = (rep: RepId, work: (before: Rep) => Partial<Rep> | null): Promise<void> =>
    database.change(async (records) => {
      const before = await requireRep(database, records, rep);
      const changed = work(before);
      if (changed !== null) putRep(database, records, { ...before, ...changed });
    });

  return {
    listReps: (): Promise<RepRow[]> =>
      database.read(async (records) => {
        const reps = await loadReps(database, records);
        return Promise.all(reps.map((rep) => countRep(records, rep)));
      }),

    findRep: (rep: RepId): Promise<Rep | null> =>
      database.read(async (records) => database.check(repSchema, KEY.rep(rep), await records.get(KEY.rep(rep)))),

    /** Adds a rep; the same id twice adds once. `identities` says as whom the CRM sites know them. */
    addRep: (rep: { id: RepId; name: string; isExemplar: boolean; identities?: readonly Identity[] }): Promise<void> =>
      database.change(async (records) => {
        if ((await records.get(KEY.rep(rep.id))) !== undefined) return;
        const now = database.now();
        const identities = rep.identities ?? [];
        for (const identity of identities) await releaseIdentity(database, records, rep.id, identity);
        records.put(KEY.rep(rep.id), { ...rep, identities, isArchived: false, createdAt: now, updatedAt: now });
        records.remove(KEY.tomb('rep', rep.id));
      }),

    changeRep: (rep: RepId, given: Partial<Pick<Rep, 'name' | 'isExemplar' | 'isArchived'>>): Promise<void> =>
      change(rep, () => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))),

    /** From now on this owner of this site is this rep, and nobody else; a new spelling replaces the old one. */
    bindIdentity: (rep: RepId, identity: Identity): Promise<boolean> => bindIdentity(database, rep, identity),

    /** Who on the team the owner of this site may be: by the site's own id, else by name; two of one name are two. */
    findRepsByOwner: (site: string, owner: Owner): Promise<Rep[]> =>
      database.read(async (records) => matchOwner(await loadReps(database, records), site, owner)),

    /** Everything of `from` becomes `into`'s, and `from` is gone. */
    mergeReps: (from: RepId, into: RepId): Promise<void> =>
      database.change(async (records) => {
        if (from === into) throw new CodedError('bad-request', 'a rep cannot be merged into itself');
        const [source, target] = await Promise.all([
          requireRep(database, records, from),
          requireRep(database, records, into),
        ]);
        await moveTraces(database, records, from, into);
        const identities = [
          ...target.identities,
          ...source.identities.filter((one) => !target.identities.some((two) => isSameIdentity(one, two))),
        ];
        putRep(database, records, { ...target, identities, isExemplar: target.isExemplar || source.isExemplar });
        bury(database, records, 'rep', [KEY.rep(from), source], { into });
      }),

    /** The rep and every trace of them is gone; a deletion without a name remains, so that no backup brings them back. */
    eraseRep: (rep: RepId): Promise<void> =>
      database.change(async (records) => {
        await requireRep(database, records, rep);
        await eraseTraces(database, records, rep);
      }),
  };
}

async function countRep(records: Records, rep: Rep): Promise<RepRow> {
  const prefix = KEY.observationsOf(rep.id);
  const [observations, newest] = await Promise.all([records.count(prefix), records.range(prefix, { limit: 1 })]);
  const last = newest[0]?.[1] as { at?: unknown } | undefined;
  return { ...rep, observations, lastObservedAt: typeof last?.at === 'number' ? last.at : null };
}

function putRep(database: Database, records: WritableRecords, rep: Rep): void {
  records.put(KEY.rep(rep.id), { ...rep, updatedAt: Math.max(database.now(), rep.updatedAt + 1) });
}

/** Binds in one transaction; answers whether anything changed. A page read again and again must not write again and again. */
async function bindIdentity(database: Database, rep: RepId, identity: Identity): Promise<boolean> {
  const known = await database.read((records) => requireRep(database, records, rep));
  const isKnown = known.identities.some(
    (one) => one.site === identity.site && one.name === identity.name && one.ownerId === identity.ownerId,
  );
  if (isKnown) return false;
  await database.change(async (records) => {
    const before = await requireRep(database, records, rep);
    await releaseIdentity(database, records, rep, identity);
    const others = before.identities.filter((one) => !isSameIdentity(one, identity));
    putRep(database, records, { ...before, identities: [...others, identity] });
  });
  return true;
}

/** Takes the identity away from any other rep that had it. */
async function releaseIdentity(
  database: Database,
  records: WritableRecords,
  rep: RepId,
  identity: Identity,
): Promise<void> {
  for (const other of await loadReps(database, records)) {
    if (other.id === rep || !other.identities.some((one) => isSameIdentity(one, identity))) continue;
    putRep(database, records, {
      ...other,
      identities: other.identities.filter((one) => !isSameIdentity(one, identity)),
    });
  }
}
