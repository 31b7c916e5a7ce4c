import * as v from 'valibot';
import { AREAS, PHASES, STAGES, type Stage, TIME_CATEGORIES } from '@/lib/coaching/types';
import {
  amount,
  day,
  filledText,
  id,
  questionId as question,
  repId as rep,
  skillId as skill,
  text,
  whole,
} from './fields';
import { SKILL_NAME_LIMIT } from './limits';
import { taughtRecord } from './taught-record';

/** Records that are saved, replaced and deleted whole: no sums hang on them. What a page sends; the times of writing are ours. */

const time = v.pipe(whole, v.minValue(0), v.maxValue(9_999_999_999_999));
const level = amount(0, 6);
const minutes = v.pipe(whole, v.minValue(1), v.maxValue(1440));
const category = v.picklist(TIME_CATEGORIES);

const planFocus = v.object({
  skill,
  levelAtStart: level,
  milestone: level,
  practices: v.pipe(v.array(text(300)), v.maxLength(6)),
});

const share = v.exactOptional(amount(0.25, 1));
const line = v.exactOptional(text(300));
const skillWords = v.exactOptional(
  v.object({
    name: v.exactOptional(filledText(SKILL_NAME_LIMIT)),
    about: line,
    anchors: v.exactOptional(v.object({ 1: line, 3: line, 5: line })),
    practices: v.exactOptional(v.pipe(v.array(text(300)), v.maxLength(6))),
  }),
);
const questionWords = v.exactOptional(filledText(300));
const isArchived = v.exactOptional(v.boolean());
/** Nothing of the rubric is about anybody. */
const ofNobody = { rep: v.exactOptional(v.never()) };

export const WHOLE = {
  plan: v.object({
    id,
    rep,
    state: v.picklist(['draft', 'running', 'closed']),
    cause: v.nullable(v.picklist(['skill', 'information', 'tools', 'incentives', 'territory'])),
    focus: v.pipe(v.array(planFocus), v.minLength(1), v.maxLength(2)),
    reviewOn: day,
    startedAt: v.nullable(time),
    closedAt: v.nullable(time),
    result: v.nullable(text(300)),
  }),
  time: v.object({
    id,
    at: time,
    minutes,
    category,
    note: v.exactOptional(text(300)),
    rep: v.exactOptional(rep),
    isTimed: v.exactOptional(v.boolean()),
  }),
  /** One period of one rep; the id is `<rep>.<period>`, so that a period is entered once. */
  attainment: v.object({
    id,
    rep,
    period: v.pipe(v.string(), v.regex(/^\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/)),
    value: amount(0, 100),
  }),
  taught: taughtRecord,
  /** What the manager's rubric has otherwise than the default one: skills, questions, and how they are worded since when. */
  rubric: v.variant('part', [
    v.object({
      ...ofNobody,
      part: v.literal('skill'),
      id: skill,
      area: v.exactOptional(v.picklist(AREAS)),
      place: v.exactOptional(v.pipe(v.number(), v.finite())),
      target: v.exactOptional(amount(1, 5)),
      relevance: v.exactOptional(
        v.object(Object.fromEntries(STAGES.map((stage) => [stage, share])) as Record<Stage, typeof share>),
      ),
      isArchived,
    }),
    v.object({
      ...ofNobody,
      part: v.literal('question'),
      id: question,
      skill: v.exactOptional(skill),
      phase: v.exactOptional(v.picklist(PHASES)),
      stages: v.exactOptional(v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length))),
      isArchived,
    }),
    v.object({
      ...ofNobody,
      part: v.literal('skill-words'),
      id,
      of: skill,
      from: time,
      en: skillWords,
      it: skillWords,
    }),
    v.object({
      ...ofNobody,
      part: v.literal('question-words'),
      id,
      of: question,
      from: time,
      en: questionWords,
      it: questionWords,
    }),
  ]),
} as const;
export type WholeKind = keyof typeof WHOLE;
export const WHOLE_KINDS = ['plan', 'time', 'attainment', 'taught', 'rubric'] as const satisfies readonly WholeKind[];
export type Whole<Kind extends WholeKind> = v.InferOutput<(typeof WHOLE)[Kind]>;

export const timerSchema = v.object({ startedAt: time, category, rep: v.exactOptional(rep) });
/** `since` and `insteadOf` take a stop back: the moment since which it ran, and the entry that came of it. */
export const timerStart = v.object({
  category,
  rep: v.exactOptional(rep),
  since: v.exactOptional(time),
  insteadOf: v.exactOptional(id),
});
/** `minutes` as the manager confirms them; null throws the time away. */
export const timerStop = v.object({ id, minutes: v.nullable(minutes) });
