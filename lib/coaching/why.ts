import type { Differentiator, Differentiators } from './differentiators';
import type { Advice, Benchmark, Evidence, SkillReading, Trend } from './types';
import { isThere } from './verdict';

/** One thing that stands behind a number on screen, as data: the words are the screen's. */
export type ReadingFactor =
  /** Nothing was seen: the level is the team's mean. */
  | { readonly kind: 'unseen'; readonly level: number; readonly sd: number }
  | { readonly kind: 'ratings'; readonly n: number; readonly mean: number; readonly evidence: Evidence }
  | { readonly kind: 'level'; readonly level: number; readonly sd: number; readonly trend: Trend | null }
  | { readonly kind: 'benchmark'; readonly benchmark: Benchmark }
  | { readonly kind: 'gap'; readonly gap: number; readonly chance: number }
  | { readonly kind: 'expected-gap'; readonly expectedGap: number }
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'relevance'; readonly relevance: number }
  | { readonly kind: 'priority'; readonly priority: number }
  | { readonly kind: 'advice'; readonly advice: Advice };

/** What stands behind one rep's reading of one skill, in the order in which it is computed (method, sections 3 to 5). */
export function explainReading(reading: SkillReading): ReadingFactor[] {
  const { n, mean, level, sd, evidence, trend, benchmark, gap, chance, expectedGap, weight, relevance } = reading;
  const { priority, advice } = reading;
  const seen: ReadingFactor[] =
    mean === null
      ? [{ kind: 'unseen', level, sd }]
      : [
          { kind: 'ratings', n, mean, evidence },
          { kind: 'level', level, sd, trend },
        ];
  return [
    ...seen,
    { kind: 'benchmark', benchmark },
    { kind: 'gap', gap, chance },
    { kind: 'expected-gap', expectedGap },
    { kind: 'weight', weight },
    { kind: 'relevance', relevance },
    { kind: 'priority', priority },
    { kind: 'advice', advice },
  ];
}

/** A difference needs that many exemplars and that many others. */
const LEAST_PER_SIDE = 2;

/** One thing that stands behind a verdict. */
export type DifferenceFactor =
  | { readonly kind: 'reps'; readonly exemplars: number; readonly others: number }
  | { readonly kind: 'levels'; readonly benchmark: Benchmark; readonly typical: number; readonly potential: number }
  | { readonly kind: 'effect'; readonly g: number; readonly low: number; readonly high: number }
  /** The share of the choices of exemplars that show as much on any skill; all choices, or a sample of them. */
  | { readonly kind: 'chance'; readonly chance: number; readonly choices: number; readonly isExact: boolean }
  /** Whether it holds with any one rep left out; not tried with everybody where one of two cannot be spared. */
  | { readonly kind: 'stability'; readonly isStable: boolean; readonly isTriedWhole: boolean };

/** What stands behind the verdict on one skill (method, section 4). */
export function explainDifference(
  difference: Differentiator,
  { choices, isExact }: Pick<Differentiators, 'choices' | 'isExact'>,
): DifferenceFactor[] {
  const { exemplars, others, benchmark, typical, potential, effect, chance, isStable } = difference;
  const factors: DifferenceFactor[] = [{ kind: 'reps', exemplars, others }];
  if (typical !== null && potential !== null) factors.push({ kind: 'levels', benchmark, typical, potential });
  if (effect !== null) factors.push({ kind: 'effect', ...effect });
  if (chance !== null) factors.push({ kind: 'chance', chance, choices, isExact });
  if (effect !== null && isThere(effect)) {
    const isTriedWhole = Math.min(exemplars, others) > LEAST_PER_SIDE;
    factors.push({ kind: 'stability', isStable, isTriedWhole });
  }
  return factors;
}
