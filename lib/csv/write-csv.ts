/** What a cell holds; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A text that a spreadsheet would take for a formula; East Asian ones take the wide signs for it too. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/**
 * A table as CSV (RFC 4180), a row per entry and the columns in the header's order. Numbers keep their full precision, with
 * a point; one that is not finite is an empty cell. A text that a spreadsheet would run as a formula is written with an
 * apostrophe before it.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => writeCell(row[column])).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
