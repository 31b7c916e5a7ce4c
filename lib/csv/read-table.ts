import { readCsv, readFirstRow, SEPARATORS, type Separator } from './read-csv';
import { COLUMNS, type ColumnName, SheetRefusal, type SheetRow } from './sheet';

/** What the columns may be called, in English and Italian. */
const NAMES: Readonly<Record<ColumnName, readonly string[]>> = {
  rep: ['rep', 'sales rep', 'seller', 'salesperson', 'venditore', 'venditrice', 'commerciale'],
  skill: ['skill', 'competenza'],
  rating: ['rating', 'voto', 'valutazione'],
  date: ['date', 'day', 'data', 'giorno'],
  context: ['context', 'contesto'],
  note: ['note', 'notes', 'nota'],
};
const OPTIONAL: readonly ColumnName[] = ['context', 'note'];

/** Letters and figures only, small: names that differ in capitals, spaces and hyphens are one. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The rows of a CSV text by column, whichever separator it has, in whatever order its columns are; other columns are left
 * out. Each step gives the share that is read. Refusals: empty, missing-columns, column-twice, and those of `readCsv`.
 */
export function* readTable(text: string): Generator<number, SheetRow[], void> {
  const { body, separator } = chooseSeparator(text);
  const [header, ...rows] = yield* readCsv(body, separator);
  if (header === undefined) throw new SheetRefusal('empty');
  const places = findColumns(header.cells);
  return rows.map(({ line, cells }) => ({
    line,
    cells: pickCells((name) => {
      const place = places.get(name);
      return place === undefined ? '' : (cells[place] ?? '');
    }),
    isTooLong: cells.slice(header.cells.length).some((cell) => cell.trim() !== ''),
  }));
}

/** The entries of a JSON list by column. Refusals: not-json (not a list of objects either), empty, missing-columns. */
export function readList(text: string): SheetRow[] {
  const entries = parseList(text);
  if (entries.length === 0) throw new SheetRefusal('empty');
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const places = findColumns(names);
  return entries.map((entry, index) => ({
    line: index + 1,
    cells: pickCells((name) => {
      const given = entry[names[places.get(name) ?? -1] ?? ''];
      return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
    }),
    isTooLong: false,
  }));
}

function pickCells(read: (name: ColumnName) => string): SheetRow['cells'] {
  return Object.fromEntries(COLUMNS.map((name) => [name, read(name)])) as Record<ColumnName, string>;
}

function findColumns(header: readonly string[]): ReadonlyMap<ColumnName, number> {
  const places = new Map<ColumnName, number>();
  for (const [place, cell] of header.entries()) {
    const name = COLUMNS.find((one) => NAMES[one].includes(foldWord(cell)));
    if (name === undefined) continue;
    if (places.has(name)) throw new SheetRefusal('column-twice', { columns: [name] });
    places.set(name, place);
  }
  const missing = COLUMNS.filter((name) => !places.has(name) && !OPTIONAL.includes(name));
  if (missing.length > 0) throw new SheetRefusal('missing-columns', { columns: missing });
  return places;
}

/** The separator that a first line `sep=;` names, or the one under which the header has the most names that we know. */
function chooseSeparator(text: string): { readonly body: string; readonly separator: Separator } {
  const named = /^\uFEFF?sep=([,;\t])(?=\r?\n)/i.exec(text);
  // the line stays, empty, so that the lines keep their numbers
  if (named !== null) return { body: text.slice(named[0].length), separator: named[1] as Separator };
  const known = (separator: Separator): number =>
    readHeader(text, separator).filter((cell) => COLUMNS.some((name) => NAMES[name].includes(foldWord(cell)))).length;
  const [best = ','] = [...SEPARATORS].sort((a, b) => known(b) - known(a));
  return { body: text, separator: best };
}

function readHeader(text: string, separator: Separator): readonly string[] {
  try {
    return readFirstRow(text, separator)?.cells ?? [];
  } catch {
    return []; // under this separator it is no table
  }
}

function parseList(text: string): Record<string, unknown>[] {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SheetRefusal('not-json');
  }
  const isEntry = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  if (!Array.isArray(given) || !given.every(isEntry)) throw new SheetRefusal('not-json');
  return given;
}
