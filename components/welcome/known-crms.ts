/** A cloud CRM and the match patterns that its adapter reads; a test keeps this list equal to the adapters. */
export interface KnownCrm {
  readonly name: string;
  readonly patterns: readonly string[];
}

const dynamicsRegions = ['', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21];

export const KNOWN_CRMS: readonly KnownCrm[] = [
  {
    name: 'Salesforce',
    patterns: [
      'https://*.lightning.force.com/*',
      'https://*.lightning.force.mil/*',
      'https://*.lightning.crmforce.mil/*',
      'https://*.lightning.force.com.mcas.ms/*',
      'https://*.my.salesforce.com/*',
      'https://*.my.salesforce.mil/*',
      'https://*.lightning.sfcrmapps.cn/*',
      'https://*.my.sfcrmproducts.cn/*',
    ],
  },
  {
    name: 'HubSpot',
    patterns: [
      'https://app.hubspot.com/*',
      'https://app-eu1.hubspot.com/*',
      'https://app-na2.hubspot.com/*',
      'https://app-na3.hubspot.com/*',
      'https://app-ap1.hubspot.com/*',
      'https://app-jp1.hubspot.com/*',
    ],
  },
  {
    name: 'Microsoft Dynamics 365',
    patterns: [
      ...dynamicsRegions.map((region) => `https://*.crm${region}.dynamics.com/*`),
      'https://*.crm.dynamics.cn/*',
      'https://*.crm.microsoftdynamics.us/*',
      'https://*.crm.microsoftdynamics.de/*',
      'https://*.crm.appsplatform.us/*',
    ],
  },
  { name: 'Pipedrive', patterns: ['https://*.pipedrive.com/*'] },
  {
    name: 'Zoho CRM',
    patterns: [
      'https://crm.zoho.com/*',
      'https://crm.zoho.eu/*',
      'https://crm.zoho.in/*',
      'https://crm.zoho.com.au/*',
      'https://crm.zoho.com.cn/*',
      'https://crm.zoho.jp/*',
      'https://crm.zoho.sa/*',
      'https://crm.zoho.uk/*',
      'https://crm.zohocloud.ca/*',
      'https://crmplus.zoho.com/*',
      'https://crmplus.zoho.eu/*',
      'https://one.zoho.com/*',
      'https://one.zoho.eu/*',
      'https://crmsandbox.zoho.com/*',
      'https://crmsandbox.zoho.eu/*',
    ],
  },
  { name: 'Copper', patterns: ['https://app.copper.com/*'] },
  { name: 'Freshsales', patterns: ['https://*.myfreshworks.com/*', 'https://*.freshsales.io/*'] },
  { name: 'Close', patterns: ['https://app.close.com/*'] },
  { name: 'monday CRM', patterns: ['https://*.monday.com/*'] },
  { name: 'Odoo', patterns: ['https://*.odoo.com/*'] },
  { name: 'Vtiger', patterns: ['https://*.vtiger.com/*'] },
  { name: 'ERPNext', patterns: ['https://*.erpnext.com/*', 'https://*.frappe.cloud/*'] },
  { name: 'Frappe CRM', patterns: ['https://*.frappe.cloud/*'] },
  { name: 'Twenty', patterns: ['https://*.twenty.com/*'] },
];
