import { ROUNDING } from './rounding';

/** A standardised difference between two groups, with its 95 % interval. */
export interface Effect {
  readonly g: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Hedges' g between the raw means of exemplars and of the others (Hedges 1981; method, section 4);
 * null with fewer than two on a side, or without any spread.
 */
export function measureEffect(best: readonly number[], others: readonly number[]): Effect | null {
  const k1 = best.length;
  const k2 = others.length;
  if (k1 < 2 || k2 < 2) return null;
  const m1 = mean(best);
  const m2 = mean(others);
  const pooled = Math.sqrt((squares(best, m1) + squares(others, m2)) / (k1 + k2 - 2));
  // means of ratings that are all one value differ in the sixteenth digit: that is no spread
  if (pooled < ROUNDING) return null;
  const g = (1 - 3 / (4 * (k1 + k2 - 2) - 1)) * ((m1 - m2) / pooled);
  const error = Math.sqrt((k1 + k2) / (k1 * k2) + (g * g) / (2 * (k1 + k2)));
  return { g, low: g - 1.96 * error, high: g + 1.96 * error };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[], around: number): number {
  return values.reduce((sum, value) => sum + (value - around) ** 2, 0);
}
