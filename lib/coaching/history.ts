import type { Components } from './components';
import { estimateLevel } from './level';
import { addRating, emptySums, type TimedRating } from './sums';
import type { Timestamp } from './types';

/** A level as it was when something was seen. */
interface LevelPoint {
  readonly at: Timestamp;
  readonly level: number;
  readonly sd: number;
}

/**
 * One rep's whole history on one skill, oldest first: the level right after each observation, with the team's components
 * of today, so that only what was seen of the rep moves the line (method, section 3).
 */
export function traceLevel(log: readonly TimedRating[], components: Components, halfLifeDays: number): LevelPoint[] {
  const points = new Map<Timestamp, LevelPoint>();
  let sums = emptySums(0);
  for (const rating of [...log].sort((a, b) => a.at - b.at)) {
    sums = addRating(sums, rating, halfLifeDays);
    const { level, sd } = estimateLevel(sums, components);
    points.set(rating.at, { at: rating.at, level, sd });
  }
  return [...points.values()];
}
