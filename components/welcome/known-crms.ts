/** A cloud CRM and the match patterns that its adapter reads; a test keeps this list equal to the adapters. */
export interface KnownCrm {
  readonly name: string;
  readonly patterns: readonly string[];
}

const dynamicsRegions = ['', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17];

export const KNOWN_CRMS: readonly KnownCrm[] = [
  {
    name: 'Salesforce',
    patterns: [
      'https://*.lightning.force.com/*',
      'https://*.lightning.force.mil/*',
      'https://*.lightning.crmforce.mil/*',
      'https://*.lightning.force.com.mcas.ms/*',
    ],
  },
  {
    name: 'HubSpot',
    patterns: ['https://app.hubspot.com/*', 'https://app-eu1.hubspot.com/*', 'https://app-na2.hubspot.com/*'],
  },
  {
    name: 'Dynamics 365 Sales',
    patterns: [
      ...dynamicsRegions.map((region) => `https://*.crm${region}.dynamics.com/*`),
      'https://*.crm.dynamics.cn/*',
      'https://*.crm.microsoftdynamics.us/*',
      'https://*.crm.microsoftdynamics.de/*',
    ],
  },
];
