/** Pages in the shape of cloud CRMs, written after public facts about them; served on their real addresses inside the browser. */
export interface CloudPage {
  readonly name: string;
  readonly host: string;
  readonly address: (id: number) => string;
  /** The record's view; values are of an invented company. */
  readonly view: (deal: CloudDeal) => string;
}

export interface CloudDeal {
  readonly name: string;
  readonly owner: string;
  readonly account: string;
}

const salesforceField = (name: string, content: string) =>
  `<div data-target-selection-name="sfdc:RecordField.Opportunity.${name}"><span data-output-element-id="output-field">${content}</span></div>`;

const dynamicsLookup = (name: string, text: string, place = '') =>
  `<div data-id="${place}${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag_text">${text}</div>`;

const hubspotRow = (name: string, text: string) =>
  `<span data-test-id="${name}"><div data-selenium-test="property-input-${name}">${text}</div></span>`;

const pipedriveRow = (label: string, text: string) =>
  `<div data-testid="fields-list-row"><span data-testid="field-name">${label}</span><div data-testid="fields-list-row-field-components">${text}</div></div>`;

const zohoColumn = (name: string, content: string) =>
  `<div id="mouseArea__${name}"><div class="dv_info_value"><crux-text-component id="subvalue_${name}">${content}</crux-text-component></div></div>`;

const copperField = (name: string, value: string) =>
  `<div class="EntityField"><label>${name}</label><input placeholder="Add ${name}" value="${value}"></div>`;

export const CLOUD_PAGES: readonly CloudPage[] = [
  {
    name: 'Salesforce',
    host: 'https://acme.lightning.force.com/*',
    address: (id) => `https://acme.lightning.force.com/lightning/r/Opportunity/006AA0000000${id}0YAX/view`,
    view: ({ name, owner, account }) => `
      <div class="windowViewMode-normal oneContent active lafPageHost"><one-record-home-flexipage2>
        <records-highlights2><lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text></records-highlights2>
        ${salesforceField('AccountId', `<a href="/lightning/r/001AA00000GgHhIYAX/view">${account}</a>`)}
        <force-owner-lookup><force-lookup><a href="/lightning/r/User/005AA00000${owner.charCodeAt(0)}5YAXAAA/view">${owner}</a></force-lookup></force-owner-lookup>
        ${salesforceField('StageName', 'Proposal/Price Quote')}
        ${salesforceField('Amount', '$42,000.00')}
        ${salesforceField('CloseDate', '12/31/2027')}
        <div class="feed">Posted by <a href="/lightning/r/User/005AA00000999ZZAAA/view">Somebody Else</a></div>
      </one-record-home-flexipage2></div>`,
  },
  {
    name: 'HubSpot',
    host: 'https://app.hubspot.com/*',
    address: (id) => `https://app.hubspot.com/contacts/12345678/record/0-3/${9_000_000 + id}`,
    view: ({ name, owner, account }) => `
      <div data-test-id="record-highlight-content"><h2 data-test-id="highlight-property-display-dealname">${name}</h2></div>
      <div data-card-type="PROPERTIES_V3"><ul data-selenium-test="profile-properties-list">
        ${hubspotRow('hubspot_owner_id', owner)}${hubspotRow('amount', '$42,000')}${hubspotRow('closedate', '12/31/2027')}
      </ul></div>
      <div data-test-id="property-input-dealstage">Contract sent</div>
      <div data-test-id="card-wrapper-ASSOCIATION_V3/0-2"><a href="/contacts/12345678/record/0-2/777">${account}</a>
        <ul data-selenium-test="profile-properties-list">${hubspotRow('hubspot_owner_id', 'Somebody Else')}</ul></div>`,
  },
  {
    name: 'Microsoft Dynamics 365',
    host: 'https://acme.crm4.dynamics.com/*',
    address: (id) =>
      `https://acme.crm4.dynamics.com/main.aspx?appid=0f6c&pagetype=entityrecord&etn=opportunity&id=0a1b2c3d-0000-4000-8000-0000000000${id}`,
    view: ({ name, owner, account }) => `
      <div data-id="editFormRoot"><h1 data-id="header_title" title="${name}">${name}<span>- Saved</span></h1>
        ${dynamicsLookup('ownerid', owner, 'header_')}${dynamicsLookup('parentaccountid', account)}
        <input data-id="estimatedvalue.fieldControl-currency-text-input" value="$42,000.00">
        <input data-id="estimatedclosedate.fieldControl-date-time-input" value="12/31/2027"></div>
      <div class="timeline"><span data-id="createdby">Somebody Else</span></div>`,
  },
  {
    name: 'Pipedrive',
    host: 'https://acme.pipedrive.com/*',
    address: (id) => `https://acme.pipedrive.com/deal/${id}`,
    view: ({ name, owner, account }) => `
      <div data-testid="header-title"><h1><textarea class="cui5-editable-text__input">${name}</textarea></h1></div>
      <button class="cui5-stage-selector__stage" aria-selected="true">12 days · Proposal Made</button>
      <div data-testid="detail-block">${pipedriveRow('Owner', owner)}${pipedriveRow('Value', '$42,000.00')}</div>
      <div data-testid="organization-block"><a href="/organization/77">${account}</a>${pipedriveRow('Owner', 'Somebody Else')}</div>`,
  },
  {
    name: 'Zoho CRM',
    host: 'https://crm.zoho.eu/*',
    address: (id) => `https://crm.zoho.eu/crm/org20071234567/tab/Potentials/10000000000012345${id}`,
    view: ({ name, owner, account }) => `
      ${zohoColumn('POTENTIALNAME', name)}${zohoColumn('SMOWNERID', owner)}
      ${zohoColumn('ACCOUNTID', `<a href="/crm/org20071234567/tab/Accounts/777">${account}</a>`)}
      ${zohoColumn('STAGE', 'Proposal/Price Quote')}${zohoColumn('AMOUNT', '$ 42,000.00')}
      ${zohoColumn('SMCREATORID', 'Somebody Else')}<span class="cxNotesModifiedName">Somebody Else</span>`,
  },
  {
    name: 'Copper',
    host: 'https://app.copper.com/*',
    address: (id) =>
      `https://app.copper.com/companies/123456/app#/browse/list/opportunities/default?fullProfile=opportunities-${id}`,
    view: ({ name, owner, account }) => `
      <div class="EntityFullProfileFrame-fullProfile">
        ${copperField('Name', name)}${copperField('Owner', owner)}${copperField('Company', account)}
        <div class="ActivityItem"><a>Somebody Else</a> logged a call</div></div>`,
  },
];

/** Records of a CRM that shows no owner, or none that can be told. */
export interface OwnerlessPage {
  readonly name: string;
  readonly host: string;
  /** Of the record with this number, which is above zero and below ten. */
  readonly address: (id: number) => string;
  readonly title: (deal: string) => string;
  readonly view: (deal: string) => string;
}

export const OWNERLESS_PAGES: readonly OwnerlessPage[] = [
  {
    name: 'Freshsales',
    host: 'https://acme.myfreshworks.com/*',
    address: (id) => `https://acme.myfreshworks.com/crm/sales/deals/40000000000${id}`,
    title: (deal) => `Deal : ${deal} : Freshsales`,
    view: () => '<div class="tasks"><span>Owner</span> <a href="/crm/sales/settings/users/9">Somebody Else</a></div>',
  },
  {
    name: 'Close',
    host: 'https://app.close.com/*',
    address: (id) => `https://app.close.com/lead/lead_AbC12${id}/`,
    title: (deal) => deal,
    view: () => '<div class="opportunity">$4,200 <span>Owner</span> <span>Somebody Else</span></div>',
  },
  {
    name: 'monday CRM',
    host: 'https://acme.monday.com/*',
    address: (id) => `https://acme.monday.com/boards/123456/pulses/98765${id}`,
    title: () => 'Deals',
    view: (deal) =>
      `<div class="pulse_title"><h2>${deal}</h2></div><div><span>Owner</span><span class="person">Somebody Else</span></div>`,
  },
  {
    name: 'Atomic CRM',
    host: 'https://crm.acme.example/*',
    address: (id) => `https://crm.acme.example/#/deals/1${id}/show`,
    title: () => 'Atomic CRM',
    view: (deal) => `
      <div id="root"><a href="#/companies">Companies</a><a href="#/contacts">Contacts</a><a href="#/deals">Deals</a></div>
      <div role="dialog" data-slot="dialog-content"><h2 class="text-2xl">${deal}</h2>
        <div class="notes"><p>Owner</p><p>Somebody Else</p></div></div>`,
  },
];
