import { type Phase, type QuestionId, type SkillId, STAGES, type Stage } from '@/lib/coaching/types';
import type { Locale } from '@/lib/content/types';
import { nextMoment, type RubricChange, type WritableRecord } from './rubric-change';
import type { DefaultTexts, QuestionEntry } from './rubric-model';
import { isSame, LOCALES } from './skill-form';

/** A question as it is typed. */
export interface QuestionForm {
  readonly phase: Phase;
  /** None = all. */
  readonly stages: readonly Stage[];
  readonly words: Readonly<Record<Locale, string>>;
  /** Absent: as it is. */
  readonly isArchived?: boolean;
}

export const NO_QUESTION: QuestionForm = { phase: 'reality', stages: [], words: { en: '', it: '' } };

export function toQuestionForm({ question, wordings }: QuestionEntry, texts: DefaultTexts): QuestionForm {
  const own = wordings.at(-1);
  const fill = (locale: Locale): string => own?.[locale] ?? texts[locale].questions[question.id] ?? '';
  return { phase: question.phase, stages: question.stages, words: { en: fill('en'), it: fill('it') } };
}

/** What saving the form writes, as with a skill. */
export function saveQuestion(
  id: QuestionId,
  skill: SkillId,
  form: QuestionForm,
  entry: QuestionEntry | null,
  texts: DefaultTexts,
  now: number,
): RubricChange {
  const byDefault = entry?.byDefault ?? null;
  const isArchived = form.isArchived ?? entry?.isArchived ?? false;
  const stages = STAGES.filter((stage) => form.stages.includes(stage));
  const record = {
    part: 'question' as const,
    id,
    ...(byDefault?.skill === skill ? {} : { skill }),
    ...(byDefault?.phase === form.phase ? {} : { phase: form.phase }),
    ...(byDefault !== null && isSame(byDefault.stages, stages) ? {} : { stages }),
    ...(isArchived ? { isArchived } : {}),
  };
  const { createdAt: _c, updatedAt: _u, ...before } = entry?.record ?? { createdAt: 0, updatedAt: 0 };
  const isEmpty = byDefault !== null && Object.keys(record).length === 2;
  const words = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = form.words[locale].trim();
      return text === '' || text === texts[locale].questions[id] ? [] : [[locale, text]];
    }),
  );
  const { en, it } = entry?.wordings.at(-1) ?? {};
  const isReworded = !isSame(words, { ...(en && { en }), ...(it && { it }) });
  const from = nextMoment(entry?.wordings ?? [], now);
  return {
    put: [
      ...(isEmpty || isSame(record, before) ? [] : [record as unknown as WritableRecord]),
      ...(isReworded
        ? [{ part: 'question-words', id: `${id}.${from}`, of: id, from, ...words } as WritableRecord]
        : []),
    ],
    gone: isEmpty && entry?.record != null ? [id] : [],
  };
}
