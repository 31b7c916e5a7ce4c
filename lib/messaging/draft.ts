import * as v from 'valibot';
import { context, id, minutes, opportunityRef, ratingValue, skillId } from './fields';

/** A note that was begun: as the form has it, whole or not. */
export const draftSchema = v.object({
  id,
  ratings: v.record(skillId, ratingValue),
  skill: v.nullable(skillId),
  note: v.string(),
  context: v.nullable(context),
  minutes: v.nullable(minutes),
  opportunity: v.exactOptional(opportunityRef),
});
