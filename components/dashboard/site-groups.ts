import { KNOWN_CRMS } from '@/components/welcome/known-crms';
import type { SiteView } from '@/lib/messaging/views';
import { toMatchPattern } from '@/lib/platform/origins';

/** Sites that are shown, switched and given back as one: the many addresses of a cloud CRM, or a single site. */
export interface SiteGroup {
  readonly name: string;
  readonly origins: readonly string[];
  readonly isOn: boolean;
  readonly hasPermission: boolean;
}

/** One line per cloud CRM whose addresses were added together, and one per other site. */
export function groupSites(sites: readonly SiteView[]): SiteGroup[] {
  const groups = new Map<string, SiteView[]>();
  for (const site of sites) {
    const pattern = toMatchPattern(site.origin);
    const known = KNOWN_CRMS.find(({ patterns }) => patterns.length > 1 && patterns.includes(pattern));
    const name = known?.name ?? site.origin;
    groups.set(name, [...(groups.get(name) ?? []), site]);
  }
  return [...groups].map(([name, members]) => ({
    name,
    origins: members.map(({ origin }) => origin),
    isOn: members.some(({ isOn }) => isOn),
    hasPermission: members.some(({ hasPermission }) => hasPermission),
  }));
}
