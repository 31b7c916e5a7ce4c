import type { Adapter, FieldRule } from './types';

const title = '[data-testid="header-title"]';
const DETAILS = '[data-testid="detail-block"]';
const row = '[data-testid="fields-list-row"]';

/** A row of the deal's own details; the person's and the organisation's have rows of the same names. */
const detail = (label: string): FieldRule => ({
  select: `${DETAILS} ${row} [data-testid="fields-list-row-field-components"]`,
  labelled: [row, label],
  sure: 'low',
});
const organization = (place: string): string => `${place} a[href*="/organization/"]`;
const ORGANIZATION = '/organization/(\\d+)';

/**
 * Pipedrive deals. Rows are named by their labels only, and the owner is read only where the account shows it among them:
 * the person and the organisation have owners too.
 *
 * Known and not read: links to users, since whoever wrote a note has one too; the document's title, whose suffix follows the
 * language; the layouts of before (`deal-title`, `.descriptionHead`).
 */
export const pipedrive: Adapter = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hosts: ['https://*.pipedrive.com/*'],
  records: [{ pattern: '^https://[a-z0-9-]+\\.pipedrive\\.com/deal/(\\d+)(?:[/?#]|$)', sure: 'high' }],
  roots: ['body'],
  ownParts: DETAILS,
  empty: '^[-–—]$',
  ignore: `${row} button`,
  fields: {
    name: [
      { select: `${title} textarea`, read: 'value', sure: 'high' },
      { select: `${title} [class*="editable-text__input"]`, sure: 'medium' },
      { select: title, sure: 'low' },
    ],
    owner: [detail('Owner|Proprietario')],
    account: [
      { select: organization('[data-testid="organization-block"]'), id: ORGANIZATION, sure: 'medium' },
      { select: organization(DETAILS), id: ORGANIZATION, sure: 'low' },
    ],
    stage: [
      {
        select: 'button[class*="stage-selector__stage"][aria-selected="true"]',
        strip: '^\\d+[^·]*·',
        sure: 'medium',
      },
    ],
    amount: [detail('Value|Valore')],
    closeDate: [detail('Expected close date|Data di chiusura prevista')],
  },
  stages: {
    qualified: 'qualification',
    'contact made': 'discovery',
    'demo scheduled': 'proposal',
    'proposal made': 'proposal',
    'negotiations started': 'negotiation',
  },
};
