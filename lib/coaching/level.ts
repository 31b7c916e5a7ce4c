import type { Components } from './components';
import type { Evidence, SkillSums, Trend } from './types';

/** What is known of one rep on one skill: the discounted count n, the raw mean, the level θ and its standard deviation. */
export interface Level {
  readonly n: number;
  /** null when there is no rating. */
  readonly mean: number | null;
  readonly level: number;
  readonly sd: number;
}

/** The level, pulled to the team's mean as far as the evidence is thin (empirical Bayes, method section 3). */
export function estimateLevel(sums: SkillSums, { within, between, teamMean }: Components): Level {
  const n = sums.w;
  if (n <= 0) return { n: 0, mean: null, level: teamMean, sd: Math.sqrt(between) };
  const precision = n / within + 1 / between;
  return {
    n,
    mean: sums.x / n,
    level: (sums.x / within + teamMean / between) / precision,
    sd: 1 / Math.sqrt(precision),
  };
}

/** How much stands behind a level, in one of four words. */
export function weighEvidence(n: number): Evidence {
  if (n < 0.5) return 'not-seen';
  if (n < 3) return 'thin';
  return n < 8 ? 'fair' : 'solid';
}

/** Whether the recent raw mean (half-life H/4) has left the long one by more than a quarter of a point; null when not seen. */
export function readTrend(sums: SkillSums): Trend | null {
  if (weighEvidence(sums.w) === 'not-seen') return null;
  if (sums.w < 3 || sums.recentW < 2) return 'steady';
  const difference = sums.recentX / sums.recentW - sums.x / sums.w;
  if (difference > 0.25) return 'rising';
  return difference < -0.25 ? 'falling' : 'steady';
}
