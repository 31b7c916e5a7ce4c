import { type ClockOffset, dayNumberOf, weekOf } from './calendar';
import type { SpentTime } from './spent-time';
import { TIME_CATEGORIES, type TimeCategory } from './types';

/** The categories that are the management of means: how results come about. */
export const MEANS: readonly TimeCategory[] = ['observing', 'skill-coaching', 'account-strategy'];

/** How a stretch of the manager's time was spent. */
export interface SpentMinutes {
  readonly minutes: Readonly<Record<TimeCategory, number>>;
  /** Those of the means together. */
  readonly means: number;
  readonly total: number;
  /** (observing + skill-coaching + account-strategy)/total; null when nothing was spent. */
  readonly meansShare: number | null;
}

interface WeekMinutes extends SpentMinutes {
  /** ISO 8601, such as `2026-W48`. */
  readonly week: string;
}

/** The minutes by category of each week in which any were spent, oldest first; weeks are those of the clock on the wall. */
export function sumWeeks(spent: readonly SpentTime[], offset: ClockOffset): WeekMinutes[] {
  const weeks = new Map<string, SpentTime[]>();
  for (const one of spent) {
    const week = weekOf(dayNumberOf(one.at, offset));
    weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  return [...weeks.keys()].sort().map((week) => ({ week, ...sumCategories(weeks.get(week) ?? []) }));
}

/** The minutes by category of any stretch of time, with the share of means. */
export function sumCategories(spent: readonly SpentTime[]): SpentMinutes {
  const sumOf = (categories: readonly TimeCategory[]): number =>
    spent.filter(({ category }) => categories.includes(category)).reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = Object.fromEntries(TIME_CATEGORIES.map((category) => [category, sumOf([category])]));
  const means = sumOf(MEANS);
  const total = sumOf(TIME_CATEGORIES);
  return {
    minutes: minutes as Record<TimeCategory, number>,
    means,
    total,
    meansShare: total === 0 ? null : means / total,
  };
}

/** The whole minutes that have to move to the means for the goal to be reached; 0 when it is. */
export function countMissingMinutes({ means, total }: SpentMinutes, goal: number): number {
  // what rounding makes of an exact goal is no minute
  return Math.max(0, Math.ceil(goal * total - means - 1e-9));
}
