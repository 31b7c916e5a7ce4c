import { SheetRefusal } from './sheet';

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

interface CsvRow {
  /** The line of the file on which the row begins, from 1: a quoted cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows read between two pauses. */
const SLICE = 200;

/**
 * The rows of a CSV text (RFC 4180, with any of the three separators and any line ending); rows without any text are left
 * out. Each step gives the share that is read. Refusals: a quote that never closes, text after a closing quote.
 */
export function* readCsv(text: string, separator: Separator): Generator<number, CsvRow[], void> {
  const rows: CsvRow[] = [];
  let place = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (place < text.length) {
    const row = readRow(text, place, line, separator);
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
    ({ place, line } = row);
    if (rows.length % SLICE === 0) yield place / text.length;
  }
  return rows;
}

/** The first row with a text in it. */
export function readFirstRow(text: string, separator: Separator): CsvRow | null {
  let place = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (place < text.length) {
    const row = readRow(text, place, line, separator);
    if (row.cells.some((cell) => cell.trim() !== '')) return { line, cells: row.cells };
    ({ place, line } = row);
  }
  return null;
}

interface ReadRow {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly place: number;
  readonly line: number;
}

function readRow(text: string, start: number, startLine: number, separator: Separator): ReadRow {
  const cells: string[] = [];
  let place = start;
  let line = startLine;
  for (;;) {
    const cell = text[place] === '"' ? readQuoted(text, place, line) : readPlain(text, place, separator);
    cells.push(cell.text);
    line += countBreaks(cell.text);
    place = cell.end;
    const next = text[place];
    if (next === separator) place += 1;
    else if (next === undefined) return { cells, place, line };
    else if (next === '\n' || next === '\r') {
      const isPair = next === '\r' && text[place + 1] === '\n';
      return { cells, place: place + (isPair ? 2 : 1), line: line + 1 };
    } else throw new SheetRefusal('text-after-quote', { lines: [line] });
  }
}

interface ReadCell {
  readonly text: string;
  readonly end: number;
}

function readPlain(text: string, start: number, separator: Separator): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** A cell in quotes; two quotes stand for one. */
function readQuoted(text: string, start: number, line: number): ReadCell {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new SheetRefusal('unclosed-quote', { lines: [line] });
    if (text[end + 1] !== '"') return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    end += 2;
  }
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
