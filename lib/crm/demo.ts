import type { Adapter, FieldRule } from './types';

const field = (name: string, extra: Partial<FieldRule> = {}): readonly FieldRule[] => [
  { select: `[data-field="${name}"] input`, read: 'value', sure: 'high' },
  { select: `[data-field="${name}"]`, sure: 'high', ...extra },
];

/** The small CRM of the demo and of the tests. */
export const demo: Adapter = {
  id: 'demo',
  name: 'Demo CRM',
  hosts: [],
  signature: 'meta[name="application-name"][content="Demo CRM"]',
  records: [
    { pattern: '^https?://[^/]+/(?:[^?#]*/)?deals/([\\w-]+)(?:[?#]|$)', sure: 'high' },
    { pattern: '#/deals/([\\w-]+)(?:[?#]|$)', sure: 'high' },
  ],
  roots: ['[role="dialog"] [data-record="deal"][data-id="{id}"]', '[data-record="deal"][data-id="{id}"]'],
  loading: ':scope[data-busy], [data-busy]',
  empty: '^(—|-|)$',
  fields: {
    name: field('name'),
    owner: [
      { select: '[data-field="owner"] input', read: 'value', sure: 'high' },
      { select: '[data-field="owner"] a[href*="/people/"]', id: '/people/([\\w-]+)', sure: 'high' },
      { select: '[data-field="owner"]', sure: 'high' },
    ],
    account: field('account'),
    stage: field('stage'),
    amount: field('amount'),
    closeDate: field('closeDate'),
  },
};
