import type { Identity, Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { repSchema } from './schema';
import type { Records } from './store';

/** One spelling for one name: composed, without case, single spaces. */
export const foldName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase();

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

/** Whether what is known says all that is given: the very same, or the same name with an id besides. */
export const coversIdentity = (known: Identity, given: Identity): boolean =>
  given.ownerId === undefined && known.ownerId !== undefined
    ? isSameIdentity(known, given)
    : known.site === given.site && known.name === given.name && known.ownerId === given.ownerId;
