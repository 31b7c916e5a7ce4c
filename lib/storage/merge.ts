import { buries, chooseTomb, isFinal, settleTomb } from './choose-tomb';
import { chooseVersion, originOf, type Version } from './choose-version';
import { forgetPerson } from './forget-person';
import { type Lineage, traceLineage } from './lineage';
import type { ListName, Lists } from './lists';
import { gatherFigures, spreadFigures } from './merge-figures';
import { identify, OF_A_REP } from './read-file';
import type { Tomb } from './record-schemas';
import { nameTomb, TOMB_OF } from './tomb-id';

type Tombs = Map<string, Tomb>;

/**
 * What the database holds after the merge: of every record the newest version, deletions that are not older win, and what
 * belongs to a rep who was merged goes to the other one, of an erased one goes, however new. Idempotent, and the same in
 * any order without exception: nothing is taken away that anything which is still to come could bring back.
 */
export function mergeLists(here: Lists, there: Lists): Lists {
  const [ours, theirs] = [spread(here), spread(there)];
  const join = <Name extends ListName>(name: Name): Lists[Name][number][] => joinVersions(ours, theirs, name);
  const tombs: Tombs = new Map();
  for (const tomb of [...ours.deletions, ...theirs.deletions]) bury(tombs, tomb);
  const reps = join('reps');
  const lineage = traceLineage(tombs, new Set(reps.map(({ id }) => id)));
  const result = { sites: join('sites'), stages: join('stages') } as Lists;
  // a note half written goes with a merged rep, as where they were merged
  result.drafts = join('drafts').filter(({ rep }) => !tombs.has(`rep ${rep}`));
  result.reps = reps.filter(({ id }) => !lineage.isGone(id) && lineage.headOf(id) === id);
  const isAnyoneErased = [...tombs.values()].some((tomb) => tomb.kind === 'rep' && isFinal(tomb));
  for (const name of [...OF_A_REP, 'taughts', 'rubric'] as const) {
    if (name === 'drafts') continue;
    const kept = (join(name) as Version[]).flatMap((version) => place(name, version, tombs, lineage));
    Object.assign(result, { [name]: kept });
  }
  if (isAnyoneErased) result.opportunities = result.opportunities.map((one) => forgetGone(one, lineage));
  // a record that lives again needs no stone
  for (const name of Object.keys(TOMB_OF) as (keyof typeof TOMB_OF)[]) {
    if (name !== 'reps') for (const one of result[name]) tombs.delete(nameTomb(name, one));
  }
  result.attainments = gatherFigures(result.attainments, lineage.headOf);
  result.deletions = [...tombs.values()].map((tomb) => keepLast(tomb, reps, lineage));
  return result;
}

/** All that one machine knows, each thing by itself. */
function spread(lists: Lists): Lists {
  const deletions = lists.deletions.map(settleTomb);
  const reps = [...lists.reps, ...lists.deletions.flatMap(({ last }) => last ?? [])];
  const known = new Set<string>([...reps, ...deletions.filter(({ kind }) => kind === 'rep')].map(({ id }) => id));
  // whose it was at first says nothing where nobody knows of them
  const trust = <One extends Version>({ was, ...rest }: One): One =>
    (was === undefined || rest.rep === undefined || !known.has(was) ? rest : { ...rest, was }) as One;
  const trusted = Object.fromEntries(OF_A_REP.map((name) => [name, (lists[name] as Version[]).map(trust)]));
  const spreadOut = { ...lists, ...trusted, reps, deletions } as Lists;
  return { ...spreadOut, attainments: spreadFigures(spreadOut.attainments, known) };
}

/** Of every record the version that stays. */
function joinVersions<Name extends ListName>(ours: Lists, theirs: Lists, name: Name): Lists[Name][number][] {
  const joined = new Map<string, Lists[Name][number]>();
  for (const one of [...ours[name], ...theirs[name]] as Lists[Name][number][]) {
    const id = identify(name, one);
    const known = joined.get(id);
    joined.set(id, known === undefined ? one : (chooseVersion(name, known as Version, one as Version) as typeof one));
  }
  return [...joined.values()];
}

function bury(tombs: Tombs, tomb: Tomb): void {
  const name = `${tomb.kind} ${tomb.id}`;
  const known = tombs.get(name);
  tombs.set(name, known === undefined ? tomb : chooseTomb(known, tomb));
}

/** The record where it belongs by now, or nothing of it. */
function place(name: keyof typeof TOMB_OF, version: Version, tombs: Tombs, { isGone, headOf }: Lineage): Version[] {
  const tomb = tombs.get(nameTomb(name, version as never));
  if (tomb !== undefined && buries(tomb, version)) return [];
  const origin = originOf(version);
  if (origin === undefined) return [version];
  if (isGone(origin)) {
    if (name === 'times') return [forgetPerson(version)];
    // an older version of it, of somebody who is still here, must not come back with the next file
    const [, id = ''] = nameTomb(name, version as never).split(' ');
    bury(tombs, settleTomb({ kind: TOMB_OF[name], id, of: origin, updatedAt: version.updatedAt }));
    return [];
  }
  const { was, ...rest } = version;
  const rep = headOf(origin);
  // figures are gathered later
  if (name === 'attainments' || rep === origin) return [{ ...rest, rep: origin }];
  return [{ ...rest, rep, was: origin }];
}

type Deal = Lists['opportunities'][number];

/** The deal without the name over which the manager chose, unless that is known to be the name of somebody who was not erased. */
function forgetGone(deal: Deal, { isGone }: Lineage): Deal {
  const { chosenOver, ...rest } = deal;
  return !chosenOver || (chosenOver.rep !== undefined && !isGone(chosenOver.rep)) ? deal : rest;
}

/** With the word that a rep was merged, what was last written of them; of whoever is erased with it, nothing. */
function keepLast(tomb: Tomb, reps: Lists['reps'], { isGone, headOf }: Lineage): Tomb {
  const { kind, id, updatedAt, into } = tomb;
  if (kind !== 'rep' || into === undefined) return tomb;
  if (isGone(id as never)) return { kind, id, isFinal: true, updatedAt };
  const last = headOf(id as never) === id ? undefined : reps.find((rep) => rep.id === id);
  return last === undefined ? tomb : { ...tomb, last };
}
