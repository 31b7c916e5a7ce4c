import type { Level } from './level';
import type { Benchmark } from './types';

const DEFAULT_TARGET = 4;
/** Below this discounted count a level is the team's more than the rep's own. */
const LEAST_SEEN = 1;

/** The exemplars' level on a skill: mean θ over those with n ≥ 1; the rubric's target when there is none (method, section 4). */
export function setBenchmark(exemplars: readonly Level[], byResults: boolean, target = DEFAULT_TARGET): Benchmark {
  const seen = exemplars.filter(({ n }) => n >= LEAST_SEEN);
  const reps = seen.length;
  if (reps === 0) return { value: target, sd: 0, source: 'target', reps: 0, byResults: false };
  return {
    value: seen.reduce((sum, { level }) => sum + level, 0) / reps,
    sd: Math.sqrt(seen.reduce((sum, { sd }) => sum + sd * sd, 0)) / reps,
    source: 'exemplars',
    reps,
    byResults,
  };
}

/** The others' level on a skill: mean θ over those with n ≥ 1; null when there is none (method, section 4). */
export function measureTypical(others: readonly Level[]): number | null {
  const seen = others.filter(({ n }) => n >= LEAST_SEEN);
  return seen.length === 0 ? null : seen.reduce((sum, { level }) => sum + level, 0) / seen.length;
}
