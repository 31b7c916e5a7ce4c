/**
 * The calendar day in a date's text, as midnight UTC in milliseconds; null when there is none or it is ambiguous.
 * Read are ISO, `31/12/2026` and `12/31/2026` by the page's language, `31.12.2026`, `Dec 31, 2026` and `31 dic 2026`
 * with month names of that language or English.
 */
export function parseDate(raw: string, language: string): number | null {
  const text = raw.slice(0, 80).trim().toLowerCase();
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return toDay(iso[1], iso[2], iso[3]);
  const numeric = /(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})(?!\d)/.exec(text);
  if (numeric !== null) return readNumeric(numeric, language);
  return readNamed(text, language);
}

function readNumeric([, first = '', sign, second = '', third = '']: RegExpExecArray, language: string): number | null {
  if (first.length === 4) return toDay(first, second, third);
  if (first.length === 3 || third.length === 3) return null;
  const order =
    Number(first) > 12
      ? 'day'
      : Number(second) > 12
        ? 'month'
        : sign === '.'
          ? 'day'
          : first === second
            ? 'day'
            : orderOf(language);
  if (order === null) return null;
  return order === 'day' ? toDay(third, second, first) : toDay(third, first, second);
}

/** Which comes first in a language's numeric dates; null where it cannot be told (plain `en` is American or British). */
function orderOf(language: string): 'day' | 'month' | null {
  if (/^en$/i.test(language)) return null;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(language || []).length === 0) return null;
    const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).formatToParts(0).map(({ type }) => type);
    if (parts.indexOf('year') < parts.indexOf('month')) return null;
    return parts.indexOf('day') < parts.indexOf('month') ? 'day' : 'month';
  } catch {
    return null;
  }
}

function readNamed(text: string, language: string): number | null {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  const words = text.match(/\p{L}+/gu) ?? [];
  if (year === undefined || day === undefined) return null;
  for (const name of [language, 'en']) {
    const months = monthNames(name);
    for (const word of words) {
      const month = months.findIndex((names) => names.includes(word));
      if (month >= 0) return toDay(year, String(month + 1), day);
    }
  }
  return null;
}

/** Long and short names of the twelve months, without points. */
function monthNames(language: string): string[][] {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(language || []).length === 0) return [];
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
  } catch {
    return [];
  }
}

function toDay(year = '', month = '', day = ''): number | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const time = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(time);
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? time : null;
}
