import * as v from 'valibot';
import { AREAS, PHASES, type QuestionId, type SkillId, STAGES, type Stage } from '@/lib/coaching/types';
import { toQuestionForm } from './question-form';
import type { RubricModel } from './rubric-model';
import { type LOCALES, toSkillForm } from './skill-form';

const FORMAT = 'affianca-rubric';
const VERSION = 1;
const MOST_CHARACTERS = 5_000_000;
const MOST_SKILLS = 200;
const MOST_QUESTIONS = 2000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(48), v.regex(/^[\w:-]+$/));
const text = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most)), '');
const share = v.pipe(v.number(), v.minValue(0.25), v.maxValue(1));
const skillWords = v.optional(
  v.object({
    name: text(80),
    about: text(300),
    anchors: v.optional(v.object({ 1: text(300), 3: text(300), 5: text(300) }), {}),
    practices: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(6)), []),
  }),
  {},
);
const skillSchema = v.pipe(
  v.object({
    id: v.pipe(
      id,
      v.transform((given) => given as SkillId),
    ),
    area: v.picklist(AREAS),
    target: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5)), 4),
    relevance: v.object(Object.fromEntries(STAGES.map((stage) => [stage, share])) as Record<Stage, typeof share>),
    isArchived: v.optional(v.boolean(), false),
    words: v.object({ en: skillWords, it: skillWords }),
  }),
  v.check(({ words: { en, it } }) => `${en.name}${it.name}`.trim() !== '', 'a name'),
);
const questionSchema = v.pipe(
  v.object({
    id: v.pipe(
      id,
      v.transform((given) => given as QuestionId),
    ),
    skill: v.pipe(
      id,
      v.transform((given) => given as SkillId),
    ),
    phase: v.picklist(PHASES),
    stages: v.optional(v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length)), []),
    isArchived: v.optional(v.boolean(), false),
    words: v.object({ en: text(300), it: text(300) }),
  }),
  v.check(({ words: { en, it } }) => `${en}${it}`.trim() !== '', 'words'),
);
export type FileSkill = v.InferOutput<typeof skillSchema>;
export type FileQuestion = v.InferOutput<typeof questionSchema>;

/** A shared rubric as it was read: what a rubric can hold, and the places of what it cannot. */
export interface RubricFile {
  readonly skills: readonly FileSkill[];
  readonly questions: readonly FileQuestion[];
  readonly bad: readonly string[];
}

/** The rubric as a file: whole, in both languages, readable; nothing in it is about anybody. */
export function writeRubricFile({ skills, questions, texts }: RubricModel, now: number): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date(now).toISOString(),
    skills: skills.map((entry) => {
      const { area, target, relevance, words } = toSkillForm(entry, texts);
      return { id: entry.skill.id, area, target, relevance, isArchived: entry.isArchived, words };
    }),
    questions: questions.map((entry) => {
      const { id: own, skill } = entry.question;
      return { id: own, skill, isArchived: entry.isArchived, ...toQuestionForm(entry, texts) };
    }),
  };
  return JSON.stringify(file, null, 1);
}

/** Why a file is no rubric at all. */
export type RubricRefusal = 'notOurs' | 'newer' | 'tooLarge';

/** Reads a shared rubric, each skill and each question by itself: one that is wrong leaves the others readable. */
export function readRubricFile(given: string): RubricFile | RubricRefusal {
  if (given.length > MOST_CHARACTERS) return 'tooLarge';
  const file = parse(given);
  if (file?.format !== FORMAT || !Array.isArray(file.skills) || !Array.isArray(file.questions)) return 'notOurs';
  if (typeof file.version !== 'number' || file.version > VERSION) return 'newer';
  if (file.skills.length > MOST_SKILLS || file.questions.length > MOST_QUESTIONS) return 'tooLarge';
  const skills = readEach(skillSchema, 'skills', file.skills);
  const questions = readEach(questionSchema, 'questions', file.questions);
  return { skills: skills.good, questions: questions.good, bad: [...skills.bad, ...questions.bad] };
}

function parse(given: string): Record<string, unknown> | null {
  try {
    const file: unknown = JSON.parse(given.replace(/^\uFEFF/, ''));
    return typeof file === 'object' ? (file as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function readEach<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
  schema: Schema,
  list: string,
  given: readonly unknown[],
) {
  const good = new Map<string, v.InferOutput<Schema>>();
  const bad: string[] = [];
  for (const [index, one] of given.entries()) {
    const checked = v.safeParse(schema, one, { abortEarly: true });
    const path = checked.issues?.[0].path?.map(({ key }) => `.${String(key)}`).join('') ?? '';
    if (!checked.success) bad.push(`${list}[${index}]${path}`.slice(0, 120));
    else if (good.has(checked.output.id)) bad.push(`${list}[${index}].id`);
    else good.set(checked.output.id, checked.output);
  }
  return { good: [...good.values()], bad };
}

/** The words of a file in a language, or in the other one. */
export function nameOf({ words }: FileSkill, locale: (typeof LOCALES)[number]): string {
  return words[locale].name.trim() || words.en.name.trim() || words.it.name.trim();
}
