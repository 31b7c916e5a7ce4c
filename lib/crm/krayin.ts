import type { Adapter, FieldRule } from './types';

/** A row of the lead's attributes: the hidden control has the whole value, the text is cut after 20 characters. */
const row = (name: string): string => `.grid:has(> .label):has([name="${name}"])`;
const field = (name: string): readonly FieldRule[] => [
  { select: `${row(name)} input[name="${name}"]`, read: 'value', evenHidden: true, sure: 'medium' },
];

const GREEN = '[class*="!bg-green-500"]';
const WON_OR_LOST = ':has(> .stage) .cursor-pointer:not(.stage):has(> [class*="icon-down-arrow"])';

/**
 * Krayin, at any host. Its leads are the deals, each a page of its own; attributes may be named in any language.
 *
 * Known and not read: the organisation, which stands only in the sentence about the person's job.
 */
export const krayin: Adapter = {
  id: 'krayin',
  name: 'Krayin',
  hosts: [],
  // the sidebar's link, in the layout it shares with the shop it comes from
  signature: '#v-lead-stages-template, head:has(> meta[name="currency"]) + body a[href$="/contacts/persons"]',
  records: [{ pattern: '^https?://[^/]+/(?:[^?#]*/)?leads/view/(\\d+)/?(?:[?#]|$)', sure: 'high' }],
  roots: ['#app'],
  fields: {
    name: [{ select: 'h3.text-lg.font-bold', sure: 'medium' }],
    owner: [
      // some versions keep the user's number there
      ...field('user_id').map((rule): FieldRule => ({ ...rule, strip: '^\\d+$' })),
      { select: `${row('user_id')} span.truncate`, sure: 'medium' },
    ],
    account: [
      { select: 'a.font-semibold[href*="/contacts/persons/view/"]', id: '/persons/view/(\\d+)', sure: 'medium' },
    ],
    stage: [
      // one step says `Won/Lost`: its colour tells which half
      { select: `${WON_OR_LOST}${GREEN} > span`, strip: '\\s*/.*$', sure: 'medium' },
      { select: `${WON_OR_LOST}[class*="!bg-red-500"] > span`, strip: '^.*/\\s*', sure: 'medium' },
      // every step so far is green, the last of them is the deal's
      { select: `.stage${GREEN}:not(:has(+ .stage${GREEN}))`, sure: 'high' },
    ],
    amount: field('lead_value'),
    closeDate: field('expected_close_date'),
  },
  stages: {
    new: 'prospecting',
    'follow up': 'prospecting',
    prospect: 'qualification',
    negotiation: 'negotiation',
    won: 'won',
    lost: 'lost',
  },
};
