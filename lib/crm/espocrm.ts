import type { Adapter, FieldRule } from './types';

const field = (name: string): string => `.field[data-name="${name}"]`;

/** The field's own control while it is edited in place; a list is drawn by a library over the hidden one. */
const edited = (name: string): FieldRule => ({
  select: `${field(name)} .main-element`,
  read: 'value',
  evenHidden: true,
  sure: 'medium',
});

/**
 * EspoCRM, at any host. Quick views and boards use the same field names, so everything is read within the detail view.
 *
 * Known and not read: several assigned users (`assignedUsers`), of whom none is the owner.
 */
export const espocrm: Adapter = {
  id: 'espocrm',
  name: 'EspoCRM',
  hosts: [],
  signature:
    'meta[name="application-name"][content="EspoCRM"], link[href*="client/css/espo/"], script[src*="client/lib/espo"]',
  records: [{ pattern: '^https?://[^#]+#Opportunity/view/([0-9a-zA-Z-]+)(?:[/?]|$)', sure: 'high' }],
  roots: ['.detail[data-scope="Opportunity"]', '.detail[data-id]'],
  ownParts: '.cell:has(> label)',
  loading: '.loading-value',
  emptyMark: '.none-value',
  fields: {
    name: [
      edited('name'),
      { select: field('name'), sure: 'high' },
      { select: '.header-title .title', anywhere: true, sure: 'medium' },
    ],
    owner: [
      { select: `${field('assignedUser')} a[href*="/view/"]`, id: '#User/view/([\\w-]+)', sure: 'high' },
      edited('assignedUser'),
      { select: field('assignedUser'), sure: 'high' },
    ],
    account: [
      { select: `${field('account')} a[href*="#Account/view/"]`, id: '#Account/view/([\\w-]+)', sure: 'high' },
      edited('account'),
      { select: field('account'), sure: 'high' },
    ],
    stage: [edited('stage'), { select: field('stage'), sure: 'high' }],
    amount: [edited('amount'), { select: field('amount'), sure: 'high' }],
    closeDate: [edited('closeDate'), { select: field('closeDate'), sure: 'high' }],
  },
  stages: {
    prospecting: 'prospecting',
    qualification: 'qualification',
    proposal: 'proposal',
    negotiation: 'negotiation',
    'closed won': 'won',
    'closed lost': 'lost',
    prospezione: 'prospecting',
    qualifica: 'qualification',
    proposta: 'proposal',
    negoziazione: 'negotiation',
    'chiuso positivamente': 'won',
    'chiuso negativamente': 'lost',
  },
};
