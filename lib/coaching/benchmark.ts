import type { Level } from './level';
import type { Benchmark } from './types';

const DEFAULT_TARGET = 4;

/** The exemplars' level on a skill: mean θ over those with n ≥ 1; the rubric's target when there is none (method, section 4). */
export function setBenchmark(exemplars: readonly Level[], byResults: boolean, target = DEFAULT_TARGET): Benchmark {
  const seen = exemplars.filter(({ n }) => n >= 1);
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
