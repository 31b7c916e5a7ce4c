import type { Adapter, FieldRule } from './types';

/** Nothing but the label tells a field; most are not translated yet. Links are buttons with an avatar, the rest inputs. */
const field = (label: string): readonly FieldRule[] => {
  const labelled = ['.field', label] as const;
  return [
    { select: '.field input', labelled, read: 'value', sure: 'medium' },
    { select: '.field > :nth-child(2)', labelled, sure: 'medium' },
  ];
};

/**
 * Frappe CRM, in Frappe's cloud or at any host. A deal has no name of its own: its organisation's stands for it.
 *
 * Known and not read: the assignees in the header, who need not be the owner; the yearly revenue, which is no deal's value.
 */
export const frappeCrm: Adapter = {
  id: 'frappe-crm',
  name: 'Frappe CRM',
  hosts: ['https://*.frappe.cloud/*'],
  signature:
    'meta[name="apple-mobile-web-app-title"][content="Frappe CRM"], link[href*="/assets/crm/manifest/"], script[src*="/assets/crm/frontend/"]',
  records: [{ pattern: '^https?://[^/]+/crm/deals/(?!view(?:[/?#]|$))([^/?#]+)/?(?:[?#]|$)', sure: 'high' }],
  // the side panel that begins with the id to copy
  roots: ['div:has(> .cursor-copy)'],
  ownParts: '.field',
  empty: '^.*\\.\\.\\.$',
  ignore: '.rounded-full, .sr-only',
  fields: {
    name: [
      { select: '.truncate.text-3xl-medium', sure: 'medium' },
      { select: '.truncate.text-2xl.font-medium', sure: 'medium' },
    ],
    owner: field('Deal Owner'),
    account: field('Organization'),
    stage: [
      { select: '#app-header button:has(rect + circle)', anywhere: true, sure: 'medium' },
      { select: '#app-header button[aria-haspopup]:has(circle)', anywhere: true, sure: 'low' },
      ...field('Status|Stato'),
    ],
    amount: [...field('Deal Value'), ...field('Expected Deal Value')],
    closeDate: field('Expected Closure Date'),
  },
  stages: {
    qualification: 'qualification',
    'demo/making': 'discovery',
    'proposal/quotation': 'proposal',
    negotiation: 'negotiation',
    'ready to close': 'closing',
    won: 'won',
    lost: 'lost',
  },
};
