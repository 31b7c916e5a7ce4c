import type { Adapter } from './types';

/**
 * Freshsales deals. Only the page's title and its addresses are known, so the stage and figures are left to the search for
 * labels, and the owner to the manager: contacts, accounts and tasks on the page have owners too, and no part of it is known
 * to be the deal's. The pills of the stages have no mark that is known to tell the current one.
 */
export const freshsales: Adapter = {
  id: 'freshsales',
  name: 'Freshsales',
  hosts: ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*'],
  records: [
    {
      pattern: '^https://[^/?#]+\\.(?:myfreshworks\\.com/crm/sales|freshsales\\.io)/deals/(\\d+)(?:[/?#]|$)',
      sure: 'high',
    },
  ],
  roots: ['html'],
  empty: '^(Freshsales|Freshworks( CRM)?)$',
  fields: {
    // `Deal : NAME : Freshsales`
    name: [{ select: 'head > title', evenHidden: true, strip: '^[^:]+ : | : [^:]+$', sure: 'medium' }],
    account: [
      {
        select: 'a[href*="/sales/accounts/"]:not([href*="/accounts/view/"], [href*="/accounts/new"])',
        id: '/accounts/(\\d+)',
        sure: 'low',
      },
    ],
  },
};
