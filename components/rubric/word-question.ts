import type { Wording } from '@/lib/coaching/records';
import type { QuestionId } from '@/lib/coaching/types';
import { findWording } from '@/lib/coaching/wording';
import type { ContentText, Locale } from '@/lib/content/types';

/** A question as it was worded at a moment. */
export function wordQuestionAt(
  text: ContentText,
  wordings: readonly Wording[],
  locale: Locale,
  question: QuestionId,
  at: number,
): string | undefined {
  const ofQuestion = wordings.filter((one) => one.part === 'question-words');
  const first = ofQuestion.find(({ of }) => of === question);
  const byDefault = text.questions[question];
  const held = findWording(ofQuestion, question, at) ?? (byDefault === undefined ? first : undefined);
  return held?.[locale] ?? byDefault ?? held?.en ?? held?.it;
}
