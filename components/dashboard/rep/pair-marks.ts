import type { QuestionEvent } from '@/lib/coaching/records';
import type { QuestionId, Timestamp } from '@/lib/coaching/types';

/** One time that a question was asked, with what was said of it. */
export interface AskedOnce {
  readonly id: string;
  readonly question: QuestionId;
  readonly at: Timestamp;
  /** It was only marked as useful or not, never as asked. */
  readonly isOnlyMarked: boolean;
  readonly answer: string | null;
  readonly verdict: 'useful' | 'not-useful' | null;
}

/**
 * A rep's marks as the times that a question was asked, newest first. A mark of usefulness belongs to the time nearest to
 * it, and the last such mark holds; where the question was never asked it stands alone.
 */
export function pairMarks(marks: readonly QuestionEvent[]): AskedOnce[] {
  const inTime = [...marks].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const asked = inTime.filter(({ mark }) => mark === 'asked');
  const verdicts = new Map<string, QuestionEvent>();
  const alone = new Map<QuestionId, QuestionEvent>();
  for (const verdict of inTime.filter(({ mark }) => mark !== 'asked')) {
    const nearest = findNearest(verdict, asked);
    if (nearest === undefined) alone.set(verdict.question, verdict);
    else verdicts.set(nearest.id, verdict);
  }
  const once = (event: QuestionEvent, verdict: QuestionEvent | undefined): AskedOnce => ({
    id: event.id,
    question: event.question,
    at: event.at,
    isOnlyMarked: event.mark !== 'asked',
    answer: event.answer ?? verdict?.answer ?? null,
    verdict: verdict === undefined || verdict.mark === 'asked' ? null : verdict.mark,
  });
  const all = [
    ...asked.map((one) => once(one, verdicts.get(one.id))),
    ...[...alone.values()].map((one) => once(one, one)),
  ];
  return all.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

function findNearest(verdict: QuestionEvent, asked: readonly QuestionEvent[]): QuestionEvent | undefined {
  const distance = ({ at }: QuestionEvent): number => Math.abs(at - verdict.at);
  return asked
    .filter(({ question }) => question === verdict.question)
    .reduce<QuestionEvent | undefined>(
      (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
      undefined,
    );
}
