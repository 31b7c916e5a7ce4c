import type { Adapter, FieldRule } from './types';

/** Many make this CRM their own and add fields: only the label tells one. English and French are what it ships. */
const field = (label: string): readonly FieldRule[] => [
  {
    select: 'span.text-xs + span, span.text-xs + div > span:first-child',
    labelled: ['.flex-col', label],
    sure: 'high',
  },
];

/**
 * Atomic CRM, at any host. The deal is a dialog over the board; who owns it is not shown there, so the manager chooses,
 * unless somebody has added it to the fields.
 *
 * Known and not read: the edit dialog (`/deals/12`), which is another address. The amount is rounded by the page.
 */
export const atomicCrm: Adapter = {
  id: 'atomic-crm',
  name: 'Atomic CRM',
  hosts: [],
  signature: '#root:has(a[href$="/companies"]):has(a[href$="/contacts"]) a[href$="/deals"]',
  records: [{ pattern: '^https?://[^?#]*(?:(?:\\?[^#]*)?#)?/deals/(\\d+)/show/?(?:[?#]|$)', sure: 'high' }],
  roots: ['[data-slot="dialog-content"]:has(h2.text-2xl)'],
  ownParts: '.flex-col:has(> span.text-xs)',
  empty: '^(Invalid date|Date invalide)$',
  fields: {
    name: [{ select: 'h2.text-2xl', sure: 'high' }],
    // else there is only its initial
    account: [
      { select: 'a[href*="/companies/"] img:not([alt=""])', read: '@alt', id: '/companies/(\\d+)', sure: 'low' },
    ],
    stage: field('Stage|Étape'),
    amount: field('Budget|Amount|Montant'),
    closeDate: field('Expected closing date|Date de clôture prévue'),
  },
  stages: {
    opportunity: 'qualification',
    'proposal sent': 'proposal',
    'in negotiation': 'negotiation',
    won: 'won',
    lost: 'lost',
  },
};
