import type { Observation } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import type { RatingTimes } from './record-schemas';

/** How often each rating, 1 to 5, was given on each skill that was rated. */
export type TimesBySkill = Map<SkillId, RatingTimes>;

/** Counts the ratings of a log. */
export function countTimes(log: Iterable<Pick<Observation, 'ratings'>>): TimesBySkill {
  const times: TimesBySkill = new Map();
  for (const observation of log) moveTimes(times, observation, 1);
  return times;
}

/** Takes one observation into the counts (1) or out of them (-1). */
export function moveTimes(times: TimesBySkill, { ratings }: Pick<Observation, 'ratings'>, by: 1 | -1): void {
  for (const { skill, rating } of ratings) {
    const counts = times.get(skill) ?? [0, 0, 0, 0, 0];
    counts[rating - 1] = (counts[rating - 1] ?? 0) + by;
    if (counts.some((count) => count > 0)) times.set(skill, counts);
    else times.delete(skill);
  }
}
