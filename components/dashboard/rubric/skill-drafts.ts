import type { SkillId } from '@/lib/coaching/types';
import { hasQuestionDrafts } from './question-drafts';
import type { SkillForm } from './skill-form';

/** What was typed and not saved, per skill: another page of the dashboard does not lose it. Never written anywhere. */
const drafts = new Map<string, SkillForm>();

export function hasSkillDraft(skill: SkillId): boolean {
  return drafts.has(skill);
}

export function findSkillDraft(skill: string): SkillForm | null {
  return drafts.get(skill) ?? null;
}

export function keepSkillDraft(skill: string, form: SkillForm | null): void {
  if (form === null) drafts.delete(skill);
  else drafts.set(skill, form);
}

/** Whether anything would be lost with the page. */
export function hasDrafts(): boolean {
  return drafts.size > 0 || hasQuestionDrafts();
}
