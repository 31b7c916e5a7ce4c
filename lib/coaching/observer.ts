import { ROUNDING } from './rounding';
import type { RepId, SkillId } from './types';

export const LEAST_RATINGS = 20;
const LEAST_REPS = 3;
const MIDDLE = 3;

/** How often each rating (1 to 5) was given to one rep on one skill. */
interface RatingTimes {
  readonly rep: RepId;
  readonly skill: SkillId;
  readonly times: readonly number[];
}

/** What the manager's own ratings say of the manager, never of a rep. */
interface ObserverMirror {
  readonly ratings: number;
  /** Mean rating minus the middle of the scale. */
  readonly leniency: number;
  /** Standard deviation of all ratings. */
  readonly spread: number;
  /** Mean pairwise correlation between skills over rep means; null where no two skills were rated for three reps. */
  readonly halo: number | null;
}

/** The observer's own mirror (method, section 8); null with fewer than 20 ratings. */
export function readObserver(counts: readonly RatingTimes[]): ObserverMirror | null {
  const all = [1, 2, 3, 4, 5].map((_, place) => counts.reduce((sum, { times }) => sum + (times[place] ?? 0), 0));
  const ratings = total(all);
  if (ratings < LEAST_RATINGS) return null;
  const mean = meanOf(all);
  const variance = total(all.map((times, place) => times * (place + 1 - mean) ** 2)) / ratings;
  return { ratings, leniency: mean - MIDDLE, spread: Math.sqrt(variance), halo: measureHalo(counts) };
}

function measureHalo(counts: readonly RatingTimes[]): number | null {
  const skills = new Map<SkillId, Map<RepId, number>>();
  for (const { rep, skill, times } of counts) {
    if (total(times) === 0) continue;
    const means = skills.get(skill) ?? new Map<RepId, number>();
    skills.set(skill, means.set(rep, meanOf(times)));
  }
  const columns = [...skills.values()];
  const correlations = columns.flatMap((one, place) =>
    columns.slice(place + 1).flatMap((two) => correlate(one, two) ?? []),
  );
  return correlations.length === 0 ? null : total(correlations) / correlations.length;
}

/** Pearson's r over the reps rated on both; null with fewer than three, whom a line always fits, or without spread. */
function correlate(one: ReadonlyMap<RepId, number>, two: ReadonlyMap<RepId, number>): number | null {
  const pairs = [...one].flatMap(([rep, x]) => {
    const y = two.get(rep);
    return y === undefined ? [] : [{ x, y }];
  });
  if (pairs.length < LEAST_REPS) return null;
  const meanX = total(pairs.map(({ x }) => x)) / pairs.length;
  const meanY = total(pairs.map(({ y }) => y)) / pairs.length;
  const across = total(pairs.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const alongX = total(pairs.map(({ x }) => (x - meanX) ** 2));
  const alongY = total(pairs.map(({ y }) => (y - meanY) ** 2));
  const scale = Math.sqrt(alongX * alongY);
  return scale < ROUNDING ? null : across / scale;
}

/** The mean rating of counts by rating. */
function meanOf(times: readonly number[]): number {
  return total(times.map((count, place) => count * (place + 1))) / total(times);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
