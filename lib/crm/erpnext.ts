import { SUGAR_STAGES } from './sugar-stages';
import type { Adapter, FieldRule } from './types';

const control = (name: string): string => `.frappe-control[data-fieldname="${name}"]:not(.hide-control)`;
/** jQuery shows either the control or the value; a field may also stand in a tab of the form that is not in front. */
const SHOWN = ':not([style*="none"])';
const field = (name: string): readonly FieldRule[] => [
  {
    select: `${control(name)} .control-input${SHOWN} :is(input, select)`,
    read: 'value',
    evenHidden: true,
    sure: 'high',
  },
  { select: `${control(name)} .control-value${SHOWN}`, evenHidden: true, sure: 'high' },
];
const PAGE = '.page-container[data-page-route="Opportunity"]';
/** A lost deal keeps its sales stage: what ends it is only its status. */
const ENDED = 'Lost|Converted|Perso|Convertito|Perdu|Converti|Verloren|Umgewandelt|Konvertiert|Perdido|Convertido';
const ended = field('status').map((rule): FieldRule => ({ ...rule, strip: `^(?!(${ENDED})$).*$`, sure: 'medium' }));

/**
 * ERPNext's opportunities, in its clouds or at any host. One page for all of them; the body says which one is in it.
 *
 * Known and not read: the pill beside the title, which says the status once more in the user's language. Where the CRM shows
 * links by their ids, the owner is an e-mail address.
 */
export const erpnext: Adapter = {
  id: 'erpnext',
  name: 'ERPNext',
  hosts: ['https://*.erpnext.com/*', 'https://*.frappe.cloud/*'],
  signature: 'link[href*="/assets/erpnext/"], script[src*="/assets/erpnext/"]',
  records: [
    {
      pattern: '^https?://[^/]+/(?:app|desk)/opportunity/(?!view(?:[/?#]|$)|new-opportunity)([^/?#]+)/?(?:[?#]|$)',
      sure: 'high',
    },
    { pattern: '^https?://[^/]+/desk#Form/Opportunity/(?!New(?:%20| )Opportunity)([^/?#]+)', sure: 'medium' },
  ],
  roots: [`body[data-route="Form/Opportunity/{id}"] ${PAGE}`],
  fields: {
    name: [...field('title'), { select: '.page-title .title-text', sure: 'medium' }],
    owner: field('opportunity_owner'),
    account: [...field('customer_name'), ...field('party_name')],
    stage: [...ended, ...field('sales_stage'), ...field('status')],
    amount: field('opportunity_amount'),
    closeDate: field('expected_closing'),
  },
  stages: { ...SUGAR_STAGES, quotation: 'proposal', converted: 'won', lost: 'lost' },
};
