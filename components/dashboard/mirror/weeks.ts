import { dayNumberOf, mondayOf, toDay, weekOf } from '@/lib/coaching/calendar';
import { sumWeeks } from '@/lib/coaching/mirror';
import { listSpentTime, type SpentTime, type TimeSources } from '@/lib/coaching/spent-time';
import { DAY_MS, TIME_CATEGORIES } from '@/lib/coaching/types';
import { readDay } from '@/lib/i18n/format';
import { createClockOffset } from '@/lib/platform/time-zone';

/** How many weeks the mirror shows, this one included. */
export const WEEKS_SHOWN = 12;

const offset = createClockOffset();

/** Time that was spent, with its calendar day. */
export interface DayTime extends SpentTime {
  readonly day: string;
}

/** One ISO week of the manager's calendar, with what was spent in it. */
export interface MirrorWeek {
  /** `2026-W48`. */
  readonly id: string;
  /** Its calendar days, Monday first. */
  readonly days: readonly string[];
  readonly spent: readonly DayTime[];
  /** null when nothing was. */
  readonly sums: ReturnType<typeof sumWeeks>[number] | null;
  /** The share of means; null as long as nothing was entered or timed, since observations alone would always be all of it. */
  readonly share: number | null;
}

/** The moment from which everything is read that may belong to the weeks shown: a day before the first, since an entry may reach over midnight. */
export function firstMoment(now: number, count = WEEKS_SHOWN): number {
  const monday = toDay(mondayOf(dayNumberOf(now, offset)) - 7 * (count - 1));
  return Math.max(0, (readDay(monday) ?? now) - DAY_MS);
}

/** The last weeks, oldest first, ending with the one of `now`; those without a minute too. */
export function listWeeks(sources: TimeSources, now: number, count = WEEKS_SHOWN): MirrorWeek[] {
  const spent = listSpentTime(sources).sort((a, b) => a.at - b.at || orderOf(a) - orderOf(b));
  const sums = new Map(sumWeeks(spent, offset).map((one) => [one.week, one]));
  const dated = spent.map((one) => ({ ...one, dayNumber: dayNumberOf(one.at, offset) }));
  const byWeek = Map.groupBy(dated, ({ dayNumber }) => weekOf(dayNumber));
  const thisMonday = mondayOf(dayNumberOf(now, offset));
  return Array.from({ length: count }, (_, index) => {
    const monday = thisMonday - 7 * (count - 1 - index);
    const id = weekOf(monday);
    const own = (byWeek.get(id) ?? []).map(({ dayNumber, ...one }) => ({ ...one, day: toDay(dayNumber) }));
    return {
      id,
      days: Array.from({ length: 7 }, (_day, day) => toDay(monday + day)),
      spent: own,
      sums: sums.get(id) ?? null,
      share: own.some(({ entry }) => entry !== null) ? (sums.get(id)?.meansShare ?? null) : null,
    };
  });
}

function orderOf({ category }: SpentTime): number {
  return TIME_CATEGORIES.indexOf(category);
}
