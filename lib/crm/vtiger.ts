import { SUGAR_STAGES } from './sugar-stages';
import type { Adapter, FieldRule } from './types';

/** In the details; what the module is called, and so how these ids begin, differs between editions. */
const detail = (name: string): string => `[id$="_detailView_fieldValue_${name}"]`;
const DATA = 'input.fieldBasicData';

/** While a cell is edited its text is hidden, and the data beside it says what it was. The summary's cells have only the data's name. */
const field = (name: string, id?: string): readonly FieldRule[] => {
  const extra = id === undefined ? {} : { id };
  return [
    { select: `${detail(name)} .value`, sure: 'high', ...extra },
    { select: `.fieldValue:has(${DATA}[data-name="${name}"]) .value`, sure: 'medium', ...extra },
    {
      select: `${detail(name)} ${DATA}`,
      read: '@data-displayvalue',
      strip: '<[^>]*>',
      evenHidden: true,
      sure: 'medium',
    },
  ];
};

/**
 * Vtiger with its layout of version 7, in its cloud or at any host. Every record is a page of its own.
 *
 * Known and not read: `#recordId`, since the address says the same, and the owner's number in `data-value`, since it is the
 * group's where a group owns the deal.
 */
export const vtiger: Adapter = {
  id: 'vtiger',
  name: 'Vtiger',
  hosts: ['https://*.vtiger.com/*'],
  signature: 'link[href*="layouts/v7/"], script[src*="layouts/v7/"]',
  records: [
    {
      pattern:
        '^https?://[^#]+/index\\.php\\?(?=[^#]*\\bmodule=(?:Potentials|Opportunities)(?:&|#|$))(?=[^#]*\\bview=Detail(?:&|#|$))(?=[^#]*\\brecord=(\\d+)(?:&|#|$))',
      sure: 'high',
    },
  ],
  roots: ['.detailViewContainer', 'body'],
  fields: {
    name: field('potentialname'),
    owner: field('assigned_user_id', '\\bmodule=Users\\b.*\\brecord=(\\d+)'),
    account: field('related_to', '\\bmodule=Accounts\\b.*\\brecord=(\\d+)'),
    stage: field('sales_stage'),
    amount: field('amount'),
    closeDate: field('closingdate'),
  },
  stages: SUGAR_STAGES,
};
