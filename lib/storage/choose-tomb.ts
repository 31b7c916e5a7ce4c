import type { RepId } from '@/lib/coaching/types';
import { originOf, type Version } from './choose-version';
import type { TombKind } from './keys';
import type { Tomb } from './record-schemas';

/** Erased for good, also a rep of whom nothing else is said: the first version wrote no more. */
export const isFinal = ({ kind, into, isFinal: final }: Tomb): boolean =>
  final === true || (kind === 'rep' && into === undefined);

/** Of a merged rep: into whom, by the newest merge first, then by all others that some machine knew of. */
export const listWays = ({ into, also = [] }: Tomb): RepId[] => (into === undefined ? [] : [into, ...also]);

/** What goes with its rep, and is the same record whosever it is. */
const OF_A_REP = new Set<TombKind>(['observation', 'commitment', 'question', 'opportunity', 'plan']);

/** A deletion with nothing in it that its kind does not say. */
export function settleTomb(tomb: Tomb): Tomb {
  const { kind, id, into, of, updatedAt } = tomb;
  if (isFinal(tomb)) return { kind, id, ...(tomb.isFinal ? { isFinal: true } : {}), updatedAt };
  if (kind === 'rep' && into !== undefined) return addWays({ kind, id, into, updatedAt }, listWays(tomb));
  return { kind, id, ...(of === undefined || !OF_A_REP.has(kind) ? {} : { of }), updatedAt };
}

/** What two deletions of one id come to: erasing wins over merging, and that over a plain one; then the newer. */
export function chooseTomb(one: Tomb, two: Tomb): Tomb {
  const order = compareTombs(one, two);
  const [chosen, other] = order >= 0 ? [one, two] : [two, one];
  const { into } = chosen;
  // of a rep every word stays, so that the last of them all has the date
  if (chosen.kind === 'rep' && isFinal(chosen)) {
    return {
      ...chosen,
      ...(other.isFinal ? { isFinal: true } : {}),
      updatedAt: Math.max(one.updatedAt, two.updatedAt),
    };
  }
  if (into === undefined) return chosen;
  return addWays(chosen, [...listWays(chosen), ...listWays(other)]);
}

function addWays({ also: _also, ...tomb }: Tomb, ways: readonly RepId[]): Tomb {
  const also = [...new Set(ways)].filter((way) => way !== tomb.into && way !== tomb.id).sort();
  return also.length === 0 ? tomb : { ...tomb, also };
}

function compareTombs(one: Tomb, two: Tomb): number {
  const rank = (tomb: Tomb): number => (isFinal(tomb) ? 2 : tomb.into === undefined ? 0 : 1);
  return rank(one) - rank(two) || one.updatedAt - two.updatedAt || compareWords(one, two);
}

/** Of the same millisecond: a deletion by hand, which says of nobody, covers all that one of a rep's does. */
function compareWords(one: Tomb, two: Tomb): number {
  const spell = ({ into, of }: Tomb): string => into ?? of ?? '\uffff';
  return spell(one) < spell(two) ? -1 : 1;
}

/** Whether this version lies under the deletion: one that is newer lives. */
export function buries(tomb: Tomb, version: Version): boolean {
  if (isFinal(tomb) || tomb.updatedAt !== version.updatedAt) return isFinal(tomb) || tomb.updatedAt > version.updatedAt;
  return tomb.of === undefined || tomb.of >= (originOf(version) ?? '');
}
