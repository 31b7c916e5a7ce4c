import * as v from 'valibot';
import { CONTEXTS, type SkillId, STAGES } from '@/lib/coaching/types';
import {
  draftSchema,
  observationId,
  opportunityRef,
  questionId,
  ratings,
  repId,
  skillId,
} from '@/lib/messaging/contract';
import { WHOLE, WHOLE_KINDS } from '@/lib/messaging/whole-records';

const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(9_999_999_999_999));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w.:-]+$/));
const site = v.pipe(text(300), v.regex(/^https?:\/\/[^/]+$/));

const identity = v.object({ site, name: text(300), ownerId: v.exactOptional(text(200)) });

export const repSchema = v.object({
  id: repId,
  name: v.pipe(text(120), v.minLength(1)),
  identities: v.pipe(v.array(identity), v.maxLength(200)),
  isExemplar: v.boolean(),
  isArchived: v.boolean(),
  createdAt: time,
  updatedAt: time,
});

export const observationSchema = v.object({
  id: observationId,
  rep: repId,
  at: time,
  ratings,
  note: text(4000),
  context: v.exactOptional(v.picklist(CONTEXTS)),
  opportunity: v.exactOptional(opportunityRef),
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1440))),
  createdAt: time,
  updatedAt: time,
});

export const commitmentSchema = v.object({
  id,
  rep: repId,
  text: v.pipe(text(300), v.minLength(1)),
  who: v.picklist(['rep', 'manager']),
  due: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  state: v.picklist(['open', 'done', 'dropped']),
  createdAt: time,
  updatedAt: time,
});

export const questionEventSchema = v.object({
  id,
  rep: repId,
  question: questionId,
  mark: v.picklist(['asked', 'useful', 'not-useful']),
  answer: v.exactOptional(text(500)),
  at: time,
  updatedAt: time,
});

/** What is kept of an opportunity, and nothing else. */
export const opportunitySchema = v.object({
  site,
  recordId: v.pipe(text(200), v.minLength(1)),
  rep: repId,
  stage: v.nullable(v.picklist(STAGES)),
  since: time,
  isChosen: v.boolean(),
  updatedAt: time,
});
export type OpportunityMemory = v.InferOutput<typeof opportunitySchema>;

export const siteSchema = v.object({
  origin: site,
  isOn: v.boolean(),
  adapter: v.nullable(text(60)),
  updatedAt: time,
});
export type SiteRecord = v.InferOutput<typeof siteSchema>;

export const stageMapSchema = v.object({
  site,
  name: v.pipe(text(300), v.minLength(1)),
  stage: v.picklist(STAGES),
  updatedAt: time,
});

/** A stage name as a page wrote it, and what it counts as by itself. */
export const seenStageSchema = v.object({
  site,
  name: v.pipe(text(300), v.minLength(1)),
  usual: v.nullable(v.picklist(STAGES)),
  from: v.nullable(v.picklist(['crm', 'words'])),
});
export type SeenStage = v.InferOutput<typeof seenStageSchema>;

export const draftRecordSchema = v.object({ rep: repId, draft: draftSchema, updatedAt: time });

export const tombSchema = v.object({
  kind: v.picklist(['rep', 'observation', 'commitment', 'question', ...WHOLE_KINDS]),
  id,
  /** A rep that was merged into another one, not erased: what still arrives for it belongs there. */
  into: v.exactOptional(repId),
  updatedAt: time,
});
export type Tomb = v.InferOutput<typeof tombSchema>;

export const metaSchema = v.object({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  counter: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastBackupAt: v.exactOptional(time),
  /** The change counter of that moment. */
  backupCounter: v.exactOptional(v.number()),
});
export type Meta = v.InferOutput<typeof metaSchema>;

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
  bySkill: v.array(v.tuple([skillId, skillSums])),
});
export type SumsRecord = { halfLifeDays: number; bySkill: [SkillId, v.InferOutput<typeof skillSums>][] };

export const askedLastSchema = v.array(v.tuple([questionId, time]));
export const usefulnessSchema = v.array(v.tuple([questionId, v.object({ useful: v.number(), notUseful: v.number() })]));

/** Records that are saved and deleted whole, with when they were written. */
const written = { createdAt: time, updatedAt: time };
export const wholeSchemas = {
  plan: v.object({ ...WHOLE.plan.entries, ...written }),
  time: v.object({ ...WHOLE.time.entries, ...written }),
  attainment: v.object({ ...WHOLE.attainment.entries, ...written }),
  taught: v.object({ ...WHOLE.taught.entries, ...written }),
  rubric: v.variant('part', [
    v.object({ ...WHOLE.rubric.options[0].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[1].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[2].entries, ...written }),
    v.object({ ...WHOLE.rubric.options[3].entries, ...written }),
  ]),
};
