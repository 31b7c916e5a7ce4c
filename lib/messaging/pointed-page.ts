import * as v from 'valibot';
import { text } from './fields';

const pointedField = v.exactOptional(
  v.object({ select: text(600), read: v.exactOptional(v.literal('value')), raw: text(300) }),
);

/** What the manager pointed at on one opportunity. */
export const pointedPage = v.object({
  url: text(2000),
  fields: v.object({
    name: pointedField,
    owner: pointedField,
    account: pointedField,
    stage: pointedField,
    amount: pointedField,
    closeDate: pointedField,
  }),
});
export type PointedPage = v.InferOutput<typeof pointedPage>;
