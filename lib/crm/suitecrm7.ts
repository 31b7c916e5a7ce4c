import { SUGAR_STAGES } from './sugar-stages';
import type { Adapter, FieldRule } from './types';

const cell = (name: string): string => `.detail-view-field[field="${name}"]`;

/** A double click turns one cell into a control of the same name. */
const field = (name: string): readonly FieldRule[] => [
  { select: `${cell(name)} input[name="${name}"]:not([type="hidden"])`, read: 'value', sure: 'medium' },
  { select: cell(name), sure: 'high' },
];
/** Of a linked record: the form may have tabs, and this cell may be in one that is not in front. */
const linked = (name: string): readonly FieldRule[] => [
  { select: `${cell(name)} [data-id-value]`, evenHidden: true, id: '\\brecord=([\\w-]+)', sure: 'high' },
  ...field(name),
];

/**
 * SuiteCRM 7 with its own theme, at any host. Every record is a page of its own; in SuiteCRM 8 it may stand in a frame.
 *
 * Known and not read: the older way of loading pages into one (`#ajaxUILoc=`), of which no page was seen.
 */
export const suitecrm7: Adapter = {
  id: 'suitecrm7',
  name: 'SuiteCRM 7',
  hosts: [],
  signature: 'link[href*="themes/SuiteP/"], script[src*="themes/SuiteP/"]',
  records: [
    {
      pattern:
        '^https?://[^#]+/index\\.php\\?(?=[^#]*\\bmodule=Opportunities(?:&|#|$))(?=[^#]*\\baction=DetailView(?:&|#|$))(?=[^#]*\\brecord=([0-9a-zA-Z-]+))',
      sure: 'high',
    },
  ],
  roots: ['#content', 'body'],
  fields: {
    name: [...field('name'), { select: 'h2.module-title-text', sure: 'high' }],
    owner: linked('assigned_user_name'),
    account: linked('account_name'),
    stage: [
      { select: `${cell('sales_stage')} select`, read: 'value', sure: 'medium' },
      // the stored key, the same in every language
      { select: `${cell('sales_stage')} input.sugar_field`, read: 'value', evenHidden: true, sure: 'high' },
      ...field('sales_stage'),
    ],
    amount: field('amount'),
    closeDate: field('date_closed'),
  },
  stages: SUGAR_STAGES,
};
