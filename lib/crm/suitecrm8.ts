import { SUGAR_STAGES } from './sugar-stages';
import type { Adapter, FieldRule } from './types';

/** The record's own content: the subpanels and widgets around it have fields of the same names. */
const content = (name: string): string => `scrm-record-content .field-name-${name}`;

/** The pencil turns all fields into controls at once; what has no simple one is then left out. */
const field = (name: string, control: 'input' | 'select', id?: string): readonly FieldRule[] => [
  { select: `${content(name)}.field-mode-edit ${control}.form-control`, read: 'value', sure: 'low' },
  { select: `${content(name)}.field-mode-detail`, ...(id === undefined ? {} : { id }), sure: 'high' },
];

/**
 * SuiteCRM 8, at any host: an application of its own before the older one.
 *
 * Known and not read: `dynamic-field-name-…`, and fields anywhere in the container: subpanels, widgets and lists within it
 * have the same classes, and only what is in the content and in the mode of detail or edit is the record's.
 */
export const suitecrm8: Adapter = {
  id: 'suitecrm8',
  name: 'SuiteCRM 8',
  hosts: [],
  signature: 'link[href*="themes/suite8/"], app-root scrm-navbar-ui',
  records: [{ pattern: '^https?://[^#]+#/opportunities/record/([0-9a-zA-Z-]+)(?:[?/]|$)', sure: 'high' }],
  roots: ['.record-view'],
  loading: 'scrm-record-content-skeleton',
  editing: 'scrm-record-content .field-mode-edit',
  fields: {
    name: [...field('name', 'input'), { select: '.record-view-name-label', sure: 'high' }],
    owner: field('assigned_user_name', 'select', '#/users/record/([\\w-]+)'),
    account: field('account_name', 'select', '#/accounts/record/([\\w-]+)'),
    stage: field('sales_stage', 'select'),
    amount: field('amount', 'input'),
    closeDate: field('date_closed', 'input'),
  },
  stages: SUGAR_STAGES,
};
