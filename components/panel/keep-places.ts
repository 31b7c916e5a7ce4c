import type { QuestionId, RankedQuestion } from '@/lib/coaching/types';

/**
 * The questions in the places that they have on the screen: one that was marked there stays, wherever the mark has taken
 * it, and one that is gone leaves its place to the first that is new.
 */
export function keepPlaces(
  before: readonly RankedQuestion[],
  now: readonly RankedQuestion[],
  isMarked: (id: QuestionId) => boolean,
): readonly RankedQuestion[] {
  const find = (all: readonly RankedQuestion[], { question }: RankedQuestion): RankedQuestion | undefined =>
    all.find((one) => one.question.id === question.id);
  const fresh = now.filter((one) => !find(before, one));
  const kept = before.flatMap((one) => find(now, one) ?? (isMarked(one.question.id) ? one : fresh.shift()) ?? []);
  return [...kept, ...fresh].slice(0, Math.max(before.length, now.length));
}
