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

/** Where one of these pages is, behind the address of the dashboard; `rep` is the address of a rep's page. */
export function hashOf(name: (typeof DASHBOARD_PAGES)[number], rep: string | null): string {
  if (name === 'rep') return rep ?? '';
  return name === 'agenda' || name === 'copy' ? `${rep}/${name}` : `#/${name}`;
}
