import * as v from 'valibot';
import { recordId, text } from './fields';

const pointedField = v.exactOptional(
  v.object({ select: text(600), read: v.exactOptional(v.literal('value')), raw: text(300) }),
);

const fields = v.object({
  name: pointedField,
  owner: pointedField,
  account: pointedField,
  stage: pointedField,
  amount: pointedField,
  closeDate: pointedField,
});
/** What can be pointed at. */
export const pointable = v.keyof(fields);

/** What the manager pointed at on one opportunity. */
export const pointedPage = v.object({
  url: text(2000),
  /** The address of the frame in which it was pointed at, where it was one. */
  frame: v.exactOptional(text(2000)),
  /** The record's id, where the CRM is one that we know. */
  recordId: v.exactOptional(recordId),
  fields,
});
export type PointedPage = v.InferOutput<typeof pointedPage>;
