import type { Adapter } from './types';

/**
 * Close. An opportunity has no page of its own: the record is the lead, a company on whose page several opportunities
 * of several people may stand, so that nothing but the company's name can be read.
 */
export const close: Adapter = {
  id: 'close',
  name: 'Close',
  hosts: ['https://app.close.com/*'],
  records: [{ pattern: '^https://app\\.close\\.com/lead/(lead_[0-9A-Za-z]+)(?:[/?#]|$)', sure: 'high' }],
  roots: ['html'],
  empty: '^(Close( CRM)?|Loading.*)$',
  fields: {
    account: [{ select: 'head > title', evenHidden: true, strip: '\\s[-–—|·•]\\sClose( CRM)?$', sure: 'low' }],
  },
  unguessed: ['name', 'owner', 'stage', 'amount', 'closeDate'],
};
