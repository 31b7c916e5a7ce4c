import { traceLevel } from '@/lib/coaching/history';
import type { RepSkill } from '@/lib/coaching/read-rep';
import type { Observation } from '@/lib/coaching/records';
import type { RatingValue, Timestamp } from '@/lib/coaching/types';

/** One rating of a skill, with the observation that it is part of. */
export interface SeenRating {
  readonly at: Timestamp;
  readonly rating: RatingValue;
  readonly observation: Observation;
}

export interface TracedPoint {
  readonly at: Timestamp;
  readonly level: number;
  readonly sd: number;
}

/** A skill's history: what was seen, oldest first, and the level after each moment, up to now. */
export interface TracedSkill {
  readonly seen: readonly SeenRating[];
  readonly points: readonly TracedPoint[];
  readonly now: Timestamp;
}

/** Picks the skill's ratings out of a rep's observations and follows the level through them (method, section 3). */
export function traceSkill(
  { skill, components, reading }: RepSkill,
  observations: readonly Observation[],
  halfLifeDays: number,
  now: Timestamp,
): TracedSkill {
  const seen = observations
    .flatMap((observation) =>
      observation.ratings
        .filter((one) => one.skill === skill.id)
        .map(({ rating }) => ({ at: observation.at, rating, observation })),
    )
    .sort((a, b) => a.at - b.at);
  const points: TracedPoint[] = traceLevel(seen, components, halfLifeDays);
  const last = points.at(-1);
  // from the last observation on the level fades back towards the team's mean, down to what it is now
  if (last !== undefined && last.at < now) points.push({ at: now, level: reading.level, sd: reading.sd });
  return { seen, points, now: Math.max(now, last?.at ?? now) };
}
