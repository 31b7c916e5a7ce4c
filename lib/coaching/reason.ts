import type { Differentiator, Differentiators } from './differentiators';

const ENOUGH_PER_SIDE = 2;
const LARGE_ENOUGH = 0.5;
const ENOUGH_REPS = 8;

/** Why a skill's difference is not shown yet, and what is missing where something is. */
export type Reason =
  /** So many more top performers have to be marked. */
  | { readonly kind: 'mark-exemplars'; readonly missing: number }
  /** So many more exemplars, and so many more of the others, have to be seen twice on this skill. */
  | { readonly kind: 'observe'; readonly exemplars: number; readonly others: number }
  /** Everybody has the same mean: there is no spread to compare with. */
  | { readonly kind: 'no-spread' }
  /** The others are ahead of the exemplars. */
  | { readonly kind: 'others-ahead' }
  /** Without one of the reps the difference is gone. */
  | { readonly kind: 'one-rep' }
  /** A small difference, and too few reps behind it to call it none. */
  | { readonly kind: 'few-reps'; readonly missing: number };

/** Why the verdict is `not shown yet`; null for every other verdict. */
export function explainSilence(
  difference: Differentiator,
  { exemplars, byResults }: Pick<Differentiators, 'exemplars' | 'byResults'>,
): Reason | null {
  if (difference.verdict !== 'not-shown-yet') return null;
  const { effect } = difference;
  const seen = difference.exemplars + difference.others;
  if (effect !== null) {
    if (effect.g <= -LARGE_ENOUGH) return { kind: 'others-ahead' };
    if (effect.g >= LARGE_ENOUGH) return { kind: 'one-rep' };
    return { kind: 'few-reps', missing: ENOUGH_REPS - seen };
  }
  if (exemplars.size < ENOUGH_PER_SIDE) {
    // the first one marked takes the place of those by results
    return { kind: 'mark-exemplars', missing: ENOUGH_PER_SIDE - (byResults ? 0 : exemplars.size) };
  }
  const missing = {
    exemplars: Math.max(0, ENOUGH_PER_SIDE - difference.exemplars),
    others: Math.max(0, ENOUGH_PER_SIDE - difference.others),
  };
  return missing.exemplars + missing.others > 0 ? { kind: 'observe', ...missing } : { kind: 'no-spread' };
}
