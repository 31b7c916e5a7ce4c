import type { Adapter, FieldRule } from './types';

const row = (property: string): string =>
  `[data-card-type="PROPERTIES_V3"] ul[data-selenium-test="profile-properties-list"] > span[data-test-id="${property}"] [data-selenium-test="property-input-${property}"]`;

/** The three places of a property; association cards hold properties of other objects, so the card is part of each. */
const property = (name: string): readonly FieldRule[] => [
  {
    select: `[data-test-id="record-highlight-content"] [data-test-id="highlight-property-display-${name}"]`,
    sure: 'high',
  },
  { select: row(name), sure: 'high' },
  { select: `${row(name)} input`, read: 'value', sure: 'medium' },
  { select: `[data-test-id="left-sidebar"] [data-selenium-test="property-input-${name}"]`, sure: 'medium' },
];
/** The highlight with its label before the value. */
const labelledHighlight = (name: string, label: string): FieldRule => ({
  select: `[data-test-id="record-highlight-content"] [data-test-id="highlight-property-item-${name}"]`,
  strip: `^(${label})\\s*:?`,
  sure: 'medium',
});

/**
 * HubSpot deals. Class names change at every build; only test ids are read.
 *
 * Known and not read: a property's mark without its card, since the cards of companies and contacts have the same ones; the
 * stage and date of layouts before 2023 (`#stage-select`, `data-property-name`). Cards that name no property are left to the
 * search for labels; for the owner these are the deal's own two kinds only, and not the preview of another record.
 */
export const hubspot: Adapter = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: [
    'https://app.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-na3.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
    'https://app-jp1.hubspot.com/*',
  ],
  records: [
    {
      pattern: '^https://app(?:-[a-z]{2}\\d)?\\.hubspot\\.com/contacts/\\d+/(?:record/0-3|deal)/(\\d+)(?:[/?#]|$)',
      sure: 'high',
    },
  ],
  roots: ['body'],
  ownParts: '[data-card-type="PROPERTIES_LIST"], [data-card-type="DATA_HIGHLIGHTS"]',
  // in what lies over the page any record may be looked at
  foreign: '[role="dialog"]',
  empty: '^(--|No owner|Nessun proprietario|Unassigned|Non assegnato)$',
  fields: {
    name: [
      { select: '[data-test-id="highlight-property-display-dealname"]', sure: 'high' },
      { select: '[data-selenium-test="highlightTitle"]', sure: 'medium' },
      { select: '[data-selenium-test="deal-highlight-details"] h3', sure: 'low' },
    ],
    owner: property('hubspot_owner_id'),
    account: [
      {
        select: '[id="card-wrapper-ASSOCIATION_TABLE/0-2"] a[href*="/record/0-2/"]',
        id: '/record/0-2/(\\d+)',
        sure: 'high',
      },
      {
        select: '[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"] a[href*="/record/0-2/"]',
        id: '/record/0-2/(\\d+)',
        sure: 'high',
      },
      { select: '[data-selenium-test="company-chicklet-title-link"]', id: '/record/0-2/(\\d+)', sure: 'high' },
      {
        select: '[data-selenium-test="card-id-ASSOCIATION_TABLE/0-2"] td:first-child a',
        id: '/record/0-2/(\\d+)',
        sure: 'medium',
      },
    ],
    stage: [
      { select: '[data-test-id="property-input-dealstage"]', sure: 'high' },
      { select: '[data-test-id="deal-stage-select"] button', sure: 'medium' },
      ...property('dealstage'),
      labelledHighlight('dealstage', 'Deal stage|Fase (della )?trattativa'),
    ],
    amount: [...property('amount'), labelledHighlight('amount', 'Amount|Importo')],
    closeDate: [
      ...property('closedate'),
      { select: '[data-selenium-test="DealHighlightDetailsCloseDateInput"] input', read: 'value', sure: 'low' },
    ],
  },
  stages: {
    'appointment scheduled': 'prospecting',
    'qualified to buy': 'qualification',
    'presentation scheduled': 'proposal',
    'decision maker bought-in': 'negotiation',
    'contract sent': 'closing',
    'closed won': 'won',
    'closed lost': 'lost',
  },
};
