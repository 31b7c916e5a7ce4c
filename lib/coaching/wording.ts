import type { Wording } from './records';
import type { Timestamp } from './types';

/** What holds of a subject at a moment: the newest wording that is not younger; undefined while it is the default's. */
export function findWording<Words extends Wording>(
  wordings: readonly Words[],
  of: string,
  at: Timestamp = Number.POSITIVE_INFINITY,
): Words | undefined {
  return wordings.filter((one) => one.of === of && one.from <= at).at(-1);
}
