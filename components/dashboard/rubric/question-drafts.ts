import type { QuestionId, SkillId } from '@/lib/coaching/types';
import type { QuestionForm } from './question-form';

/** A question that is there, or the one that is being added. */
export type QuestionPlace = QuestionId | 'new';

/** What was typed and not saved, by skill and question: another skill or page does not lose it. Never written anywhere. */
const drafts = new Map<SkillId, Map<QuestionPlace, QuestionForm>>();

export function findQuestionDraft(skill: SkillId, place: QuestionPlace): QuestionForm | null {
  return drafts.get(skill)?.get(place) ?? null;
}

/** The questions of a skill that are half written. */
export function listQuestionDrafts(skill: SkillId): QuestionPlace[] {
  return [...(drafts.get(skill)?.keys() ?? [])];
}

export function keepQuestionDraft(skill: SkillId, place: QuestionPlace, form: QuestionForm | null): void {
  const own = drafts.get(skill) ?? new Map<QuestionPlace, QuestionForm>();
  if (form === null) own.delete(place);
  else own.set(place, form);
  if (own.size === 0) drafts.delete(skill);
  else drafts.set(skill, own);
}

export function hasQuestionDrafts(): boolean {
  return drafts.size > 0;
}
