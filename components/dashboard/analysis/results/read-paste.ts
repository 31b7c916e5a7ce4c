import type { RepId } from '@/lib/coaching/types';
import { readPercent } from './read-percent';
import { readPeriod } from './read-period';

/** One figure of the grid; 1 = on quota. */
interface Figure {
  readonly period: string;
  readonly value: number;
}

/** A row of what was pasted: whose it is, or the name that nobody in the team has. */
export interface PastedRow {
  readonly rep: RepId | null;
  readonly name: string;
  readonly figures: readonly Figure[];
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  /** Texts in the place of a figure or of a period that could not be read. */
  readonly unread: readonly string[];
  /** No value had a per-cent sign and all were small: 0.94 was read as 94 %. */
  readonly areShares: boolean;
}

interface Grid {
  /** In the order of the grid's rows. */
  readonly reps: readonly { readonly id: RepId; readonly name: string }[];
  /** In the order of the grid's columns. */
  readonly periods: readonly string[];
}

const MOST_AS_SHARE = 5;

/**
 * Cells as a spreadsheet copies them (tabs and lines), with or without a row of periods and a column of names. Without
 * periods they fall on the grid's columns from `from.column` on, without names on its rows from `from.row` on.
 */
export function readPaste(text: string, grid: Grid, from = { row: 0, column: 0 }): Pasted {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const hasNames = cells.some(([first = '']) => /\p{L}/u.test(first) && readPeriod(first) === null);
  const table = cells.map((row) => (hasNames ? row : ['', ...row]));
  const heading = readHeading(table[0] ?? []);
  const body = heading === null ? table : table.slice(1);
  const columns: readonly Column[] = heading ?? grid.periods.slice(from.column);
  const areShares = hasSmallValues(body);
  const unread = (heading ?? []).flatMap((column, i) => (column === null ? (table[0]?.[i + 1] ?? []) : []));
  const rows = body.map(([name = '', ...values], index): PastedRow => {
    const own = hasNames ? findRep(name, grid.reps) : grid.reps[from.row + index];
    const figures = values.flatMap((value, column) => readFigure(value, columns[column], areShares, unread) ?? []);
    return { rep: own?.id ?? null, name: hasNames ? name : (own?.name ?? ''), figures };
  });
  return {
    rows: rows.filter(({ figures }) => figures.length > 0),
    unread: unread.filter((cell) => !isBlank(cell)),
    areShares,
  };
}

/** The period of a column; null where its heading names none, undefined beyond the grid. */
type Column = string | null | undefined;

/** null for what is no figure; it is put among the unread, unless its heading is there already. */
function readFigure(cell: string, period: Column, isShare: boolean, unread: string[]): Figure | null {
  if (isBlank(cell) || period === null) return null;
  const read = readPercent(cell);
  if (read !== null && period !== undefined) return { period, value: toShare(read.percent, isShare) };
  unread.push(cell);
  return null;
}

/** The periods of the first row, null where one cannot be read; null when the row is no heading. */
function readHeading([, ...cells]: readonly string[]): (string | null)[] | null {
  const periods = cells.map(readPeriod);
  return periods.some((period) => period !== null) ? periods : null;
}

function hasSmallValues(body: readonly (readonly string[])[]): boolean {
  const read = body.flatMap(([, ...cells]) => cells.flatMap((cell) => readPercent(cell) ?? []));
  return read.length > 0 && read.every(({ percent, hasSign }) => !hasSign && percent <= MOST_AS_SHARE);
}

function isBlank(cell: string): boolean {
  return /^[-–—]?$/.test(cell);
}

/** Rounded, so that 94.5 % is 0.945 and not the nearest sum of halves beside it. */
export function toShare(percent: number, isShare = false): number {
  return Number((isShare ? percent : percent / 100).toFixed(6));
}

/** Whose name it is, whatever the order of first and last name, case and accents; nobody when several have it. */
function findRep(name: string, reps: Grid['reps']): Grid['reps'][number] | undefined {
  const wanted = fold(name);
  const found = reps.filter((rep) => fold(rep.name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

function fold(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}
