import type { Identity, Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { repSchema } from './schema';
import type { Records } from './store';

/** An owner as a CRM page shows them. */
export interface Owner {
  readonly name: string;
  readonly id?: string;
}

/** One spelling for one name: composed, without case, single spaces. */
const foldName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase();

export const loadReps = (database: Database, records: Records): Promise<Rep[]> =>
  readAll(database, records, PREFIX.rep, repSchema);

export async function requireRep(database: Database, records: Records, rep: RepId): Promise<Rep> {
  const key = KEY.rep(rep);
  const found = database.check(repSchema, key, await records.get(key));
  if (found === null) throw new CodedError('unknown-rep', rep);
  return found;
}

/** Whether two identities are one: the same site, and the same id where both have one, else the same name. */
export const isSameIdentity = (one: Identity, two: Identity): boolean =>
  one.site === two.site &&
  (one.ownerId !== undefined && two.ownerId !== undefined
    ? one.ownerId === two.ownerId
    : foldName(one.name) === foldName(two.name));

/**
 * The site's own id decides when it is known. By name: reps known on this site under that name (but not under another
 * id), else reps of that name who are not known on this site at all.
 */
export function matchOwner(reps: readonly Rep[], site: string, owner: Owner): Rep[] {
  const name = foldName(owner.name);
  const onSite = (rep: Rep): Identity[] => rep.identities.filter((identity) => identity.site === site);
  if (owner.id !== undefined) {
    const byId = reps.filter((rep) => onSite(rep).some(({ ownerId }) => ownerId === owner.id));
    if (byId.length > 0) return byId;
  }
  const isOpen = ({ ownerId }: Identity): boolean => owner.id === undefined || ownerId === undefined;
  const byName = reps.filter((rep) => onSite(rep).some((one) => isOpen(one) && foldName(one.name) === name));
  if (byName.length > 0) return byName;
  return reps.filter((rep) => onSite(rep).length === 0 && foldName(rep.name) === name);
}
