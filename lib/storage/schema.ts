import * as v from 'valibot';
import { STAGES } from '@/lib/coaching/types';
import { count, filledText, recordId, repId, site, text } from '@/lib/messaging/fields';
import { taughtRecord } from '@/lib/messaging/taught-record';

export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(9_999_999_999_999));

const identity = v.object({ site, name: text(300), ownerId: v.exactOptional(text(200)) });

export const repSchema = v.object({
  id: repId,
  name: filledText(120),
  identities: v.pipe(v.array(identity), v.maxLength(200)),
  isExemplar: v.boolean(),
  isArchived: v.boolean(),
  createdAt: time,
  updatedAt: time,
});

/** What is kept of an opportunity, and nothing else. */
export const opportunitySchema = v.object({
  site,
  recordId,
  rep: repId,
  stage: v.nullable(v.picklist(STAGES)),
  since: time,
  isChosen: v.boolean(),
  /** Whom the page named when the manager chose; null: nobody. `rep`: who of the team that was. Databases written before this was kept have none. */
  chosenOver: v.exactOptional(
    v.nullable(v.object({ name: text(300), id: v.exactOptional(text(200)), rep: v.exactOptional(repId) })),
  ),
  /** When the page was last read it did not name this rep: it is not shown before the page says so again. */
  isDoubted: v.exactOptional(v.literal(true)),
  /** Whose it was before that rep was merged. */
  was: v.exactOptional(repId),
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
  name: filledText(300),
  stage: v.picklist(STAGES),
  updatedAt: time,
});

/** A stage name as a page wrote it, and what it counts as by itself. */
export const seenStageSchema = v.object({
  site,
  name: filledText(300),
  usual: v.nullable(v.picklist(STAGES)),
  from: v.nullable(v.picklist(['crm', 'words'])),
});
export type SeenStage = v.InferOutput<typeof seenStageSchema>;

export const metaSchema = v.object({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  counter: count,
  lastBackupAt: v.exactOptional(time),
  /** The change counter of that moment. */
  backupCounter: v.exactOptional(v.number()),
  /** There was another database before this one, which is gone; until the manager has heard it, or a backup has come. */
  isLost: v.exactOptional(v.boolean()),
});
export type Meta = v.InferOutput<typeof metaSchema>;

export const taughtSchema = v.object({ ...taughtRecord.entries, createdAt: time, updatedAt: time });
