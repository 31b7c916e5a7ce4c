import * as v from 'valibot';
import { settingsPatch } from '@/lib/messaging/settings';
import { PREFIX } from './keys';
import {
  commitmentSchema,
  draftRecordSchema,
  observationSchema,
  questionEventSchema,
  tombSchema,
  wholeSchemas,
} from './record-schemas';
import { opportunitySchema, repSchema, siteSchema, stageMapSchema } from './schema';

export const FORMAT = 'affianca';
export const FORMAT_VERSION = 1;

/** The lists of an export; each record is as it is stored. What is derived (sums, histories) is made anew on import. */
export const LISTS = {
  reps: repSchema,
  observations: observationSchema,
  commitments: commitmentSchema,
  questions: questionEventSchema,
  opportunities: opportunitySchema,
  sites: siteSchema,
  stages: stageMapSchema,
  drafts: draftRecordSchema,
  plans: wholeSchemas.plan,
  times: wholeSchemas.time,
  attainments: wholeSchemas.attainment,
  taughts: wholeSchemas.taught,
  rubric: wholeSchemas.rubric,
  deletions: tombSchema,
} as const;
export type ListName = keyof typeof LISTS;

export const LIST_PREFIX: Record<ListName, string> = {
  reps: PREFIX.rep,
  observations: PREFIX.observation,
  commitments: PREFIX.commitment,
  questions: PREFIX.asked,
  opportunities: PREFIX.opportunity,
  sites: PREFIX.site,
  stages: PREFIX.stage,
  drafts: PREFIX.draft,
  plans: 'plan/',
  times: 'time/',
  attainments: 'attainment/',
  taughts: 'taught/',
  rubric: 'rubric/',
  deletions: PREFIX.tomb,
};

const limited = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.maxLength(1_000_000));

/** An export file, whole. `settings` carries when it was changed, so that the newer one wins. */
export const exportSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  exportedAt: v.string(),
  settings: v.object({ ...settingsPatch.entries, updatedAt: v.exactOptional(v.number()) }),
  reps: limited(LISTS.reps),
  observations: limited(LISTS.observations),
  commitments: limited(LISTS.commitments),
  questions: limited(LISTS.questions),
  opportunities: limited(LISTS.opportunities),
  sites: limited(LISTS.sites),
  stages: limited(LISTS.stages),
  drafts: limited(LISTS.drafts),
  // files written before there were any have none
  plans: v.optional(limited(LISTS.plans), []),
  times: v.optional(limited(LISTS.times), []),
  attainments: v.optional(limited(LISTS.attainments), []),
  taughts: v.optional(limited(LISTS.taughts), []),
  rubric: v.optional(limited(LISTS.rubric), []),
  deletions: limited(LISTS.deletions),
  /** What could not be read, as it lay. */
  unread: v.optional(limited(v.looseObject({ key: v.string() })), []),
});
export type ExportFile = v.InferOutput<typeof exportSchema>;
export type Lists = Pick<ExportFile, ListName>;
