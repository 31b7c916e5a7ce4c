import type { Adapter, FieldRule } from './types';

const lookup = (name: string): readonly FieldRule[] => [
  { select: `[data-id="header_${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag_text"]`, sure: 'high' },
  { select: `[data-id="${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag_text"]`, sure: 'high' },
];
const input = (name: string, control: string): readonly FieldRule[] => [
  { select: `[data-id="header_${name}.fieldControl-${control}"]`, read: 'value', sure: 'medium' },
  { select: `[data-id="${name}.fieldControl-${control}"]`, read: 'value', sure: 'high' },
];
const text = (name: string): FieldRule => ({
  select: `[data-id="${name}.fieldControl-text-box-text"]`,
  read: 'value',
  sure: 'high',
});
/** What the title says of itself, in the languages whose words are known. */
const SAVED =
  '\\s*- (Saved|Unsaved|Salvato|Non salvato|(Nicht )?gespeichert|(Non )?enregistrée?|Guardado|(No |Sin )guardar|(Não )?salvo|(Niet )?opgeslagen)$';
const REGIONS = [
  'crm',
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21].map((region) => `crm${region}`),
];

/**
 * Microsoft Dynamics 365 Sales. `data-id` is built from logical names, the same in every language; values are in inputs.
 *
 * Known and not read: the lookups' containers (`…Lookup_ownerid`) and the header's read-only strip, where only a label tells
 * the owner from the words around; the status, which is no sales stage. A team may own a deal; no lookup shows an id.
 */
export const dynamics: Adapter = {
  id: 'dynamics',
  name: 'Microsoft Dynamics 365',
  hosts: [
    ...REGIONS.map((region) => `https://*.${region}.dynamics.com/*`),
    'https://*.crm.dynamics.cn/*',
    'https://*.crm.microsoftdynamics.us/*',
    'https://*.crm.microsoftdynamics.de/*',
    'https://*.crm.appsplatform.us/*',
  ],
  records: [
    {
      pattern:
        '^https://[^/]+\\.(?:crm\\d*\\.dynamics\\.com|crm\\.dynamics\\.cn|crm\\.microsoftdynamics\\.(?:us|de)|crm\\.appsplatform\\.us)/[^?#]*\\?(?=[^#]*\\bpagetype=entityrecord(?:&|#|$))(?=[^#]*\\betn=opportunity(?:&|#|$))(?=[^#]*[?&]id=(?:%7B|\\{)?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}))',
      sure: 'high',
    },
  ],
  normalise: 'lower',
  roots: ['[data-id="editFormRoot"]'],
  // the lookup without its chosen tag: it is being searched in
  editing: '[data-id$="ownerid.fieldControl-Lookup_ownerid"]',
  empty: '^-{2,3}$',
  fields: {
    name: [
      { select: '[data-id="header_title"]', read: '@title', strip: SAVED, sure: 'high' },
      { select: '[data-id="header_title"]', strip: SAVED, sure: 'high' },
      text('name'),
    ],
    owner: lookup('ownerid'),
    account: [...lookup('parentaccountid'), ...lookup('customerid')],
    stage: [
      {
        select:
          '#bpfContainer li[data-selected-stage="true"] [data-id^="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageName_"]',
        anywhere: true,
        sure: 'high',
      },
      { ...text('stepname'), sure: 'low' },
    ],
    amount: input('estimatedvalue', 'currency-text-input'),
    closeDate: input('estimatedclosedate', 'date-time-input'),
  },
  stages: { qualify: 'qualification', develop: 'discovery', propose: 'proposal', close: 'closing' },
};
