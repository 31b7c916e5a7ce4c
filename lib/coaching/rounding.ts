/**
 * Two numbers that are equal on paper may differ by this much, since sums kept one by one and sums rebuilt from the log
 * agree to 1e-9 (method, section 10). What is smaller is rounding, and must not choose a word.
 */
export const ROUNDING = 1e-9;

/** A number in steps of that size, for an order in which what is equal on paper is equal. */
export function countSteps(value: number): number {
  return Math.round(value / ROUNDING);
}
