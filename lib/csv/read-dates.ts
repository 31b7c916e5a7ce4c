import { splitTime } from './read-time';
import { SheetRefusal } from './sheet';

/** A date cell and its line. */
export interface DateCell {
  readonly line: number;
  readonly text: string;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_NAME_YEAR = /^(\d{1,2})[ .\-/]+(\p{L}+)\.?[ .,\-/]+(\d{4})$/u;
const NAME_DAY_YEAR = /^(\p{L}+)\.? +(\d{1,2}),? +(\d{4})$/u;
/** Midnight at the beginning of 1970 is before the first moment that is kept, in the east. */
const FIRST_YEAR = 1971;

/** The months' names as they are written in full and in short, in English and Italian. */
const MONTHS = ['en', 'en-GB', 'it'].flatMap((language) =>
  (['long', 'short'] as const).map((month) => {
    const names = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => names.format(Date.UTC(2026, index, 15)).toLowerCase());
  }),
);

/**
 * The dates of a column: `2026-05-12`, with a time of day `2026-05-12T08:30:00.000`, and where its zone is written too the
 * moment in UTC, `2026-05-12T08:30:00.000Z`; null where a cell is no date. ISO dates, dates with the month's name, and
 * numbers whose order of day and month the column itself decides: one day above 12, or points between them (day first).
 * Refusals: ambiguous-dates where nothing decides, mixed-dates where it is decided both ways.
 */
export function readDates(cells: readonly DateCell[]): (string | null)[] {
  const parts = cells.map(({ text }) => splitTime(text.trim()));
  const isDayFirst = decideOrder(cells.map(({ line }, place) => ({ line, text: parts[place]?.date ?? '' })));
  return parts.map(({ date, addTime }) => {
    const day = readDate(date, isDayFirst);
    return day === null ? null : addTime(day);
  });
}

function decideOrder(cells: readonly DateCell[]): boolean {
  const dayFirst: number[] = [];
  const monthFirst: number[] = [];
  const open: number[] = [];
  for (const { line, text } of cells) {
    const [, first, mark, second] = NUMBERS.exec(text) ?? [];
    if (first === undefined || first === second) continue;
    if (Number(first) > 12 || mark === '.') dayFirst.push(line);
    else if (Number(second) > 12) monthFirst.push(line);
    else open.push(line);
  }
  if (dayFirst.length > 0 && monthFirst.length > 0) {
    const fewer = dayFirst.length < monthFirst.length ? dayFirst : monthFirst;
    throw new SheetRefusal('mixed-dates', { lines: fewer });
  }
  if (open.length > 0 && dayFirst.length + monthFirst.length === 0) {
    throw new SheetRefusal('ambiguous-dates', { lines: open });
  }
  return monthFirst.length === 0;
}

function readDate(text: string, isDayFirst: boolean): string | null {
  const iso = ISO.exec(text);
  if (iso !== null) return writeDate(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first, , second, year] = numbers;
    return isDayFirst ? writeDate(year, second, first) : writeDate(year, first, second);
  }
  const [, day, name, year] = DAY_NAME_YEAR.exec(text) ?? [];
  if (name !== undefined) return writeDate(year, readMonth(name), day);
  const [, name2, day2, year2] = NAME_DAY_YEAR.exec(text) ?? [];
  return name2 === undefined ? null : writeDate(year2, readMonth(name2), day2);
}

/** 1 to 12; 0 for a word that names no month. */
function readMonth(name: string): number {
  const word = name.toLowerCase();
  return 1 + Math.max(...MONTHS.map((names) => names.indexOf(word)));
}

function writeDate(yearText = '', monthText: string | number = '', dayText = ''): string | null {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= FIRST_YEAR ? date.toISOString().slice(0, 10) : null;
}
