import { decodeFile } from '@/components/dashboard/table-import/decode-file';
import { runInSlices } from '@/components/hooks/run-in-slices';
import { readCsv, readFirstRow, SEPARATORS, type Separator } from '@/lib/csv/read-csv';
import { foldWord } from '@/lib/csv/read-table';
import { SheetRefusal } from '@/lib/csv/sheet';
import { findRep, foldName } from './find-rep';
import {
  type CellRow,
  type Grid,
  hasSmallValues,
  isBlank,
  type ReadCells,
  type ReadRow,
  readCells,
  toShare,
  type UnreadCell,
} from './read-cells';
import { readPercent } from './read-percent';
import { readPeriod } from './read-period';

/** What the columns of a list may be called, in English and Italian. */
const NAMES = {
  rep: ['rep', 'sales rep', 'seller', 'salesperson', 'venditore', 'venditrice', 'commerciale'],
  period: ['period', 'quarter', 'month', 'half year', 'year', 'periodo', 'trimestre', 'mese', 'semestre', 'anno'],
  attainment: ['attainment', 'quota attainment', 'result', 'quota', 'quota raggiunta', 'raggiunto', 'risultato'],
} as const;
type ListColumn = keyof typeof NAMES;
const LIST_COLUMNS = ['rep', 'period', 'attainment'] as const satisfies readonly ListColumn[];

/**
 * Results in a CSV file with any of the three separators: a table with a row of periods and a column of names, or a list
 * with the columns rep, period and attainment. Refusals: empty, missing-columns, too-large, and those of `readCsv`.
 */
export async function readResultsFile(file: File, reps: Grid['reps']): Promise<ReadCells> {
  const text = await decodeFile(file);
  const rows = await runInSlices(readCsv(text, chooseSeparator(text)));
  const [header, ...body] = rows;
  if (header === undefined) throw new SheetRefusal('empty');
  const places = LIST_COLUMNS.map((column) => header.cells.findIndex((cell) => isCalled(cell, column)));
  if (places.every((place) => place >= 0)) return readList(body, places, reps);
  if (!header.cells.slice(1).some((cell) => readPeriod(cell) !== null))
    throw new SheetRefusal('missing-columns', { columns: LIST_COLUMNS.filter((_, index) => places[index] === -1) });
  return readCells(rows, { reps, periods: [] });
}

function isCalled(cell: string, column: ListColumn): boolean {
  return (NAMES[column] as readonly string[]).includes(foldWord(cell));
}

/** One line per rep and period; the figures of one name come together, as in a table. */
function readList(body: readonly CellRow[], places: readonly number[], reps: Grid['reps']): ReadCells {
  const lines = body.map(({ line, cells }) => {
    const [name = '', period = '', value = ''] = places.map((place) => (cells[place] ?? '').trim());
    return { line, name, period, value };
  });
  const areShares = hasSmallValues(lines.map(({ value }) => value));
  const unread: UnreadCell[] = [];
  const byName = new Map<string, ReadRow & { figures: ReadRow['figures'][number][] }>();
  for (const { line, name, period: heading, value } of lines) {
    if (isBlank(value)) continue;
    const period = readPeriod(heading);
    const read = readPercent(value);
    if (name === '' || period === null || read === null) {
      unread.push({ line, text: name === '' || read === null ? value : heading });
      continue;
    }
    const key = foldName(name);
    const row = byName.get(key) ?? { rep: findRep(name, reps)?.id ?? null, name, figures: [] };
    row.figures.push({ period, value: toShare(read.percent, areShares) });
    byName.set(key, row);
  }
  return { rows: [...byName.values()], unread, areShares };
}

/** The separator under which the first row has the most cells that say something to us. */
function chooseSeparator(text: string): Separator {
  const known = (separator: Separator): number => {
    const cells = readHeader(text, separator);
    return cells.filter((cell) => readPeriod(cell) !== null || LIST_COLUMNS.some((one) => isCalled(cell, one))).length;
  };
  const [best = ','] = [...SEPARATORS].sort((a, b) => known(b) - known(a));
  return best;
}

function readHeader(text: string, separator: Separator): readonly string[] {
  try {
    return readFirstRow(text, separator)?.cells ?? [];
  } catch {
    return []; // under this separator it is no table
  }
}
