import { toPattern } from '@/components/hooks/permissions';
import { KNOWN_CRMS } from '@/components/welcome/known-crms';
import type { SiteView } from '@/lib/messaging/views';

/** Sites that are shown, switched and given back as one: the many addresses of a cloud CRM, or a single site. */
export interface SiteGroup {
  readonly name: string;
  readonly sites: readonly SiteView[];
  /** Stands for many addresses: each of them is switched on its own once it was visited. */
  readonly isWildcard: boolean;
  readonly isOn: boolean;
  readonly hasPermission: boolean;
}

/** One line per cloud CRM whose addresses were added together, and one per other site. */
export function groupSites(sites: readonly SiteView[]): SiteGroup[] {
  const groups = new Map<string, SiteView[]>();
  for (const site of sites) {
    const pattern = toPattern(site.origin);
    const known = KNOWN_CRMS.find(({ patterns }) => patterns.includes(pattern));
    const name = known?.name ?? site.origin;
    groups.set(name, [...(groups.get(name) ?? []), site]);
  }
  return [...groups].map(([name, members]) => ({
    name,
    sites: members,
    isWildcard: members.some(({ origin }) => origin.includes('*')),
    isOn: members.some(({ isOn }) => isOn),
    hasPermission: members.some(({ hasPermission }) => hasPermission),
  }));
}
