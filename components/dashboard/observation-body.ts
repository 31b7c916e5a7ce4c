import type { Observation } from '@/lib/coaching/records';
import { countDays, readDay, writeDay } from '@/lib/i18n/format';
import type { Body } from '@/lib/messaging/contract';

/** The message that saves this observation as it is: also the way to bring a deleted one back. */
export function toSaveBody(observation: Observation): Body<'observation.save'> {
  const { id, rep, at, ratings, note, context, opportunity, minutes, createdAt } = observation;
  return {
    id,
    rep,
    at,
    ratings: ratings.map(({ skill, rating }) => ({ skill, rating })),
    note,
    createdAt,
    ...(context === undefined ? {} : { context }),
    ...(opportunity === undefined ? {} : { opportunity }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** The same moment of the day on another calendar day, never later than `now`; null when `day` is none or lies ahead. */
export function moveToDay(at: number, day: string, now: number): number | null {
  if (day === writeDay(at)) return at;
  const midnight = readDay(day);
  if (midnight === null || countDays(now, midnight) > 0) return null;
  const timeOfDay = at - (readDay(writeDay(at)) ?? at);
  return Math.min(now, midnight + timeOfDay);
}
