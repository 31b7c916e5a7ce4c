import type { Choice, Choices } from './choices';
import { ROUNDING } from './rounding';

/** Choices looked at between two pauses: a millisecond or so, after which whoever waits for an answer can have one. */
const SLICE = 100;

/** Raw means of one skill by the reps' places; NaN where the rep has too few ratings of it. */
export type Column = Readonly<Float64Array>;

/**
 * The family-wise chance of each skill's difference under Westfall & Young's max-T (Resampling-Based Multiple Testing,
 * 1993): the share of the choices whose largest t over all skills reaches the skill's own. null where the real choice
 * gives the skill no t. One at a time, since between slices it pauses and says which share of the work is done.
 */
export function* testFamily(
  columns: readonly Column[],
  real: Choice,
  choices: Choices,
): Generator<number, (number | null)[], void> {
  const own = columns.map((column) => measureT(column, real));
  const reached = own.map(() => 0);
  let done = 0;
  for (const choice of choices.list()) {
    const largest = columns.reduce(
      (most, column) => Math.max(most, measureT(column, choice)),
      Number.NEGATIVE_INFINITY,
    );
    for (const [s, t] of own.entries()) if (largest >= t - ROUNDING) reached[s] = (reached[s] ?? 0) + 1;
    done += 1;
    if (done % SLICE === 0) yield done / choices.count;
  }
  return own.map((t, s) => (Number.isFinite(t) ? (reached[s] ?? 0) / choices.count : null));
}

/** (mean₁ − mean₂)/(s_pooled·√(1/k₁ + 1/k₂)); −∞ with fewer than two on a side, or without any spread. */
function measureT(column: Column, choice: Choice): number {
  let [k1, k2, sum1, sum2] = [0, 0, 0, 0];
  for (let r = 0; r < column.length; r += 1) {
    const mean = column[r] ?? Number.NaN;
    if (Number.isNaN(mean)) continue;
    if (choice[r] === 1) {
      k1 += 1;
      sum1 += mean;
    } else {
      k2 += 1;
      sum2 += mean;
    }
  }
  if (k1 < 2 || k2 < 2) return Number.NEGATIVE_INFINITY;
  const [mean1, mean2] = [sum1 / k1, sum2 / k2];
  let squares = 0;
  for (let r = 0; r < column.length; r += 1) {
    const mean = column[r] ?? Number.NaN;
    if (!Number.isNaN(mean)) squares += (mean - (choice[r] === 1 ? mean1 : mean2)) ** 2;
  }
  const pooled = Math.sqrt(squares / (k1 + k2 - 2));
  return pooled < ROUNDING ? Number.NEGATIVE_INFINITY : (mean1 - mean2) / (pooled * Math.sqrt(1 / k1 + 1 / k2));
}
