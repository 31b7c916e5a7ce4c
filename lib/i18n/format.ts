import type { Locale } from './locale';

const DAY_MS = 86_400_000;
/** From how many days on a distance is told in months, and in years. */
const MONTHS_FROM = 61;
const YEARS_FROM = 730;

export interface Formats {
  /** `24 Nov 2026` / `24 nov 2026`, in the machine's time zone. */
  readonly date: (time: number) => string;
  /** `24 November 2026, 14:05`. */
  readonly dateTime: (time: number) => string;
  /** A calendar day as it is kept, `2026-11-30`, written as a date; the text itself when it is none. */
  readonly day: (day: string) => string;
  /** `today`, `yesterday`, `3 days ago`, `in 2 days`, by calendar days; months beyond two months, years beyond two years. */
  readonly relativeDays: (time: number, now: number) => string;
  /** The same of a calendar day. */
  readonly relativeDay: (day: string, now: number) => string;
  /** A number with at most `digits` decimals (1 unless given). */
  readonly number: (value: number, digits?: number) => string;
  /** A number with exactly `digits` decimals (1 unless given), so that columns align. */
  readonly fixed: (value: number, digits?: number) => string;
  /** A share of 0..1 as a whole percentage. */
  readonly percent: (share: number) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

/** Dates, numbers and lists as one language writes them. */
export function createFormats(locale: Locale): Formats {
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const dateTime = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  // to make one takes longer than to use it a hundred times
  const made = new Map<string, Intl.NumberFormat>();
  const decimals = (least: number, most: number) => {
    const key = `${least} ${most}`;
    const known =
      made.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    made.set(key, known);
    return known;
  };

  const relativeDays = (time: number, now: number): string => {
    const days = countDays(now, time);
    const size = Math.abs(days);
    if (size < MONTHS_FROM) return relative.format(days, 'day');
    return size < YEARS_FROM
      ? relative.format(Math.round(days / 30.44), 'month')
      : relative.format(Math.round(days / 365.25), 'year');
  };
  const onDay = (day: string, write: (time: number) => string): string => {
    const time = readDay(day);
    return time === null ? day : write(time);
  };

  return {
    date: (time) => date.format(time),
    dateTime: (time) => dateTime.format(time),
    day: (day) => onDay(day, (time) => date.format(time)),
    relativeDays,
    relativeDay: (day, now) => onDay(day, (time) => relativeDays(time, now)),
    number: (value, digits = 1) => decimals(0, digits).format(value),
    fixed: (value, digits = 1) => decimals(digits, digits).format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}

/** Midnight of a calendar day in the machine's time zone; null for any other text. */
export function readDay(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return null;
  const [, year, month, date] = parts.map(Number) as [number, number, number, number];
  const time = new Date(year, month - 1, date).getTime();
  return Number.isNaN(time) ? null : time;
}

/** The calendar day of a moment in the machine's time zone, `2026-11-30`. */
export function writeDay(time: number): string {
  const moment = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whole calendar days from one moment to another; negative when the second comes first. */
export function countDays(from: number, to: number): number {
  const midnight = (time: number): number => {
    const moment = new Date(time);
    return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}
