import { CONTEXTS, type Context, type RatingValue } from '@/lib/coaching/types';
import { NAME_LIMIT, NOTE_LIMIT, SKILL_NAME_LIMIT } from '@/lib/messaging/limits';
import { readDates } from './read-dates';
import { foldWord } from './read-table';
import type { SheetRow } from './sheet';

/** Why a row is left out. */
type RowProblem =
  | 'too-many-cells'
  | 'no-rep'
  | 'long-rep'
  | 'no-skill'
  | 'long-skill'
  | 'rating'
  | 'date'
  | 'future'
  | 'context'
  | 'long-note';

export interface BadRow {
  readonly line: number;
  readonly problem: RowProblem;
  /** What stands in the cell; empty where that says nothing. */
  readonly text: string;
}

/** A row that can be read: rep and skill still by the names that the file gives them. */
export interface Entry {
  readonly line: number;
  readonly rep: string;
  readonly skill: string;
  readonly rating: RatingValue;
  /** `2026-05-12`, or with its time as `readDates` says it. */
  readonly date: string;
  readonly context: Context | null;
  readonly note: string;
}

interface ReadRows {
  readonly entries: readonly Entry[];
  readonly bad: readonly BadRow[];
  /** Lines that say the same as an earlier one. Both count: without a note two calls of one day may look alike. */
  readonly alike: readonly number[];
}

interface RowsRequest {
  readonly rows: readonly SheetRow[];
  /** Whether a date lies ahead: what is later than now was not observed yet. */
  readonly isAhead: (date: string) => boolean;
  /** Contexts by their folded names; their ids are known. */
  readonly contexts: ReadonlyMap<string, Context>;
}

const SLICE = 500;
const IDS: ReadonlyMap<string, Context> = new Map(CONTEXTS.map((context) => [foldWord(context), context]));

/** What the rows say, and which of them say nothing that could be kept. Each step gives the share that is read. */
export function* readRows({ rows, isAhead, contexts }: RowsRequest): Generator<number, ReadRows, void> {
  const dates = readDates(rows.map(({ line, cells }) => ({ line, text: cells.date })));
  const entries: Entry[] = [];
  const bad: BadRow[] = [];
  const alike: number[] = [];
  const seen = new Set<string>();
  const findContext = (text: string) => IDS.get(foldWord(text)) ?? contexts.get(foldWord(text));
  for (const [place, row] of rows.entries()) {
    const read = readRow(row, dates[place] ?? null, isAhead, findContext);
    if ('problem' in read) bad.push(read);
    else {
      const { line, ...content } = read;
      const key = JSON.stringify([foldName(content.rep), foldWord(content.skill), ...Object.values(content).slice(2)]);
      if (seen.has(key)) alike.push(line);
      seen.add(key);
      entries.push(read);
    }
    if (place % SLICE === 0) yield place / rows.length;
  }
  return { entries, bad, alike };
}

function readRow(
  { line, cells, isTooLong }: SheetRow,
  date: string | null,
  isAhead: (date: string) => boolean,
  findContext: (text: string) => Context | undefined,
): Entry | BadRow {
  const [rep, skill, note] = [cells.rep.trim().replace(/\s+/gu, ' '), cells.skill.trim(), cells.note.trim()];
  const rating = /^([1-5])(?:[.,]0+)?$/.exec(cells.rating.trim())?.[1];
  const context = cells.context.trim() === '' ? null : findContext(cells.context);
  const refuse = (problem: RowProblem, text = ''): BadRow => ({ line, problem, text });
  if (isTooLong) return refuse('too-many-cells');
  if (rep === '') return refuse('no-rep');
  if (rep.length > NAME_LIMIT) return refuse('long-rep');
  if (skill === '') return refuse('no-skill');
  if (skill.length > SKILL_NAME_LIMIT) return refuse('long-skill');
  if (rating === undefined) return refuse('rating', cells.rating);
  if (date === null) return refuse('date', cells.date);
  if (isAhead(date)) return refuse('future', cells.date);
  if (context === undefined) return refuse('context', cells.context);
  if (note.length > NOTE_LIMIT) return refuse('long-note');
  return { line, rep, skill, rating: Number(rating) as RatingValue, date, context, note };
}

/** A name as people take it for the same: capitals and spaces do not matter, accents do. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
