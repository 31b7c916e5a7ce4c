/** Why a file of observations cannot be read at all. */
type RefusalCode =
  | 'too-large'
  | 'empty'
  | 'not-json'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'missing-columns'
  | 'column-twice'
  | 'ambiguous-dates'
  | 'mixed-dates';

/** A file that is refused whole: nobody can tell what it says. */
export class SheetRefusal extends Error {
  readonly code: RefusalCode;
  /** The lines that it is about, or the entries of a JSON list. */
  readonly lines: readonly number[];
  /** The columns that it is about. */
  readonly columns: readonly string[];

  constructor(code: RefusalCode, about: { lines?: readonly number[]; columns?: readonly string[] } = {}) {
    super(code);
    this.name = 'SheetRefusal';
    this.code = code;
    this.lines = about.lines ?? [];
    this.columns = about.columns ?? [];
  }
}

export const COLUMNS = ['rep', 'skill', 'rating', 'date', 'context', 'note'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** A row as it is written, by column; what is absent is an empty text. */
export interface SheetRow {
  /** Where it begins in the file, from 1; of a JSON list the place of the entry. */
  readonly line: number;
  readonly cells: Readonly<Record<ColumnName, string>>;
  /** It has more cells than the header. */
  readonly isTooLong: boolean;
}
