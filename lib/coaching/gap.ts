import { normalDensity, normalDistribution } from './normal';
import { ROUNDING } from './rounding';
import type { Advice, Benchmark, Skill, Stage } from './types';

const REAL_GAP = 0.5;
const LEAST_RELEVANCE = 0.25;

/** How far a rep is below the benchmark, and how sure that is (method, section 5). */
export interface Gap {
  readonly gap: number;
  /** Probability that the gap is at least half a point. */
  readonly chance: number;
  readonly expectedGap: number;
}

export function measureGap(level: number, sd: number, benchmark: Benchmark): Gap {
  const delta = benchmark.value - level;
  const spread = Math.hypot(sd, benchmark.sd);
  const gap = Math.max(0, delta);
  if (spread === 0) return { gap, chance: delta >= REAL_GAP ? 1 : 0, expectedGap: gap };
  const z = delta / spread;
  return {
    gap,
    chance: normalDistribution((delta - REAL_GAP) / spread),
    expectedGap: delta * normalDistribution(z) + spread * normalDensity(z),
  };
}

/** 1 + min(2, max(0, g))/2; 1 when g is not available. */
export function weighSkill(g: number | null): number {
  return g === null ? 1 : 1 + Math.min(2, Math.max(0, g)) / 2;
}

/** What the rubric says of the skill at this stage, 0.25..1; 1 when the stage is unknown. */
export function findRelevance(skill: Skill, stage: Stage | null): number {
  return stage === null ? 1 : (skill.relevance[stage] ?? LEAST_RELEVANCE);
}

/** Nobody can coach what nobody has seen; a level at the benchmark is to be said aloud. */
export function giveAdvice(n: number, level: number, benchmark: number, chance: number): Advice {
  if (n < 1) return 'observe';
  if (chance >= 0.5 - ROUNDING) return 'coach';
  return level >= benchmark - ROUNDING ? 'recognise' : 'keep-watching';
}
