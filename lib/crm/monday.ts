import type { Adapter } from './types';

/**
 * monday CRM. Every item of every board has the same kind of address, and the columns are the account's own: only the
 * item's name is read.
 */
export const monday: Adapter = {
  id: 'monday',
  name: 'monday CRM',
  hosts: ['https://*.monday.com/*'],
  records: [
    {
      pattern: '^https://[^/?#]+\\.monday\\.com/boards/\\d+(?:/views/\\d+)?/pulses/(\\d+)(?:[/?#]|$)',
      sure: 'low',
    },
  ],
  roots: ['body'],
  fields: {
    name: [
      { select: '.item-page-item-name h2', sure: 'medium' },
      { select: '.pulse_title h2', sure: 'medium' },
      { select: '.modal-component-content [data-testid="editable-heading"] h2', sure: 'low' },
      { select: '.pulse-page-name-wrapper .ds-text-component-content-text', sure: 'low' },
    ],
  },
  unguessed: ['owner', 'account', 'stage', 'amount', 'closeDate'],
};
