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
  readonly period?: string;
}

/** Text that is equal for equal records, whatever the order of their members. */
function canonise(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The newer of two; of two of the same moment the one whose text is greater, so that the order of imports does not matter. */
function chooseNewer<T extends Dated>(one: T, two: T): T {
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
 * belongs to a rep who was merged goes to the other one, of an erased one goes. Idempotent, and the same in any order
 * unless one rep was erased here and merged there, or merged into two.
 */
export function mergeLists(here: Lists, there: Lists): Lists {
  const merged = Object.fromEntries(
    (Object.keys(LISTS) as ListName[]).map((name) => [name, mergeList(here, there, name)]),
  ) as unknown as Lists;
  const tombs = new Map(merged.deletions.map((tomb) => [`${tomb.kind} ${tomb.id}`, tomb]));
  const isBuried = (name: ListName, id: string, updatedAt: number): boolean => {
    const kind = TOMB_OF[name];
    const tomb = kind === undefined ? undefined : tombs.get(`${kind} ${id}`);
    return tomb !== undefined && tomb.updatedAt >= updatedAt;
  };
  // who was erased or merged stays so, also when they were changed later where nobody knew of it yet
  const isGone = (id: string): boolean => {
    const tomb = tombs.get(`rep ${id}`);
    return tomb?.isFinal === true || tomb?.into !== undefined;
  };
  const reps = merged.reps.filter(({ id, updatedAt }) => !isGone(id) && !isBuried('reps', id, updatedAt));
  const alive = new Set<string>(reps.map(({ id }) => id));
  const erased = merged.reps.filter(({ id }) => tombs.get(`rep ${id}`)?.isFinal === true);
  const opportunities = merged.opportunities.map((one) => erased.reduce(forgetOwner, one));
  const result = { ...merged, reps, opportunities };
  for (const name of [...OF_A_REP, 'taughts', 'rubric'] as const) {
    const kept = (result[name] as readonly OwnedRecord[]).flatMap((record) => {
      if (record.id !== undefined && isBuried(name, record.id, record.updatedAt)) return [];
      if (record.rep === undefined) return [record];
      const rep = followMerges(record.rep, alive, tombs);
      if (rep === record.rep) return [record];
      if (rep !== null) {
        const moved = give(record, rep);
        return moved.id !== undefined && isBuried(name, moved.id, moved.updatedAt) ? [] : [moved];
      }
      if (name === 'times') return [forgetPerson(record)];
      // an older version of it, of somebody who is still here, must not come back with the next file
      const kind = TOMB_OF[name];
      const { id, updatedAt } = record;
      if (kind !== undefined && id !== undefined) tombs.set(`${kind} ${id}`, { kind, id, updatedAt });
      return [];
    });
    Object.assign(result, { [name]: name === 'attainments' || name === 'drafts' ? keepNewest(kept) : kept });
  }
  // a record that lives again needs no stone
  const living = new Set([
    ...KNOWN.flatMap((name) => (result[name] as readonly { id: string }[]).map(({ id }) => `${TOMB_OF[name]} ${id}`)),
  ]);
  return { ...result, deletions: [...tombs.values()].filter(({ kind, id }) => !living.has(`${kind} ${id}`)) };
}

/** The record as another rep's; a figure is named after its rep and its period, so that a period is there once. */
function give(record: OwnedRecord, rep: RepId): OwnedRecord {
  return record.period === undefined ? { ...record, rep } : { ...record, rep, id: `${rep}.${record.period}` };
}

/** Of several records of one id the newest; of drafts, which have none, a rep's newest. */
function keepNewest(records: readonly OwnedRecord[]): OwnedRecord[] {
  const newest = new Map<string | undefined, OwnedRecord>();
  for (const record of records) {
    const name = record.id ?? record.rep;
    const known = newest.get(name);
    newest.set(name, known === undefined ? record : chooseNewer(known, record));
  }
  return [...newest.values()];
}

function mergeList(here: Lists, there: Lists, name: ListName): unknown[] {
  const merged = new Map<string, Dated>(indexList(here, name as 'reps') as Map<string, Dated>);
  for (const [id, record] of indexList(there, name as 'reps') as Map<string, Dated>) {
    const known = merged.get(id);
    merged.set(id, known === undefined ? record : chooseNewer(known, record));
  }
  return [...merged.values()];
}

function followMerges(rep: RepId, alive: ReadonlySet<string>, tombs: ReadonlyMap<string, Tomb>): RepId | null {
  let current = rep;
  for (let steps = 0; steps <= tombs.size; steps += 1) {
    if (alive.has(current)) return current;
    const into = tombs.get(`rep ${current}`)?.into;
    if (into === undefined) return null;
    current = into;
  }
  return null;
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
