import type { QuestionId, SkillId } from '@/lib/coaching/types';

export type Locale = 'en' | 'it';

export interface SkillText {
  readonly name: string;
  /** One sentence: what the behaviour is, observable. */
  readonly about: string;
  /** What a rating of 1, of 3 and of 5 looks like: one observable sentence each. */
  readonly anchors: { readonly 1: string; readonly 3: string; readonly 5: string };
  readonly practices: readonly string[];
}

/** All the words of the default rubric in one language; the pages load the one they need. */
export interface ContentText {
  readonly skills: Readonly<Record<SkillId, SkillText>>;
  readonly questions: Readonly<Record<QuestionId, string>>;
}
