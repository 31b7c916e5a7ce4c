import { readDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';

/** Calendar days as the mirror writes them. */
export interface DayWords {
  /** `Mon 23`. */
  readonly short: (day: string) => string;
  /** `Monday 23 November`. */
  readonly long: (day: string) => string;
  /** `23 Nov`. */
  readonly date: (day: string) => string;
  /** `23–29 Nov 2026`. */
  readonly range: (days: readonly string[]) => string;
}

const made = new Map<Locale, DayWords>();

/** The writers of one language; a page has many places that ask for them, and one set is made. */
export function dayWordsOf(locale: Locale): DayWords {
  const words = made.get(locale) ?? createDayWords(locale);
  made.set(locale, words);
  return words;
}

function createDayWords(locale: Locale): DayWords {
  const create = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  const short = create({ weekday: 'short', day: 'numeric' });
  const long = create({ weekday: 'long', day: 'numeric', month: 'long' });
  const date = create({ day: 'numeric', month: 'short' });
  const full = create({ day: 'numeric', month: 'short', year: 'numeric' });
  const write = (format: Intl.DateTimeFormat) => (day: string) => format.format(readDay(day) ?? 0);
  return {
    short: write(short),
    long: write(long),
    date: write(date),
    range: (days) => full.formatRange(readDay(days[0] ?? '') ?? 0, readDay(days.at(-1) ?? '') ?? 0),
  };
}
