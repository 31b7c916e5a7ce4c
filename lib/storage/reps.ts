import type { Identity, Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Database } from './database';
import { KEY } from './keys';
import { type Owner, type OwnerMatch, recogniseOwner } from './match-owner';
import { coversIdentity, isSameIdentity, loadReps, requireRep } from './rep-records';
import { repSchema } from './schema';
import type { WritableRecords } from './store';

/** The people of the team, as the CRM's pages show them. */
export function openReps(database: Database) {
  return {
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

    /** From now on this owner of this site is this rep, and nobody else; a new spelling replaces the old one. */
    bindIdentity: (rep: RepId, identity: Identity): Promise<boolean> => bindIdentity(database, rep, identity),

    /** Who on the team the owner of this site may be: by the site's own id, else by name; two of one name are two. */
    recogniseOwner: (site: string, owner: Owner): Promise<OwnerMatch> =>
      database.read(async (records) => recogniseOwner(await loadReps(database, records), site, owner)),
  };
}

export function putRep(database: Database, records: WritableRecords, rep: Rep): void {
  records.put(KEY.rep(rep.id), { ...rep, updatedAt: Math.max(database.now(), rep.updatedAt + 1) });
}

/**
 * Binds in one transaction; answers whether anything changed. A page read again and again must not write again and again,
 * and one that shows a known name without its id (a form being edited) takes no id away.
 */
async function bindIdentity(database: Database, rep: RepId, identity: Identity): Promise<boolean> {
  const known = await database.read((records) => requireRep(database, records, rep));
  if (known.identities.some((one) => coversIdentity(one, identity))) return false;
  await database.change(async (records) => {
    const before = await requireRep(database, records, rep);
    if (before.identities.some((one) => coversIdentity(one, identity))) return;
    await releaseIdentity(database, records, rep, identity);
    const others = before.identities.filter((one) => !isSameIdentity(one, identity));
    putRep(database, records, { ...before, identities: [...others, identity] });
  });
  return true;
}

/** Takes the identity away from any other rep that had it; of two of one name each keeps their own id, and a bare name. */
async function releaseIdentity(
  database: Database,
  records: WritableRecords,
  rep: RepId,
  identity: Identity,
): Promise<void> {
  const isTaken = (one: Identity): boolean =>
    isSameIdentity(one, identity) && (one.ownerId === undefined) === (identity.ownerId === undefined);
  for (const other of await loadReps(database, records)) {
    if (other.id === rep || !other.identities.some(isTaken)) continue;
    putRep(database, records, { ...other, identities: other.identities.filter((one) => !isTaken(one)) });
  }
}
