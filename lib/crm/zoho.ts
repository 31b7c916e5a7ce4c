import type { Adapter, FieldRule } from './types';

/** What is not scrolled to yet holds its label and a spinner. */
const DRAWN = ':not(:has(.cxLoadOnViewElement))';

/** Columns keep their internal names in every language and when the module is renamed. */
const column = (name: string, id?: string): readonly FieldRule[] => {
  const link = id === undefined ? {} : { id };
  return [
    { select: `#subvalue_${name}${DRAWN}`, ...link, sure: 'medium' },
    { select: `#subvalue_${name} input`, read: 'value', sure: 'low' },
    { select: `#bc_mouseArea__${name} .dv_info_value${DRAWN}`, ...link, sure: 'medium' },
    { select: `#mouseArea__${name} .dv_info_value${DRAWN}`, ...link, sure: 'low' },
    { select: `[data-zcqa$="dtVw_lbl_${name}"] + .dvValueContainer${DRAWN}`, ...link, sure: 'low' },
  ];
};

/**
 * Zoho CRM deals; the address keeps their old name, Potentials. Pages that a customer has designed anew have none of these marks.
 *
 * Known and not read: `.cxElemCompViewWrap` without its column, since every value has it, those of related lists too. The
 * details' header is no root: the values are outside it.
 */
export const zoho: Adapter = {
  id: 'zoho',
  name: 'Zoho CRM',
  hosts: [
    'https://crm.zoho.com/*',
    'https://crm.zoho.eu/*',
    'https://crm.zoho.in/*',
    'https://crm.zoho.com.au/*',
    'https://crm.zoho.com.cn/*',
    'https://crm.zoho.jp/*',
    'https://crm.zoho.sa/*',
    'https://crm.zoho.uk/*',
    'https://crm.zohocloud.ca/*',
    // bundles with other products, and copies to try things out in
    'https://crmplus.zoho.com/*',
    'https://crmplus.zoho.eu/*',
    'https://one.zoho.com/*',
    'https://one.zoho.eu/*',
    'https://crmsandbox.zoho.com/*',
    'https://crmsandbox.zoho.eu/*',
  ],
  records: [
    {
      pattern:
        '^https://(?:crm|crmplus|one|crmsandbox)\\.zoho(?:cloud)?\\.[a-z.]+/(?:[^?#]*/)?crm/(?:[^/?#]+/)?tab/(?:Potentials|Deals)/(\\d+)/?(?:[?#]|$)',
      sure: 'high',
    },
  ],
  roots: ['body'],
  empty: '^([-–—]|-None-)$',
  ignore: '.cxViewUserTimestamp, .cxElementLabel, crux-error-message',
  fields: {
    name: [
      { select: '#subvalue_POTENTIALNAME', sure: 'medium' },
      { select: '#subvalue_POTENTIALNAME input', read: 'value', sure: 'low' },
      { select: '#headervalue_POTENTIALNAME', sure: 'medium' },
      { select: '#titlecard_POTENTIALNAME', sure: 'low' },
      { select: '#recHeader1', sure: 'low' },
    ],
    owner: column('SMOWNERID'),
    account: column('ACCOUNTID', '/tab/Accounts/(\\d+)'),
    stage: column('STAGE'),
    amount: column('AMOUNT'),
    closeDate: column('CLOSINGDATE'),
  },
  stages: {
    qualification: 'qualification',
    'needs analysis': 'discovery',
    'value proposition': 'discovery',
    'identify decision makers': 'discovery',
    'id. decision makers': 'discovery',
    'perception analysis': 'discovery',
    'proposal/price quote': 'proposal',
    'negotiation/review': 'negotiation',
    'closed won': 'won',
    'closed lost': 'lost',
    'closed lost to competition': 'lost',
    'closed-lost to competition': 'lost',
  },
};
