import type { Observation, QuestionEvent, TimeEntry } from './records';
import type { RepId, TimeCategory, Timestamp } from './types';

const MINUTE_MS = 60_000;
/** Questions asked of one rep belong to one session while they lie within this of its first. */
const SESSION_MS = 60 * MINUTE_MS;
/** Nobody measures how long a session was when no timer ran: this is assumed, and said on screen. */
export const SESSION_MINUTES = 15;

/** Where the minutes of the manager's own time come from (method, section 8). */
export interface TimeSources {
  readonly entries: readonly TimeEntry[];
  readonly observed: readonly (Pick<Observation, 'rep' | 'at'> & { readonly minutes: number | null })[];
  readonly asked: readonly Pick<QuestionEvent, 'rep' | 'at'>[];
}

/** Minutes of the manager's own time that nothing else in the list counts. */
export interface SpentTime {
  readonly source: 'hand' | 'timer' | 'observation' | 'session';
  readonly at: Timestamp;
  readonly minutes: number;
  readonly category: TimeCategory;
  /** With or about whom, where that is known. */
  readonly rep: RepId | null;
  /** The entry that it is, where it is one. */
  readonly entry: TimeEntry | null;
}

interface Span {
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/**
 * All the time that was spent, none of it twice, by when it began. The timer goes before all: it covers the time from its
 * start on, whatever its category. An observation's minutes are those before it was written, a session's the quarter of an
 * hour from its first question on; both lose what the timer measured and what an observation of the same rep has counted
 * already. Entries by hand have a day and no hour: they count whole and take nothing off the others.
 */
export function listSpentTime({ entries, observed, asked }: TimeSources): SpentTime[] {
  const spent: SpentTime[] = [];
  const add = (span: Span, known: readonly Span[], what: Omit<SpentTime, 'at' | 'minutes'>): void => {
    const minutes = (span.to - span.from - measureOverlap(span, known)) / MINUTE_MS;
    if (minutes > 0) spent.push({ at: span.from, minutes, ...what });
  };
  const timed: Span[] = [];
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const { at, minutes, category, rep = null, isTimed = false } = entry;
    const span = { from: at, to: at + minutes * MINUTE_MS };
    add(span, isTimed ? timed : [], { source: isTimed ? 'timer' : 'hand', category, rep, entry });
    if (isTimed) timed.push(span);
  }
  const seen = new Map<RepId, Span[]>();
  for (const { rep, at, minutes } of observed) {
    if (minutes === null) continue;
    const span = { from: at - minutes * MINUTE_MS, to: at };
    const earlier = seen.get(rep) ?? [];
    add(span, [...timed, ...earlier], { source: 'observation', category: 'observing', rep, entry: null });
    earlier.push(span);
    seen.set(rep, earlier);
  }
  for (const { rep, from } of joinSessions(asked)) {
    const span = { from, to: from + SESSION_MINUTES * MINUTE_MS };
    const known = [...timed, ...(seen.get(rep) ?? [])];
    add(span, known, { source: 'session', category: 'skill-coaching', rep, entry: null });
  }
  return spent.sort((a, b) => a.at - b.at);
}

/** How much of a span others cover, in milliseconds, wherever they overlap each other. */
function measureOverlap(span: Span, others: readonly Span[]): number {
  let covered = 0;
  let reached = span.from;
  // few of them are near: only those are put in order
  const near = others.filter(({ from, to }) => to > span.from && from < span.to);
  for (const { from, to } of near.sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, reached);
    const end = Math.min(to, span.to);
    if (end <= start) continue;
    covered += end - start;
    reached = end;
  }
  return covered;
}

function joinSessions(asked: TimeSources['asked']): { rep: RepId; from: Timestamp }[] {
  const sessions: { rep: RepId; from: Timestamp }[] = [];
  const last = new Map<RepId, Timestamp>();
  for (const { rep, at } of asked.toSorted((a, b) => a.at - b.at)) {
    const from = last.get(rep);
    if (from !== undefined && at - from < SESSION_MS) continue;
    sessions.push({ rep, from: at });
    last.set(rep, at);
  }
  return sessions;
}
