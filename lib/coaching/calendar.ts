import { DAY_MS, type Timestamp } from './types';

/** The minutes that the clock on the wall is ahead of UTC at a moment: 60 in Rome in winter, 120 in summer. */
export type ClockOffset = (at: Timestamp) => number;

/** Days before 1 March of year 0, in the calendar of today reckoned backwards, to 1 January 1970. */
const EPOCH_DAY = 719_468;
const DAYS_PER_400_YEARS = 146_097;

/** The day of a moment on the wall's calendar, in days since 1970-01-01. */
export function dayNumberOf(at: Timestamp, offset: ClockOffset): number {
  return Math.floor((at + offset(at) * 60_000) / DAY_MS);
}

/**
 * Days since 1970-01-01 of a calendar day such as `2026-11-24`. Years are counted from March, so that the leap day is a
 * year's last (Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
 */
export function toDayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - EPOCH_DAY;
}

/** The calendar day of a number of days since 1970-01-01; the inverse of `toDayNumber`. */
export function toDay(dayNumber: number): string {
  const { year, month, date } = readDay(dayNumber);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

/** A calendar day some days later. */
export function addDays(day: string, days: number): string {
  return toDay(toDayNumber(day) + days);
}

/** The ISO 8601 week of a day, such as `2026-W48`: weeks begin on Monday and belong to the year of their Thursday. */
export function weekOf(dayNumber: number): string {
  const thursday = mondayOf(dayNumber) + 3;
  const { year } = readDay(thursday);
  const week = Math.floor((thursday - toDayNumber(`${year}-01-01`)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${pad(week)}`;
}

/** The Monday of a day's week, in days since 1970-01-01, which was a Thursday. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - ((((dayNumber + 3) % 7) + 7) % 7);
}

function readDay(dayNumber: number): { year: number; month: number; date: number } {
  const days = dayNumber + EPOCH_DAY;
  const era = Math.floor(days / DAYS_PER_400_YEARS);
  const dayOfEra = days - era * DAYS_PER_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const before = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - before;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
