import * as v from 'valibot';
import type { NameOf } from './contract';
import { draftSchema } from './draft';
import {
  context,
  count,
  day,
  id,
  minutes,
  observationId,
  opportunityRef,
  questionId,
  ratings,
  repId,
  text,
  trimmedText,
  whole,
} from './fields';
import { timerStart, timerStop } from './whole-records';

/** The forms of what the panel reads and the manager writes down. */
export const PANEL = {
  'panel.read': v.object({
    swapped: v.exactOptional(v.pipe(v.array(questionId), v.maxLength(500))),
    /** Nothing is drawn in this frame yet. */
    isFirst: v.exactOptional(v.boolean()),
  }),
  'panel.assign': v.object({ seq: count, rep: repId, bind: v.picklist(['deal', 'owner']) }),
  'panel.addOwner': v.object({ seq: count, id: repId }),
  'popup.assign': v.object({ tab: whole, seq: count, rep: repId }),
  'popup.addOwner': v.object({ tab: whole, seq: count, id: repId }),
  'draft.save': v.object({ rep: repId, draft: v.nullable(draftSchema) }),
  'observation.save': v.object({
    id: observationId,
    rep: repId,
    at: v.exactOptional(count),
    ratings,
    note: v.string(),
    context: v.exactOptional(context),
    opportunity: v.exactOptional(opportunityRef),
    minutes: v.exactOptional(minutes),
    /** When one that comes back after its deletion was first written; of any other it is known here. */
    createdAt: v.exactOptional(count),
  }),
  'observation.delete': v.object({ id: observationId }),
  'question.mark': v.object({
    id,
    rep: repId,
    question: questionId,
    mark: v.picklist(['asked', 'useful', 'not-useful']),
    answer: v.exactOptional(text(500)),
  }),
  'question.unmark': v.object({ id }),
  'commitment.save': v.object({
    id,
    rep: repId,
    text: trimmedText(300),
    who: v.picklist(['rep', 'manager']),
    due: v.exactOptional(day),
    state: v.picklist(['open', 'done', 'dropped']),
  }),
  'commitment.delete': v.object({ id }),
  'timer.start': timerStart,
  'timer.stop': timerStop,
} satisfies { readonly [Name in NameOf<'panel'>]: v.GenericSchema };
