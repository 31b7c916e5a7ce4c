import { describe, expect, it } from 'vitest';
import { estimateComponents } from '@/lib/coaching/components';
import { traceLevel } from '@/lib/coaching/history';
import { estimateLevel, readTrend, weighEvidence } from '@/lib/coaching/level';
import { decaySums, emptySums, rebuildSums, type TimedRating } from '@/lib/coaching/sums';
import type { RatingValue, SkillSums } from '@/lib/coaching/types';
import { DAY, NOW } from '../support/random-team';

const HALF_LIFE = 180;

/** Sums at NOW of ratings given as [value, days ago]. */
function sumsOf(...ratings: readonly (readonly [RatingValue, number])[]): SkillSums {
  const log: TimedRating[] = ratings.map(([rating, daysAgo]) => ({ rating, at: NOW - daysAgo * DAY }));
  return decaySums(rebuildSums(log, HALF_LIFE), NOW, HALF_LIFE);
}

describe('variance components', () => {
  it('of nobody are the priors', () => {
    // σ² = 4·0.64/4, τ² = 4·0.25/4, μ = 3/1
    expect(estimateComponents([])).toEqual({ within: 0.64, between: 0.25, teamMean: 3 });
    expect(estimateComponents([emptySums(NOW)])).toEqual({ within: 0.64, between: 0.25, teamMean: 3 });
  });

  it('of one rep have a spread within and the prior between', () => {
    // 4 and 2 today: W = V = 2, X = 6, Q = 20; SS = 20 − 36/2 = 2, df = 2 − 2/2 = 1
    // σ² = (2.56 + 2)/(4 + 1) = 0.912; R = 1, so τ² = 1/4; m = 3, so μ = 3 whatever its weight
    const { within, between, teamMean } = estimateComponents([sumsOf([4, 0], [2, 0])]);
    expect(within).toBeCloseTo(0.912, 12);
    expect(between).toBe(0.25);
    expect(teamMean).toBeCloseTo(3, 12);
  });

  it('of two reps, one seen half a year ago', () => {
    // A: 4 and 5 today:        W = 2, V = 2,   X = 9, Q = 41; SS = 0.5, df = 1,   m = 4.5
    // B: 2 and 2, 180 days ago: W = 1, V = 0.5, X = 2, Q = 4;  SS = 0,   df = 0.5, m = 2
    // σ² = (2.56 + 0.5)/(4 + 1.5) = 153/275; u_A = 550/153, u_B = 275/153, ū = 825/153, m̄ = (2·4.5 + 2)/3 = 11/3
    // T = u_A·(5/6)² + u_B·(5/3)² = 6875/918; ū − Σu²/ū = 2·u_A·u_B/ū = 1100/459
    // τ²_DL = (6875/918 − 1)/(1100/459) = 5957/2200; τ² = (1 + τ²_DL)/5 = 8157/11000
    // μ = (3 + 4.5·0.98065436391192 + 2·0.77046998669188)/(1 + 0.98065436391192 + 0.77046998669188)
    const { within, between, teamMean } = estimateComponents([sumsOf([4, 0], [5, 0]), sumsOf([2, 180], [2, 180])]);
    expect(within).toBeCloseTo(153 / 275, 12);
    expect(between).toBeCloseTo(8157 / 11000, 12);
    expect(teamMean).toBeCloseTo(3.254627370450286, 12);
  });

  it('take reps who do not differ as one: the between part never goes below its prior’s share', () => {
    // both 3 and 3 today: T = 0, τ²_DL = max(0, −1/…) = 0; τ² = (1 + 0)/(4 + 1) = 0.2; σ² = 2.56/(4 + 2)
    const { within, between, teamMean } = estimateComponents([sumsOf([3, 0], [3, 0]), sumsOf([3, 0], [3, 0])]);
    expect(within).toBeCloseTo(2.56 / 6, 12);
    expect(between).toBeCloseTo(0.2, 12);
    expect(teamMean).toBeCloseTo(3, 12);
  });
});

describe('a level', () => {
  const team = { within: 153 / 275, between: 8157 / 11000, teamMean: 3.254627370450286 };

  it('lies between the rep’s own mean and the team’s, nearer to the own one the more was seen', () => {
    // n = 2, m = 4.5: p = 2·275/153 + 11000/8157 = 4.943306242443036; θ = (9·275/153 + μ·11000/8157)/p; sd = 1/√p
    const seen = estimateLevel(sumsOf([4, 0], [5, 0]), team);
    expect(seen).toMatchObject({ n: 2, mean: 4.5 });
    expect(seen.level).toBeCloseTo(4.160262080197724, 12);
    expect(seen.sd).toBeCloseTo(0.44977078458007, 12);
    // n = 1, m = 2: p = 275/153 + 11000/8157 = 3.145920621528003
    const faded = estimateLevel(sumsOf([2, 180], [2, 180]), team);
    expect(faded).toMatchObject({ n: 1, mean: 2 });
    expect(faded.level).toBeCloseTo(2.537810429863119, 12);
    expect(faded.sd).toBeCloseTo(0.563801360970154, 12);
  });

  it('of a rep never seen is the team’s mean, with the spread between reps', () => {
    const { n, mean, level, sd } = estimateLevel(emptySums(NOW), team);
    expect({ n, mean, level }).toEqual({ n: 0, mean: null, level: team.teamMean });
    expect(sd).toBeCloseTo(0.861130335399616, 12);
  });
});

describe('the history of a level', () => {
  // σ² = 0.5, τ² = 0.25, μ = 3: precision 2n + 4, level (2·Σwx + 12)/(2n + 4)
  const team = { within: 0.5, between: 0.25, teamMean: 3 };
  const at = (daysAgo: number) => NOW - daysAgo * DAY;

  it('is the level right after each observation, oldest first', () => {
    const log = [
      { rating: 1, at: at(0) },
      { rating: 5, at: at(360) },
      { rating: 4, at: at(180) },
    ] as const;
    const points = traceLevel(log, team, HALF_LIFE);
    expect(points.map((point) => point.at)).toEqual([at(360), at(180), at(0)]);
    // n = 1, Σwx = 5: 22/6; then n = 1.5, Σwx = 6.5: 25/7; then n = 1.75, Σwx = 4.25: 20.5/7.5
    const levels = [22 / 6, 25 / 7, 20.5 / 7.5];
    for (const [i, level] of levels.entries()) expect(points[i]?.level).toBeCloseTo(level, 12);
    for (const [i, precision] of [6, 7, 7.5].entries()) expect(points[i]?.sd).toBeCloseTo(1 / Math.sqrt(precision), 12);
  });

  it('has one point for what was seen at one time, and none for nothing', () => {
    const twice = [
      { rating: 5, at: at(3) },
      { rating: 3, at: at(3) },
    ] as const;
    // n = 2, Σwx = 8: 28/8
    expect(traceLevel(twice, team, HALF_LIFE)).toEqual([{ at: at(3), level: 3.5, sd: 1 / Math.sqrt(8) }]);
    expect(traceLevel([], team, HALF_LIFE)).toEqual([]);
  });
});

describe('evidence in a word', () => {
  it.each([
    [0, 'not-seen'],
    [0.499, 'not-seen'],
    [0.5, 'thin'],
    [2.999, 'thin'],
    [3, 'fair'],
    [7.999, 'fair'],
    [8, 'solid'],
  ])('%d ratings: %s', (n, word) => {
    expect(weighEvidence(n)).toBe(word);
  });
});

describe('a trend', () => {
  it('rises when the recent mean is a quarter of a point above the whole one', () => {
    // 5, 5 today and 2, 2 half a year ago: n = 2 + 2·½ = 3, m = (10 + 2)/3 = 4
    // with a quarter of the half-life the old ones weigh 1/16: n′ = 2.125, m′ = (10 + 0.25)/2.125 = 4.8235
    expect(readTrend(sumsOf([5, 0], [5, 0], [2, 180], [2, 180]))).toBe('rising');
  });

  it('falls likewise', () => {
    // m = (4 + 5)/3 = 3, m′ = (4 + 0.625)/2.125 = 2.1765
    expect(readTrend(sumsOf([2, 0], [2, 0], [5, 180], [5, 180]))).toBe('falling');
  });

  it('is steady when the means are close', () => {
    // n = 3, m = (8 + 3.5)/3 = 3.8333, m′ = (8 + 7/16)/2.125 = 3.9706: 0.137 apart
    expect(readTrend(sumsOf([4, 0], [4, 0], [3, 180], [4, 180]))).toBe('steady');
  });

  it('needs three ratings in all, and two recent ones', () => {
    // a day older, the old ones count 2·2^(−181/180) = 0.996: n = 2.996
    expect(readTrend(sumsOf([5, 0], [5, 0], [2, 181], [2, 181]))).toBe('steady');
    // n = 1 + 4·½ = 3; n′ = 1 + 4/16 = 1.25, though m′ − m = 4.4 − 3 is large
    expect(readTrend(sumsOf([5, 0], [2, 180], [2, 180], [2, 180], [2, 180]))).toBe('steady');
  });

  it('is not spoken of when the rep was not seen', () => {
    // one rating 181 days ago: n = 0.498
    expect(readTrend(sumsOf([5, 181]))).toBeNull();
    expect(readTrend(emptySums(NOW))).toBeNull();
    expect(readTrend(sumsOf([5, 180]))).toBe('steady');
  });
});
