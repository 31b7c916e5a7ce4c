import type { Identity, Rep } from '@/lib/coaching/records';
import { foldName } from './rep-records';

/** An owner as a CRM page shows them. */
export interface Owner {
  readonly name: string;
  readonly id?: string;
}

/** Whether two owners of one site are one: by their ids where both have one, else by name. */
export const sameOwner = (one: Owner, two: Owner): boolean =>
  one.id !== undefined && two.id !== undefined ? one.id === two.id : foldName(one.name) === foldName(two.name);

const identitiesOn = (rep: Rep, site: string): Identity[] => rep.identities.filter((one) => one.site === site);

/**
 * The site's own id decides when it is known. By name: reps known on this site under that name (but not under another
 * id), else reps of that name who are not known on this site at all. Who has left gives way to who is there.
 */
function matchOwner(reps: readonly Rep[], site: string, owner: Owner): Rep[] {
  const name = foldName(owner.name);
  if (owner.id !== undefined) {
    const byId = reps.filter((rep) => identitiesOn(rep, site).some(({ ownerId }) => ownerId === owner.id));
    if (byId.length > 0) return byId;
  }
  const isOpen = ({ ownerId }: Identity): boolean => owner.id === undefined || ownerId === undefined;
  const byName = reps.filter((rep) =>
    identitiesOn(rep, site).some((one) => isOpen(one) && foldName(one.name) === name),
  );
  if (byName.length > 0) return preferActive(byName);
  return preferActive(reps.filter((rep) => identitiesOn(rep, site).length === 0 && foldName(rep.name) === name));
}

function preferActive(reps: Rep[]): Rep[] {
  const active = reps.filter(({ isArchived }) => !isArchived);
  return active.length > 0 ? active : reps;
}

/** What speaks for asking instead of believing a match. */
type MatchDoubt = 'namesakes' | 'name-only' | 'elsewhere' | 'archived';

/** Who on the team an owner may be. */
export interface OwnerMatch {
  readonly reps: readonly Rep[];
  /** Null where the match is sure, or nobody matches. */
  readonly doubt: MatchDoubt | null;
  /** Whether what the page shows tells this owner from every other rep, so that a choice can hold for all their deals. */
  readonly tellsApart: boolean;
}

/** The reps that match an owner, and whether they may be believed. */
export function recogniseOwner(team: readonly Rep[], site: string, owner: Owner): OwnerMatch {
  const reps = matchOwner(team, site, owner);
  const [first, second] = reps;
  const doubt = second !== undefined ? 'namesakes' : first === undefined ? null : doubtMatch(first, site, owner);
  const namesakes = team.filter((rep) => !rep.isArchived && isCalled(rep, site, owner.name));
  return { reps, doubt, tellsApart: owner.id !== undefined || (namesakes.length < 2 && doubt !== 'name-only') };
}

/** Whether the team or this site calls the rep so. */
export function isCalled(rep: Rep, site: string, name: string): boolean {
  return [rep, ...identitiesOn(rep, site)].some((one) => foldName(one.name) === foldName(name));
}

/**
 * What speaks against the only match: the site knows them by an id that the page does not show (`name-only`); they have
 * left (`archived`); they are known on other sites only (`elsewhere`). Null for nothing: an id that is known, a name on a
 * site without ids, or a rep whom no site knows yet.
 */
function doubtMatch(rep: Rep, site: string, owner: Owner): MatchDoubt | null {
  const known = identitiesOn(rep, site);
  if (owner.id !== undefined && known.some(({ ownerId }) => ownerId === owner.id)) return null;
  const hasIds = known.some(({ ownerId }) => ownerId !== undefined);
  const isNamed = known.some((one) => one.ownerId === undefined && foldName(one.name) === foldName(owner.name));
  if (hasIds && (owner.id !== undefined || !isNamed)) return 'name-only';
  if (rep.isArchived) return 'archived';
  return known.length === 0 && rep.identities.length > 0 ? 'elsewhere' : null;
}
