import type { Adapter } from './types';

const field = (name: string): string => `[data-target-selection-name="sfdc:RecordField.Opportunity.${name}"]`;
const layoutItem = (...labels: readonly string[]): string =>
  `records-record-layout-item:is(${labels.map((label) => `[field-label="${label}"]`).join()}) [slot="outputField"]`;
const highlight = (...labels: readonly string[]): string =>
  `records-highlights-details-item:has(${labels.map((label) => `p[title="${label}"]`).join()}) [slot="fieldValue"]`;
/** A field that an admin has put on the page by itself; a number may follow where it stands there twice. */
const dynamicField = (name: string): string => `[data-field-id^="Record${name}Field"] .test-id__field-value`;
const output = '[data-output-element-id="output-field"]';
const value = '.test-id__field-value';
const HOSTS =
  'lightning\\.force\\.com|lightning\\.force\\.mil|lightning\\.crmforce\\.mil|lightning\\.force\\.com\\.mcas\\.ms|my\\.salesforce\\.com|my\\.salesforce\\.mil|lightning\\.sfcrmapps\\.cn|my\\.sfcrmproducts\\.cn';
/** The newer path: the step that says it is the deal's, which the selected one need not be. */
const PATH_STEP = ':is(.slds-is-current, li.current) .slds-path__title[data-label]';
const OWN_FIELD = '[data-target-selection-name^="sfdc:RecordField.Opportunity."]';
const USER = '/(?:r/(?:User/)?|one/one\\.app#/sObject/)?(005[a-zA-Z0-9]{12})';
const ACCOUNT = '/(001[a-zA-Z0-9]{12})';

/**
 * Salesforce Lightning Experience. Old views of records stay in the page, hidden; labels follow the user's language.
 *
 * Most of its components only feign their shadow trees, and a selector sees through them; some pages have real ones.
 *
 * Known and not read: the classic pages (`/006…` alone), which are built otherwise; the document's title, which lags behind
 * the record; the step of the path that is only selected (`slds-is-active`); the lookups of old Aura pages, whose views have
 * no root that is known.
 */
export const salesforce: Adapter = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: [
    'https://*.lightning.force.com/*',
    'https://*.lightning.force.mil/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.lightning.force.com.mcas.ms/*',
    'https://*.my.salesforce.com/*',
    'https://*.my.salesforce.mil/*',
    'https://*.lightning.sfcrmapps.cn/*',
    'https://*.my.sfcrmproducts.cn/*',
  ],
  records: [
    {
      pattern: `^https://[^/]+\\.(?:${HOSTS})/lightning/r/(?:Opportunity/)?(006[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)/view(?:[?#]|$)`,
      sure: 'high',
    },
    {
      pattern: '^https://[^/]+/one/one\\.app[^#]*#/sObject/(006[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)(?:/|$)',
      sure: 'medium',
    },
  ],
  normalise: 'first-15',
  roots: [
    '.windowViewMode-normal.oneContent.active.lafPageHost one-record-home-flexipage2',
    '.oneWorkspace.active:not(.isLoading) .windowViewMode-maximized.active one-record-home-flexipage2',
    '.navexWorkspace.active one-record-home-flexipage2',
    'one-record-home-flexipage2',
  ],
  ignore: '.slds-assistive-text, button',
  openTrees: true,
  editing: 'records-record-layout-item [slot="input"]',
  // a card about the account and a task opened in the timeline stand in the same view
  ownParts: `records-highlights-details-item, ${OWN_FIELD}`,
  foreign: `[data-target-selection-name^="sfdc:RecordField."]:not(${OWN_FIELD})`,
  fields: {
    name: [
      { select: 'records-highlights2 lightning-formatted-text[slot="primaryField"]', sure: 'high' },
      { select: 'records-highlights2 [slot="primaryField"]', sure: 'high' },
      { select: 'record_flexipage-highlights-primary-row [slot="primaryField"]', sure: 'high' },
      { select: `${field('Name')} ${output}`, sure: 'high' },
      { select: `${field('Name')} ${value}`, sure: 'high' },
      { select: dynamicField('Name'), sure: 'high' },
      { select: layoutItem('Opportunity Name', 'Nome opportunità'), sure: 'medium' },
    ],
    owner: [
      { select: `${field('OwnerId')} force-lookup a`, id: USER, sure: 'medium' },
      { select: 'force-owner-lookup force-lookup a', id: USER, sure: 'high' },
      { select: 'force-owner-lookup force-lookup', id: USER, sure: 'high' },
      { select: layoutItem('Opportunity Owner', 'Titolare opportunità'), id: USER, sure: 'high' },
      { select: dynamicField('OwnerId'), id: USER, sure: 'medium' },
      { select: highlight('Opportunity Owner', 'Titolare opportunità'), id: USER, sure: 'medium' },
    ],
    account: [
      { select: `${field('AccountId')} ${output} a`, id: ACCOUNT, sure: 'high' },
      { select: `${field('AccountId')} ${output}`, id: ACCOUNT, sure: 'high' },
      { select: `${field('AccountId')} ${value}`, id: ACCOUNT, sure: 'high' },
      { select: dynamicField('AccountId'), id: ACCOUNT, sure: 'high' },
      { select: layoutItem('Account Name', 'Nome account'), id: ACCOUNT, sure: 'medium' },
      { select: highlight('Account Name', 'Nome account'), id: ACCOUNT, sure: 'medium' },
    ],
    stage: [
      { select: `${field('StageName')} ${output}`, sure: 'high' },
      { select: `${field('StageName')} ${value}`, sure: 'high' },
      { select: dynamicField('StageName'), sure: 'high' },
      { select: layoutItem('Stage', 'Fase'), sure: 'medium' },
      { select: '.runtime_sales_pathassistantPathAssistantTab:has(span.current)', read: '@data-name', sure: 'high' },
      { select: PATH_STEP, read: '@data-label', sure: 'medium' },
      { select: highlight('Stage', 'Fase'), sure: 'low' },
    ],
    amount: [
      { select: `${field('Amount')} ${output}`, sure: 'high' },
      { select: `${field('Amount')} ${value}`, sure: 'high' },
      { select: dynamicField('Amount'), sure: 'high' },
      { select: layoutItem('Amount', 'Ammontare'), sure: 'medium' },
      { select: highlight('Amount', 'Ammontare'), sure: 'low' },
    ],
    closeDate: [
      { select: `${field('CloseDate')} ${output}`, sure: 'high' },
      { select: `${field('CloseDate')} ${value}`, sure: 'high' },
      { select: dynamicField('CloseDate'), sure: 'high' },
      { select: layoutItem('Close Date', 'Data chiusura'), sure: 'medium' },
      { select: highlight('Close Date', 'Data chiusura'), sure: 'medium' },
    ],
  },
  stages: {
    prospecting: 'prospecting',
    qualification: 'qualification',
    'needs analysis': 'discovery',
    'value proposition': 'discovery',
    'id. decision makers': 'discovery',
    'perception analysis': 'discovery',
    'proposal/price quote': 'proposal',
    'negotiation/review': 'negotiation',
    'closed won': 'won',
    'closed lost': 'lost',
    qualify: 'qualification',
    'meet & present': 'discovery',
    propose: 'proposal',
    negotiate: 'negotiation',
  },
};
