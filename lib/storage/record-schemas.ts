import * as v from 'valibot';
import type { SkillId } from '@/lib/coaching/types';
import { draftSchema } from '@/lib/messaging/draft';
import {
  context,
  day,
  filledText,
  id,
  minutes,
  observationId,
  opportunityRef,
  questionId,
  ratings,
  repId,
  skillId,
  text,
} from '@/lib/messaging/fields';
import { WHOLE, WHOLE_KINDS } from '@/lib/messaging/whole-records';
import { repSchema, taughtSchema, time } from './schema';

/** Whose a record was before their rep was merged: another machine may know otherwise of that rep. */
const was = v.exactOptional(repId);

export const observationSchema = v.object({
  id: observationId,
  rep: repId,
  at: time,
  ratings,
  note: text(4000),
  context: v.exactOptional(context),
  opportunity: v.exactOptional(opportunityRef),
  minutes: v.exactOptional(minutes),
  was,
  createdAt: time,
  updatedAt: time,
});

export const commitmentSchema = v.object({
  id,
  rep: repId,
  text: filledText(300),
  who: v.picklist(['rep', 'manager']),
  due: v.exactOptional(day),
  state: v.picklist(['open', 'done', 'dropped']),
  was,
  createdAt: time,
  updatedAt: time,
});

export const questionEventSchema = v.object({
  id,
  rep: repId,
  question: questionId,
  mark: v.picklist(['asked', 'useful', 'not-useful']),
  answer: v.exactOptional(text(500)),
  was,
  at: time,
  updatedAt: time,
});

export const draftRecordSchema = v.object({ rep: repId, draft: draftSchema, updatedAt: time });

export const tombSchema = v.object({
  kind: v.picklist(['rep', 'observation', 'commitment', 'question', 'opportunity', ...WHOLE_KINDS]),
  id,
  /** A rep that was merged into another one, not erased: what still arrives for it belongs there. */
  into: v.exactOptional(repId),
  /** Into whom other machines had merged that rep. */
  also: v.exactOptional(v.array(repId)),
  /** That rep as last written, should machines have merged two into each other. */
  last: v.exactOptional(repSchema),
  /** Of a rep who was erased, the rep too: no record of this id comes back, however new it is. */
  isFinal: v.exactOptional(v.literal(true)),
  /** Of what a file brought of a rep who was erased: whose it was, which decides between versions of one millisecond. */
  of: v.exactOptional(repId),
  updatedAt: time,
});
export type Tomb = v.InferOutput<typeof tombSchema>;

const skillSums = v.object({
  at: time,
  count: v.number(),
  w: v.number(),
  v: v.number(),
  x: v.number(),
  q: v.number(),
  recentW: v.number(),
  recentV: v.number(),
  recentX: v.number(),
});
/** Pairs, so that no skill's name can be mistaken for a property of objects. */
export const sumsSchema = v.object({
  halfLifeDays: v.number(),
  /** How many observations they are of; databases written before this was kept have none. */
  observations: v.exactOptional(v.number()),
  bySkill: v.array(v.tuple([skillId, skillSums])),
  /** How often each rating, 1 to 5, was given on each skill; databases written before this was kept have none. */
  times: v.exactOptional(v.array(v.tuple([skillId, v.array(v.number())]))),
});
/** As much of it as levels are made of: a panel that is opened checks no more. */
export const levelSumsSchema = v.object({ bySkill: sumsSchema.entries.bySkill });
export type SumsRecord = {
  halfLifeDays: number;
  observations?: number;
  bySkill: [SkillId, v.InferOutput<typeof skillSums>][];
  times?: [SkillId, number[]][];
};

export const askedLastSchema = v.array(v.tuple([questionId, time]));
export const usefulnessSchema = v.array(v.tuple([questionId, v.object({ useful: v.number(), notUseful: v.number() })]));

/** Records that are saved and deleted whole, with when they were written. */
const written = { createdAt: time, updatedAt: time };
export const wholeSchemas = {
  plan: v.object({ ...WHOLE.plan.entries, was, ...written }),
  time: v.object({ ...WHOLE.time.entries, was, ...written }),
  attainment: v.object({
    ...WHOLE.attainment.entries,
    was,
    /** What others had for this period who were merged into this rep: the newest figure counts. */
    beside: v.exactOptional(v.array(v.object({ rep: repId, value: WHOLE.attainment.entries.value, ...written }))),
    ...written,
  }),
  taught: taughtSchema,
  rubric: v.variant('part', [
    v.object({ ...WHOLE.rubric.options[0].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[1].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[2].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[3].entries, ...written }),
  ]),
};
