import type { Adapter, FieldRule } from './types';

/** The label's id is made of the record's and the field's; another record in the side panel has its own. The value comes after it. */
const value = (name: string): string => `[id="label-{id}-${name}"] + *`;
/** Newer versions draw an empty field as its label once more, in the user's language, but never within such a mark. */
const drawn = (name: string, mark: string): FieldRule => ({ select: `${value(name)} ${mark}`, sure: 'medium' });

/**
 * Twenty, in its cloud or at any host. Class names change at every build; ids and test ids are read.
 *
 * Known and not read: who created the record (`createdBy`), who is no owner; labels that only end like the field's
 * (`[id$="-owner"]`), since a record in the side panel has them too. The field's own name stands in the top bar.
 */
export const twenty: Adapter = {
  id: 'twenty',
  name: 'Twenty',
  hosts: ['https://*.twenty.com/*'],
  signature: '#twenty-env-config, meta[property="og:title"][content="Twenty"]',
  records: [
    {
      pattern: '^https?://[^/]+/object/opportunity/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})/?(?:[?#]|$)',
      sure: 'high',
    },
  ],
  normalise: 'lower',
  roots: ['body:has([id^="label-{id}-"])'],
  // a field that somebody has added has a name of its own, and the same row
  ownParts: ':has(> [id^="label-{id}-"])',
  empty:
    '^(Empty|Close date|Vuoto|Data di chiusura|Vide|Date de clôture|Leer|Abschlussdatum|Vacío|Fecha de cierre|Vazio|Data de fechamento)$',
  fields: {
    name: [{ select: '[data-testid="top-bar-title"] [data-testid="tooltip"]', anywhere: true, sure: 'low' }],
    owner: [{ ...drawn('owner', '[data-testid="chip"]'), sure: 'low' }],
    account: [
      { ...drawn('company', 'a[href*="/object/company/"]'), id: '/object/company/([\\da-f-]{36})' },
      drawn('company', '[data-testid="chip"]'),
    ],
    stage: [drawn('stage', 'h3')],
    // without a digit it is the label
    amount: [{ select: value('amount'), strip: '^\\D+$', sure: 'medium' }],
    closeDate: [{ select: value('closeDate'), sure: 'medium' }],
  },
  stages: {
    new: 'prospecting',
    screening: 'qualification',
    meeting: 'discovery',
    proposal: 'proposal',
    customer: 'won',
  },
};
