import { isKnownLanguage } from './known-language';

/**
 * The calendar day in a date's text, as midnight UTC in milliseconds; null when there is none or it is ambiguous.
 * Read are ISO, `31/12/2026` and `12/31/2026` by the page's language, `31.12.2026`, `Dec 31, 2026` and `31 dic 2026`
 * with month names of that language or English, `2026年12月31日`; years of two digits are of this century, and a year that
 * is far from ours is of another calendar or no year.
 */
export function parseDate(raw: string, language: string): number | null {
  const text = raw
    .slice(0, 80)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?/g, '')
    .replace(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g, '$1-$2-$3')
    .trim()
    .toLowerCase();
  const dates = [...text.matchAll(/(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)/g)];
  if (dates.length > 1) return null;
  return dates[0] === undefined ? readNamed(text, language) : readNumeric(dates[0], language);
}

function readNumeric([, first = '', sign, second = '', third = '']: RegExpExecArray, language: string): number | null {
  if (first.length === 4) return third.length > 2 ? null : toDay(first, second, third);
  if (first.length === 3 || third.length % 2 === 1) return null;
  const usual = orderOf(language);
  if (third.length === 2 && usual === 'year') return null;
  const order =
    Number(first) > 12
      ? 'day'
      : Number(second) > 12
        ? 'month'
        : sign === '.' || Number(first) === Number(second)
          ? 'day'
          : usual;
  if (order === 'day') return toDay(third, second, first);
  return order === 'month' ? toDay(third, first, second) : null;
}

/** Which comes first in a language's numeric dates; null where it cannot be told (plain `en` is American or British). */
function orderOf(language: string): string | null {
  if (/^en$/i.test(language) || !isKnownLanguage(language)) return null;
  const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).formatToParts(0);
  return parts.find(({ type }) => type !== 'literal')?.type ?? null;
}

function readNamed(text: string, language: string): number | null {
  const numbers = text.match(/(?<![\p{L}\d])\d+/gu) ?? [];
  const year = numbers.find((number) => number.length === 4) ?? /(?<!\d)\d{2}$/.exec(text)?.[0];
  const day = numbers.find((number) => number.length <= 2);
  const words = text.match(/\p{L}+/gu) ?? [];
  if (numbers.length !== 2 || year === undefined || day === undefined) return null;
  for (const names of [[language], ['en', 'en-GB']]) {
    const months = names.map(monthNames);
    const found = new Set(words.flatMap((word) => findMonths(word, months)));
    // `mar` is March and Tuesday in Italian
    if (found.size > 1) return null;
    for (const month of found) return toDay(year, String(month), day);
  }
  return null;
}

/** Short names that people write and no browser does. */
const ALSO: Readonly<Record<string, number>> = { mrz: 3, sett: 9 };

/** The months (1 to 12) that a word names in any of these languages. */
function findMonths(word: string, languages: readonly string[][][]): number[] {
  if (Object.hasOwn(ALSO, word)) return [ALSO[word] ?? 0];
  return languages.flatMap((months) => months.flatMap((names, index) => (names.includes(word) ? [index + 1] : [])));
}

/** Long and short names of the twelve months, without points. */
function monthNames(language: string): string[][] {
  if (!isKnownLanguage(language)) return [];
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => {
      const part = format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'month');
      return (part?.value ?? '').toLowerCase().replaceAll('.', '');
    }),
  );
}

function toDay(year = '', month = '', day = ''): number | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const time = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(time);
  const isReal =
    full >= 1990 &&
    full <= 2099 &&
    date.getUTCFullYear() === full &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return isReal ? time : null;
}
