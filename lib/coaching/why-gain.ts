import type { Benchmark } from './types';
import type { TeamGain } from './what-if';

/** One thing that stands behind what a team would gain on a skill, as data: the words are the screen's. */
export type GainFactor =
  | { readonly kind: 'benchmark'; readonly benchmark: Benchmark }
  /** What the reps below the benchmark lack together. */
  | { readonly kind: 'gaps'; readonly reps: number; readonly sum: number }
  /** sum/active = meanGap: those without a gap count too. */
  | { readonly kind: 'mean-gap'; readonly sum: number; readonly active: number; readonly meanGap: number }
  /** share × meanGap = gain. */
  | { readonly kind: 'gain'; readonly share: number; readonly meanGap: number; readonly gain: number };

/** What stands behind the gain on one skill, in the order in which it is computed (method, section 7). */
export function explainGain({ benchmark, reps, sum, active, meanGap, share, gain }: TeamGain): GainFactor[] {
  return [
    { kind: 'benchmark', benchmark },
    { kind: 'gaps', reps, sum },
    { kind: 'mean-gap', sum, active, meanGap },
    { kind: 'gain', share, meanGap, gain },
  ];
}
