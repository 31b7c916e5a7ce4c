import type { Adapter, Confidence, FieldRule } from './types';

const widget = (name: string): string => `.o_field_widget[name="${name}"]`;

/** Since version 16 forms are always being edited, so values are in controls; before it, and for who may only read, in text. */
const field = (name: string, sure: Confidence = 'high'): readonly FieldRule[] => [
  { select: `${widget(name)} input, ${widget(name)} textarea, input${widget(name)}`, read: 'value', sure },
  { select: `${widget(name)}:not(:has(input, textarea))`, sure },
];

/** Some versions show in the step how long the deal has been there: `Qualified 5d`. */
const TIME_IN_STAGE = '\\s\\d+ ?[a-z]{1,3}$';
const step = (select: string): FieldRule => ({ select, strip: TIME_IN_STAGE, sure: 'high' });

/**
 * Odoo, in its cloud or at any host. Dialogs hold forms with the same field names; the class of this form is the CRM's own.
 *
 * Known and not read: addresses of actions by number (`/odoo/action-226/45`), which are of any application; the user's
 * number in the avatar's address, which not every version draws: one person would be two. A lead that is no opportunity yet
 * has the same address, and no stage.
 */
export const odoo: Adapter = {
  id: 'odoo',
  name: 'Odoo',
  hosts: ['https://*.odoo.com/*'],
  signature: 'body.o_web_client',
  records: [
    {
      pattern:
        '^https?://[^/]+/(?:odoo|scoped_app)/(?:[^?#]*/)?(?:crm|crm\\.lead|action-crm\\.\\w*(?:lead|opportunit|pipeline)\\w*)/(\\d+)/?(?:[?#]|$)',
      sure: 'medium',
    },
    {
      pattern:
        '^https?://[^/]+/web/?(?:\\?[^#]*)?#(?=(?:[^#]*&)?model=crm\\.lead(?:&|$))(?=(?:[^#]*&)?view_type=form(?:&|$))(?:[^#]*&)?id=(\\d+)(?:&|$)',
      sure: 'high',
    },
  ],
  roots: ['.o_action_manager .o_lead_opportunity_form'],
  fields: {
    name: field('name'),
    owner: field('user_id'),
    account: [...field('partner_id'), ...field('partner_name', 'medium')],
    stage: [
      // a lost deal keeps its step: only the ribbon says it
      { select: '.o_widget_web_ribbon [class*="danger"]', sure: 'medium' },
      step('.o_statusbar_status .o_arrow_button_current'),
      step('.o_statusbar_status [aria-checked="true"]'),
    ],
    amount: [...field('expected_revenue'), ...field('planned_revenue')],
    closeDate: field('date_deadline'),
  },
  stages: { new: 'prospecting', qualified: 'qualification', proposition: 'proposal', won: 'won', lost: 'lost' },
};
