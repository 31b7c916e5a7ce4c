import type { RepId } from '@/lib/coaching/types';
import { findRep } from './find-rep';
import { readPercent } from './read-percent';
import { readPeriod } from './read-period';

/** A line of a table, with its number in what was pasted or in the file, from 1. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One figure of the grid; 1 = on quota. */
interface Figure {
  readonly period: string;
  readonly value: number;
}

/** A row with figures: whose it is, or the name that nobody in the team has. */
export interface ReadRow {
  readonly rep: RepId | null;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A text in the place of a figure, a period or a name that could not be read. */
export interface UnreadCell {
  readonly line: number;
  readonly text: string;
}

export interface ReadCells {
  readonly rows: readonly ReadRow[];
  readonly unread: readonly UnreadCell[];
  /** No value had a per-cent sign and all were small: 0.94 was read as 94 %. */
  readonly areShares: boolean;
}

export interface Grid {
  /** In the order of the grid's rows. */
  readonly reps: readonly { readonly id: RepId; readonly name: string }[];
  /** In the order of the grid's columns. */
  readonly periods: readonly string[];
}

const MOST_AS_SHARE = 5;

/**
 * Cells with or without a row of periods and a column of names. Without periods they fall on the grid's columns from
 * `from.column` on, without names on its rows from `from.row` on.
 */
export function readCells(given: readonly CellRow[], grid: Grid, from = { row: 0, column: 0 }): ReadCells {
  const lines = given.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }));
  const hasNames = lines.some(({ cells: [first = ''] }) => /\p{L}/u.test(first) && readPeriod(first) === null);
  const table = lines.map(({ line, cells }) => ({ line, cells: hasNames ? cells : ['', ...cells] }));
  const heading = readHeading(table[0]?.cells ?? []);
  const body = heading === null ? table : table.slice(1);
  const columns: readonly Column[] = heading ?? grid.periods.slice(from.column);
  const areShares = hasSmallValues(body.flatMap(({ cells }) => cells.slice(1)));
  const unread = (heading ?? []).flatMap((column, i) =>
    column === null ? [{ line: table[0]?.line ?? 1, text: table[0]?.cells[i + 1] ?? '' }] : [],
  );
  const rows = body.map(({ line, cells: [name = '', ...values] }, index): ReadRow => {
    const own = hasNames ? findRep(name, grid.reps) : grid.reps[from.row + index];
    const figures = values.flatMap((text, column) => {
      const isOf = { period: columns[column], isShare: areShares };
      return readFigure({ line, text }, isOf, unread) ?? [];
    });
    // a line without a name is nobody's: a sum, say
    const isNameless = hasNames && name === '';
    if (isNameless && figures.length > 0) unread.push({ line, text: values.find((value) => !isBlank(value)) ?? '' });
    return { rep: own?.id ?? null, name: hasNames ? name : (own?.name ?? ''), figures: isNameless ? [] : figures };
  });
  return {
    rows: rows.filter(({ figures }) => figures.length > 0),
    unread: unread.filter(({ text }) => !isBlank(text)),
    areShares,
  };
}

/** The period of a column; null where its heading names none, undefined beyond the grid. */
type Column = string | null | undefined;

/** null for what is no figure; it is put among the unread, unless its heading is there already. */
function readFigure(
  cell: UnreadCell,
  { period, isShare }: { readonly period: Column; readonly isShare: boolean },
  unread: UnreadCell[],
): Figure | null {
  if (isBlank(cell.text) || period === null) return null;
  const read = readPercent(cell.text);
  if (read !== null && period !== undefined) return { period, value: toShare(read.percent, isShare) };
  unread.push(cell);
  return null;
}

/** The periods of the first row, null where one cannot be read; null when the row is no heading. */
function readHeading([, ...cells]: readonly string[]): (string | null)[] | null {
  const periods = cells.map(readPeriod);
  return periods.some((period) => period !== null) ? periods : null;
}

/** Whether values without any per-cent sign are all so small that 1 must be on quota. */
export function hasSmallValues(cells: readonly string[]): boolean {
  const read = cells.flatMap((cell) => readPercent(cell) ?? []);
  return read.length > 0 && read.every(({ percent, hasSign }) => !hasSign && percent <= MOST_AS_SHARE);
}

export function isBlank(cell: string): boolean {
  return /^[-–—]?$/.test(cell);
}

/** Rounded, so that 94.5 % is 0.945 and not the nearest sum of halves beside it. */
export function toShare(percent: number, isShare = false): number {
  return Number((isShare ? percent : percent / 100).toFixed(6));
}
