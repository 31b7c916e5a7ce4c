import * as v from 'valibot';
import { id, site, text } from './fields';

const pointed = v.exactOptional(
  v.pipe(v.array(v.object({ select: text(600), read: v.exactOptional(v.literal('value')) })), v.maxLength(4)),
);

/**
 * A CRM taught by pointing; the id is its host with the port. With `corrects` it is one that we know (by its id), of which
 * these places alone are read otherwise: then its own records count, and `before` and `shape` say nothing.
 */
export const taughtRecord = v.object({
  id,
  rep: v.exactOptional(v.never()),
  origin: site,
  corrects: v.exactOptional(id),
  before: v.pipe(v.array(text(600)), v.minLength(1), v.maxLength(30)),
  shape: v.picklist(['digits', 'hex', 'with-digit', 'any']),
  fields: v.object({
    name: pointed,
    owner: pointed,
    account: pointed,
    stage: pointed,
    amount: pointed,
    closeDate: pointed,
  }),
});
