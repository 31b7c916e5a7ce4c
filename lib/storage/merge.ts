import type { RepId } from '@/lib/coaching/types';
import type { ImportSummary } from '@/lib/messaging/views';
import { forgetOwner } from './forget-owner';
import { forgetPerson } from './forget-person';
import { LISTS, type ListName, type Lists } from './lists';
import { indexList, OF_A_REP } from './read-file';
import type { Tomb } from './record-schemas';

interface Dated {
  readonly updatedAt: number;
}
interface OwnedRecord extends Dated {
  readonly id?: string;
  readonly rep?: RepId;
  readonly was?: RepId;
  readonly period?: string;
}

/** Text that is equal for equal records, whatever the order of their members. */
export function canonise(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What is written in a record, and whose it was at first: a merge of reps changes neither. */
function spell(record: OwnedRecord): string {
  const { rep, was, period, id, ...rest } = record;
  return canonise([rest, period ?? id, was ?? rep]);
}

/** The newer of two; of two of the same moment the one whose text is greater, so that the order of imports does not matter. */
function chooseNewer<T extends Dated>(one: T, two: T): T {
  if (one.updatedAt !== two.updatedAt) return one.updatedAt > two.updatedAt ? one : two;
  return spell(one) >= spell(two) ? one : two;
}

/** Of two deletions of one id: erasing wins over merging, and that over a plain one; then the newer. */
function chooseTomb(one: Tomb, two: Tomb): Tomb {
  const rank = ({ isFinal, into }: Tomb): number => (isFinal === true ? 2 : into !== undefined ? 1 : 0);
  if (rank(one) !== rank(two)) return rank(one) > rank(two) ? one : two;
  if (one.updatedAt !== two.updatedAt) return one.updatedAt > two.updatedAt ? one : two;
  return canonise(one) >= canonise(two) ? one : two;
}

const TOMB_OF: Partial<Record<ListName, Tomb['kind']>> = {
  reps: 'rep',
  observations: 'observation',
  commitments: 'commitment',
  questions: 'question',
  plans: 'plan',
  times: 'time',
  attainments: 'attainment',
  taughts: 'taught',
  rubric: 'rubric',
};
/** The lists that people know as such. */
const KNOWN = Object.keys(TOMB_OF) as Exclude<
  ListName,
  'opportunities' | 'sites' | 'stages' | 'drafts' | 'deletions'
>[];

/**
 * What the database holds after the merge: of every record the newest, deletions that are not older win, and what
 * belongs to a rep who was merged goes to the other one, of an erased one goes, however new. Idempotent, and the same in
 * any order, whoever was erased here and merged there, or merged into two. Of three things one version alone is kept, and
 * which one may depend on the order: what is remembered of a deal that an erased rep had or was named on, two quota
 * figures of one period that a merge brought together, and the name of one of two reps who were merged into each other.
 */
export function mergeLists(here: Lists, there: Lists): Lists {
  const merged = Object.fromEntries(
    (Object.keys(LISTS) as ListName[]).map((name) => [name, mergeList(here, there, name)]),
  ) as unknown as Lists;
  const tombs = new Map(merged.deletions.map((tomb) => [`${tomb.kind} ${tomb.id}`, tomb]));
  const isBuried = (name: ListName, id: string, updatedAt: number): boolean => {
    const kind = TOMB_OF[name];
    const tomb = kind === undefined ? undefined : tombs.get(`${kind} ${id}`);
    return tomb !== undefined && (tomb.isFinal === true || tomb.updatedAt >= updatedAt);
  };
  // who was erased or merged stays so, also when they were changed later where nobody knew of it yet
  const present = new Set<string>(merged.reps.map(({ id }) => id));
  const reps = merged.reps.filter(({ id, updatedAt }) => {
    const tomb = tombs.get(`rep ${id}`);
    if (tomb?.into === undefined || tomb.isFinal === true) return !isBuried('reps', id, updatedAt);
    return findHead(id, tombs, present) === id;
  });
  const alive = new Set<string>(reps.map(({ id }) => id));
  const erased = merged.reps.filter(({ id }) => tombs.get(`rep ${id}`)?.isFinal === true);
  const opportunities = merged.opportunities.map((one) => erased.reduce(forgetOwner, one));
  const result = { ...merged, reps, opportunities };
  for (const name of [...OF_A_REP, 'taughts', 'rubric'] as const) {
    const kept = (result[name] as readonly OwnedRecord[]).flatMap((record) => {
      const { id, rep, was, updatedAt } = record;
      if (id !== undefined && isBuried(name, id, updatedAt)) return [];
      if (rep === undefined) return [record];
      // whose it was at first says more than whose it became: that came of what one machine knew
      const origin = was !== undefined && (alive.has(was) || tombs.has(`rep ${was}`)) ? was : rep;
      const owner = findHead(origin, tombs, present);
      const first = give(record, origin, origin).id;
      if (first !== undefined && isBuried(name, first, updatedAt)) return [];
      if (alive.has(owner)) {
        // a note half written goes with a merged rep, as where they were merged
        if (name === 'drafts' && owner !== rep) return [];
        if (owner === rep && was !== owner) return [record];
        const moved = give(record, owner, origin);
        return moved.id !== id && moved.id !== undefined && isBuried(name, moved.id, updatedAt) ? [] : [moved];
      }
      if (name === 'times') return [forgetPerson(record)];
      // an older version of it, of somebody who is still here, must not come back with the next file
      const kind = TOMB_OF[name];
      if (kind !== undefined && first !== undefined) tombs.set(`${kind} ${first}`, { kind, id: first, updatedAt });
      return [];
    });
    Object.assign(result, { [name]: name === 'attainments' ? keepNewest(kept) : kept });
  }
  // a record that lives again needs no stone
  const living = new Set([
    ...KNOWN.flatMap((name) => (result[name] as readonly { id: string }[]).map(({ id }) => `${TOMB_OF[name]} ${id}`)),
  ]);
  const isNeeded = ({ kind, id, into }: Tomb) => into !== undefined || !living.has(`${kind} ${id}`);
  return { ...result, deletions: [...tombs.values()].filter(isNeeded) };
}

/** The record as another rep's; a figure is named after its rep and its period, so that a period is there once. */
function give({ was: _was, ...record }: OwnedRecord, rep: RepId, origin: RepId): OwnedRecord {
  const named = record.period === undefined ? {} : { id: `${rep}.${record.period}` };
  return { ...record, ...named, rep, ...(origin === rep ? {} : { was: origin }) };
}

/** Of several records of one id the newest. */
function keepNewest(records: readonly OwnedRecord[]): OwnedRecord[] {
  const newest = new Map<string | undefined, OwnedRecord>();
  for (const record of records) {
    const known = newest.get(record.id);
    newest.set(record.id, known === undefined ? record : chooseNewer(known, record));
  }
  return [...newest.values()];
}

function mergeList(here: Lists, there: Lists, name: ListName): unknown[] {
  const choose = (name === 'deletions' ? chooseTomb : chooseNewer) as unknown as typeof chooseNewer<Dated>;
  const merged = new Map<string, Dated>(indexList(here, name as 'reps') as Map<string, Dated>);
  for (const [id, record] of indexList(there, name as 'reps') as Map<string, Dated>) {
    const known = merged.get(id);
    merged.set(id, known === undefined ? record : choose(known, record));
  }
  return [...merged.values()];
}

/** Who a rep became by merges; where some were merged into each other, the first of them by their ids who is there. */
function findHead(rep: RepId, tombs: ReadonlyMap<string, Tomb>, there: ReadonlySet<string>): RepId {
  const way: RepId[] = [];
  for (let current = rep; ; ) {
    const start = way.indexOf(current);
    if (start >= 0) {
      const circle = way.slice(start).sort();
      return circle.find((one) => there.has(one)) ?? current;
    }
    way.push(current);
    const tomb = tombs.get(`rep ${current}`);
    if (tomb?.into === undefined || tomb.isFinal === true) return current;
    current = tomb.into;
  }
}

/** What the merge changes, in records that people know: reps, observations, commitments, marks on questions. */
export function summarise(before: Lists, after: Lists, given: Lists): ImportSummary {
  const summary = { added: 0, changed: 0, same: 0, deleted: 0 };
  for (const name of KNOWN) {
    const [was, is, came] = [indexList(before, name), indexList(after, name), indexList(given, name)];
    for (const [id, record] of is) {
      const old = was.get(id);
      if (old === undefined) summary.added += 1;
      else if (canonise(old) !== canonise(record)) summary.changed += 1;
      else if (came.has(id)) summary.same += 1;
    }
    for (const id of was.keys()) if (!is.has(id)) summary.deleted += 1;
  }
  return summary;
}
