import { demo } from './demo';
import { dynamics } from './dynamics';
import { espocrm } from './espocrm';
import { hubspot } from './hubspot';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import { tryton } from './tryton';
import type { Adapter } from './types';
import { zoho } from './zoho';

/** Every CRM that is known; a new one is one file and one line here. */
export const ADAPTERS: readonly Adapter[] = [salesforce, hubspot, dynamics, pipedrive, zoho, espocrm, tryton, demo];

/** The adapter of this id, or null. */
export function findAdapter(id: string): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.id === id) ?? null;
}

/** The adapter whose fixed hosts hold this address; where there is none, all that are recognised by their page. */
export function findAdaptersFor(url: string): Adapter[] {
  if (!URL.canParse(url)) return [];
  const fixed = ADAPTERS.filter(({ hosts }) => hosts.some((pattern) => isOnHost(pattern, url)));
  return fixed.length > 0 ? fixed : ADAPTERS.filter(({ signature }) => signature !== undefined);
}

/** Whether an address lies on the host of a match pattern such as `https://*.lightning.force.com/*`. */
function isOnHost(pattern: string, url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const [scheme, host] = pattern.replace(/\/\*$/, '').split('://', 2);
  if (host === undefined || protocol !== `${scheme}:`) return false;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}
