/** Every page of the dashboard, and what is made of a rep's page, by name. */
export const DASHBOARD_PAGES = [
  'team',
  'plans',
  'mirror',
  'observations',
  'rubric',
  'sites',
  'settings',
  'data',
  'rep',
  'agenda',
  'copy',
] as const;
