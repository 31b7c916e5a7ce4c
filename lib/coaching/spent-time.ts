import type { Observation, QuestionEvent, TimeEntry } from './records';
import type { RepId, TimeCategory, Timestamp } from './types';

const MINUTE_MS = 60_000;
/** Questions asked of one rep belong to one session while no more than this lies between them. */
const SESSION_PAUSE_MS = 30 * MINUTE_MS;
/** What is said after a session's last question was marked as asked. */
const SESSION_END_MS = 10 * MINUTE_MS;

/** Where the minutes of the manager's own time come from (method, section 8). */
interface TimeSources {
  readonly entries: readonly TimeEntry[];
  readonly observed: readonly (Pick<Observation, 'rep' | 'at'> & { readonly minutes: number | null })[];
  readonly asked: readonly Pick<QuestionEvent, 'rep' | 'at'>[];
}

/** Minutes of the manager's own time that nothing else in the list counts. */
export interface SpentTime {
  readonly at: Timestamp;
  readonly minutes: number;
  readonly category: TimeCategory;
  /** With or about whom, where that is known. */
  readonly rep: RepId | null;
}

interface Span {
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/**
 * All the time that was spent, none of it twice. Entries count whole. An observation's minutes are those before it was
 * written, a session's go from its first question on; both lose what the timer measured, what was entered by hand in the
 * same category for the same rep or for none, and what an observation of the same rep has counted already.
 */
export function listSpentTime({ entries, observed, asked }: TimeSources): SpentTime[] {
  const spent = entries.map(({ at, minutes, category, rep = null }): SpentTime => ({ at, minutes, category, rep }));
  const seen = new Map<RepId, Span[]>();
  const add = (span: Span, category: TimeCategory, rep: RepId): void => {
    const known = [...coverOf(entries, category, rep), ...(seen.get(rep) ?? [])];
    const minutes = (span.to - span.from - measureOverlap(span, known)) / MINUTE_MS;
    if (minutes > 0) spent.push({ at: span.from, minutes, category, rep });
  };
  for (const { rep, at, minutes } of observed) {
    if (minutes === null) continue;
    const span = { from: at - minutes * MINUTE_MS, to: at };
    add(span, 'observing', rep);
    seen.set(rep, [...(seen.get(rep) ?? []), span]);
  }
  for (const { rep, span } of joinSessions(asked)) add(span, 'skill-coaching', rep);
  return spent.sort((a, b) => a.at - b.at);
}

/** The time that entries account for already, as seen from one category and one rep. */
function coverOf(entries: readonly TimeEntry[], category: TimeCategory, rep: RepId): Span[] {
  return entries
    .filter((one) => one.isTimed || (one.category === category && (one.rep === undefined || one.rep === rep)))
    .map(({ at, minutes }) => ({ from: at, to: at + minutes * MINUTE_MS }));
}

/** How much of a span others cover, in milliseconds, wherever they overlap each other. */
function measureOverlap(span: Span, others: readonly Span[]): number {
  let covered = 0;
  let reached = span.from;
  for (const { from, to } of [...others].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, reached);
    const end = Math.min(to, span.to);
    if (end <= start) continue;
    covered += end - start;
    reached = end;
  }
  return covered;
}

function joinSessions(asked: TimeSources['asked']): { rep: RepId; span: Span }[] {
  const sessions = new Map<RepId, { from: Timestamp; last: Timestamp }[]>();
  for (const { rep, at } of [...asked].sort((a, b) => a.at - b.at)) {
    const own = sessions.get(rep) ?? [];
    const open = own.at(-1);
    if (open !== undefined && at - open.last <= SESSION_PAUSE_MS) open.last = at;
    else own.push({ from: at, last: at });
    sessions.set(rep, own);
  }
  return [...sessions].flatMap(([rep, own]) =>
    own.map(({ from, last }) => ({ rep, span: { from, to: last + SESSION_END_MS } })),
  );
}
