import type { Adapter } from './types';

/** What is needed of a CRM to know where it is; the rest of its adapter is a file of its own, brought into its pages only. */
export type Place = Pick<Adapter, 'id' | 'name' | 'hosts' | 'signature'>;

/** Filled at build time from the registry, so that no adapter is part of a script that only asks where CRMs are. */
declare const __CRM_PLACES__: readonly Place[];
const PLACES = __CRM_PLACES__;

/** The CRM of this id, or null. */
export function findPlace(id: string | null | undefined): Place | null {
  return PLACES.find((place) => place.id === id) ?? null;
}

/** The CRM whose fixed hosts hold this address; where there is none, all that are recognised by their page. */
export function findPlacesFor(url: string): Place[] {
  if (!URL.canParse(url)) return [];
  const fixed = PLACES.filter(({ hosts }) => hosts.some((pattern) => isOnHost(pattern, url)));
  return fixed.length > 0 ? fixed : PLACES.filter(({ signature }) => signature !== undefined);
}

/** Whether an address lies on the host of a match pattern such as `https://*.lightning.force.com/*`. */
function isOnHost(pattern: string, url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const [scheme, host] = pattern.replace(/\/\*$/, '').split('://', 2);
  if (host === undefined || protocol !== `${scheme}:`) return false;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}
