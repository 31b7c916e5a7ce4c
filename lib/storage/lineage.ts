import type { RepId } from '@/lib/coaching/types';
import { isFinal, listWays } from './choose-tomb';
import type { Lists } from './lists';
import type { Tomb } from './record-schemas';

/** Who became whom. */
export interface Lineage {
  /** Erased, or merged by any machine into somebody who is: erasing always wins. */
  isGone(rep: RepId): boolean;
  /** Who a rep is by now, by the newest merges. */
  headOf(rep: RepId): RepId;
}

/**
 * Follows the merges of reps. Where machines merged some into each other, the first of them by their ids who is `present`
 * is all of them; where nobody at the end is present, the first who is anywhere on the way.
 */
export function traceLineage(tombs: ReadonlyMap<string, Tomb>, present: ReadonlySet<string>): Lineage {
  const tombOf = (rep: RepId): Tomb | undefined => tombs.get(`rep ${rep}`);
  const reach = (rep: RepId): RepId[] => {
    const found = new Set([rep]);
    // a set that grows while it is walked is walked to its end
    for (const one of found) for (const way of listWays(tombOf(one) ?? { ...NOWHERE, id: one })) found.add(way);
    return [...found];
  };
  const isGone = (rep: RepId): boolean =>
    reach(rep).some((one) => {
      const tomb = tombOf(one);
      return tomb !== undefined && isFinal(tomb);
    });
  const headOf = (rep: RepId): RepId => {
    const way: RepId[] = [];
    let current: RepId | undefined = rep;
    while (current !== undefined && !way.includes(current)) {
      way.push(current);
      current = tombOf(current)?.into;
    }
    const ends = current === undefined ? way.slice(-1) : way.slice(way.indexOf(current)).sort();
    return (
      ends.find((one) => present.has(one)) ??
      reach(rep)
        .sort()
        .find((one) => present.has(one)) ??
      rep
    );
  };
  return { isGone: remember(isGone), headOf: remember(headOf) };
}

const NOWHERE = { kind: 'rep', updatedAt: 0 } as const;

function remember<T>(ask: (rep: RepId) => T): (rep: RepId) => T {
  const known = new Map<RepId, T>();
  return (rep) => {
    if (!known.has(rep)) known.set(rep, ask(rep));
    return known.get(rep) as T;
  };
}

/** Who is known by these lists: reps, the erased, and those who were merged into somebody who is known. */
export function listKnown({ reps, deletions }: Pick<Lists, 'reps' | 'deletions'>, others: Iterable<string> = []) {
  const known = new Set<string>([...others, ...reps.map(({ id }) => id)]);
  const tombs = deletions.filter(({ kind }) => kind === 'rep');
  for (const tomb of tombs) if (isFinal(tomb)) known.add(tomb.id);
  const from = Map.groupBy(tombs, ({ into }) => into as string | undefined);
  for (const one of known) for (const { id } of from.get(one) ?? []) known.add(id);
  return known;
}
