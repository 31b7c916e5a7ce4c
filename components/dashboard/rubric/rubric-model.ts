import type { QuestionRecord, QuestionWording, RubricRecord, SkillRecord, SkillWording } from '@/lib/coaching/records';
import { arrangeRubric, arrangeSkills } from '@/lib/coaching/rubric';
import type { Question, Skill, SkillId } from '@/lib/coaching/types';
import { QUESTIONS } from '@/lib/content/questions';
import { SKILLS } from '@/lib/content/skills';
import type { ContentText, Locale } from '@/lib/content/types';
import type { RubricRecordsView } from '@/lib/messaging/views';

/** The default words of both languages. */
export type DefaultTexts = Readonly<Record<Locale, ContentText>>;

/** A skill with all that is kept of it. */
export interface SkillEntry {
  readonly skill: Skill;
  readonly place: number;
  readonly isArchived: boolean;
  /** null: the manager's own. */
  readonly byDefault: Skill | null;
  readonly record: SkillRecord | null;
  /** Oldest first; the last one holds. */
  readonly wordings: readonly SkillWording[];
  readonly rated: number;
}

/** A question with all that is kept of it. */
export interface QuestionEntry {
  readonly question: Question;
  readonly isArchived: boolean;
  readonly byDefault: Question | null;
  readonly record: QuestionRecord | null;
  readonly wordings: readonly QuestionWording[];
}

/** The rubric as the page edits it. */
export interface RubricModel {
  readonly records: readonly RubricRecord[];
  readonly texts: DefaultTexts;
  /** Archived ones too, in rubric order. */
  readonly skills: readonly SkillEntry[];
  readonly questions: readonly QuestionEntry[];
}

/** Puts the manager's records and the default rubric together, thing by thing. */
export function buildModel({ records, rated }: RubricRecordsView, texts: DefaultTexts): RubricModel {
  const rubric = arrangeRubric({ skills: SKILLS, questions: QUESTIONS }, records);
  const skillRecords = records.filter((one) => one.part === 'skill');
  const questionRecords = records.filter((one) => one.part === 'question');
  const skillWords = rubric.wordings.filter((one) => one.part === 'skill-words');
  const questionWords = rubric.wordings.filter((one) => one.part === 'question-words');
  const skills = arrangeSkills(SKILLS, skillRecords).map((placed) => {
    const { id } = placed.skill;
    return {
      ...placed,
      byDefault: SKILLS.find((one) => one.id === id) ?? null,
      record: skillRecords.find((one) => one.id === id) ?? null,
      wordings: skillWords.filter(({ of }) => of === id),
      rated: rated[id] ?? 0,
    };
  });
  const archived = new Set(rubric.archivedQuestions);
  const questions = [...rubric.questions, ...rubric.archivedQuestions].map((question) => ({
    question,
    isArchived: archived.has(question),
    byDefault: QUESTIONS.find(({ id }) => id === question.id) ?? null,
    record: questionRecords.find(({ id }) => id === question.id) ?? null,
    wordings: questionWords.filter(({ of }) => of === question.id),
  }));
  return { records, texts, skills, questions };
}

/** The questions of one skill, by phase and in the bank's order. */
export function questionsOf({ questions }: RubricModel, skill: SkillId): readonly QuestionEntry[] {
  return questions.filter(({ question }) => question.skill === skill);
}

/** Whether anything was changed of a default skill that its default would bring back. */
export function isChanged({ byDefault, record, wordings }: SkillEntry): boolean {
  if (byDefault === null) return false;
  const { area, target, relevance } = record ?? {};
  return area !== undefined || target !== undefined || relevance !== undefined || hasWords(wordings.at(-1));
}

/** Whether a wording says anything: an empty one stands for the default. */
export function hasWords(wording: { readonly en?: unknown; readonly it?: unknown } | undefined): boolean {
  return wording?.en !== undefined || wording?.it !== undefined;
}

export function isQuestionChanged({ byDefault, record, wordings }: QuestionEntry): boolean {
  if (byDefault === null) return false;
  return record?.phase !== undefined || record?.stages !== undefined || hasWords(wordings.at(-1));
}
