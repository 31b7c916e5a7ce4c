/** Spans of time that results are counted in; the text sorts by time within a kind. */
export const PERIOD_KINDS = ['quarter', 'month', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const PER_YEAR: Readonly<Record<PeriodKind, number>> = { quarter: 4, month: 12, half: 2, year: 1 };

/** `2026-Q3` of the calendar day `2026-09-24`, `2026-09` as a month, `2026-H2`, `2026`. */
export function periodOf(day: string, kind: PeriodKind): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return writePeriod(kind, year * PER_YEAR[kind] + Math.floor(((month - 1) * PER_YEAR[kind]) / 12));
}

/** The kind of a period as it is written; null for any other text. */
export function kindOf(period: string): PeriodKind | null {
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return 'month';
  if (/^\d{4}-H[12]$/.test(period)) return 'half';
  return /^\d{4}$/.test(period) ? 'year' : null;
}

/** The period so many steps later; earlier when negative. A text that is no period is an error of the caller. */
export function movePeriod(period: string, steps: number): string {
  const kind = kindOf(period);
  if (kind === null) throw new Error(`${period} is no period`);
  const year = Number(period.slice(0, 4));
  const part = kind === 'year' ? 1 : Number(period.slice(kind === 'month' ? 5 : 6));
  return writePeriod(kind, year * PER_YEAR[kind] + part - 1 + steps);
}

/** As many periods as asked, ending with this one, oldest first. */
export function listPeriods(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => movePeriod(last, i + 1 - count));
}

function writePeriod(kind: PeriodKind, index: number): string {
  const perYear = PER_YEAR[kind];
  const year = String(Math.floor(index / perYear)).padStart(4, '0');
  const part = (index % perYear) + 1;
  if (kind === 'year') return year;
  if (kind === 'month') return `${year}-${String(part).padStart(2, '0')}`;
  return `${year}-${kind === 'half' ? 'H' : 'Q'}${part}`;
}
