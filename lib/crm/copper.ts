import type { Adapter, Confidence, FieldRule } from './types';

/** Every value is in an input; its placeholder is the field's one name, ids change at each drawing. */
const input = (name: string, sure: Confidence): FieldRule => ({
  select: `:is(input, textarea)[placeholder="Add ${name}"]`,
  read: 'value',
  sure,
});
const APP = '^https://app\\.copper\\.com/companies/\\d+/app[^#]*#/';

/** Copper opportunities. A record is a sheet over the list or the board; `companies` in the address is the account, not a customer. */
export const copper: Adapter = {
  id: 'copper',
  name: 'Copper',
  hosts: ['https://app.copper.com/*'],
  records: [
    { pattern: `${APP}deal/(\\d+)(?:[/?]|$)`, sure: 'medium' },
    { pattern: `${APP}[^?]*\\?(?:.*&)?fullProfile=opportunities-(\\d+)(?:&|$)`, sure: 'medium' },
  ],
  roots: ['[class*="EntityFullProfileFrame-fullProfile"]'],
  empty: '^Copper$',
  fields: {
    name: [input('Name', 'medium'), { select: 'head > title', anywhere: true, evenHidden: true, sure: 'low' }],
    owner: [input('Owner', 'medium')],
    account: [input('Company', 'medium')],
    stage: [input('Stage', 'low')],
    amount: [input('Value', 'low')],
    closeDate: [input('Close Date', 'low')],
  },
};
