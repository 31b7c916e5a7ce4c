import { type Effect, measureEffect } from './effect';

const FAMILY_CHANCE = 0.1;
const LARGE_ENOUGH = 0.5;
const STILL_THERE = 0.2;
const ENOUGH_REPS = 8;

/** What may be said of a skill's difference between exemplars and others. */
export type Verdict = 'makes-the-difference' | 'candidate' | 'no-difference' | 'not-shown-yet';

/**
 * Whether g is still 0.2 or more with any one rep left out, wherever it can then be computed: with two on each side it
 * nowhere can, and nothing speaks against it (method, section 4).
 */
export function isStable(best: readonly number[], others: readonly number[]): boolean {
  const effects = [
    ...best.map((_, left) => measureEffect(dropOne(best, left), others)),
    ...others.map((_, left) => measureEffect(best, dropOne(others, left))),
  ];
  return effects.every((effect) => effect === null || effect.g >= STILL_THERE);
}

/** Whether there is a difference at all that could hold or not hold. */
export function isThere({ g }: Effect): boolean {
  return g >= STILL_THERE;
}

function dropOne(values: readonly number[], left: number): number[] {
  return values.filter((_, place) => place !== left);
}

/** The verdict of section 4; `reps` is how many stand behind the effect on both sides, `chance` the family-wise one. */
export function judgeDifference(
  effect: Effect | null,
  chance: number | null,
  hasStability: boolean,
  reps: number,
): Verdict {
  if (effect === null) return 'not-shown-yet';
  if (chance !== null && chance <= FAMILY_CHANCE && hasStability) return 'makes-the-difference';
  if (effect.g >= LARGE_ENOUGH && hasStability) return 'candidate';
  return Math.abs(effect.g) < LARGE_ENOUGH && reps >= ENOUGH_REPS ? 'no-difference' : 'not-shown-yet';
}
