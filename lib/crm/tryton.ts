import type { Adapter, FieldRule } from './types';

/** The form has tabs of its own, and the owner is in one that may not be in front. */
const field = (name: string): readonly FieldRule[] => [
  { select: `input:not([type="number"])[name="${name}"]`, read: 'value', evenHidden: true, sure: 'high' },
];

/**
 * Tryton's web client, at any host. Tabs of other records stay in the page, hidden; values are properties of inputs.
 *
 * `company` is the seller and not the account. Nothing shows the owner's number. One server holds several databases, which
 * number their records alike: the database is part of the id.
 */
export const tryton: Adapter = {
  id: 'tryton',
  name: 'Tryton',
  hosts: [],
  signature: 'script[src*="tryton-sao"], link[href*="tryton-sao"]',
  records: [{ pattern: '^https?://[^#]+#([^/;?]+/model/sale\\.opportunity/\\d+)(?:[;?]|$)', sure: 'high' }],
  roots: ['#tabcontent > .tab-pane.active'],
  fields: {
    name: field('description'),
    owner: field('employee'),
    account: field('party'),
    stage: [{ select: 'select[name="state"]', read: 'value', evenHidden: true, sure: 'high' }],
    amount: field('amount'),
    closeDate: field('end_date'),
  },
  stages: {
    lead: 'prospecting',
    opportunity: 'qualification',
    converted: 'won',
    cancelled: 'lost',
    lost: 'lost',
  },
};
