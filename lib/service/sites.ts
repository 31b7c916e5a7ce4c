import { browser } from '@/lib/platform/native';
import { holdsOrigin, toMatchPattern } from '@/lib/platform/origins';
import type { Repository } from '@/lib/storage/repository';
import { tellTab } from './broadcast';
import { dropEarly } from './early';
import { describeHost } from './host-view';
import { hasPermission, listGrantedPatterns, registerContentScript, startInOpenTabs } from './registration';
import { closeTabPage, findTabPage, listTabPages } from './tabs';
import { createTurns } from './turns';

/** Two at once, as a worker's start and the permission that woke it, would register the same script twice. */
const inTurn = createTurns();

/** Brings the registered content script in line with the permissions and with the sites that are switched off; answers whether anything was to do. */
export const refreshRegistration = (repository: Repository): Promise<boolean> => inTurn(() => bringInLine(repository));

async function bringInLine(repository: Repository): Promise<boolean> {
  const sites = await repository.listSites();
  const patternsOn = new Set(sites.filter(({ isOn }) => isOn).map(({ origin }) => toMatchPattern(origin)));
  const patternsOff = sites.filter(({ isOn }) => !isOn).map(({ origin }) => toMatchPattern(origin));
  await dropEarly(
    async (site) =>
      sites.some(({ origin, isOn }) => !isOn && holdsOrigin(origin, site)) || !(await hasPermission(site)),
  );
  // two origins may share a host and differ in the port: the pattern is left out only when none of them is on
  return registerContentScript([...new Set(patternsOff)].filter((pattern) => !patternsOn.has(pattern)));
}

/** Shows the panel in the tabs of a site that was just added or switched on, without a reload. */
export async function startSite(pattern: string): Promise<void> {
  await startInOpenTabs(pattern, async (tab) => (await findTabPage(tab)) !== null);
}

/** Starts in the tabs that had loaded before the script was registered, as at the first start of all. */
export async function startOpenSites(): Promise<void> {
  for (const pattern of await listGrantedPatterns()) await startSite(pattern);
}

/** Tells every tab's host the settings that concern it (side, theme, language, words). */
export async function refreshTabs(repository: Repository): Promise<void> {
  const tabs = await listTabPages();
  await Promise.all(
    tabs.map(async ({ tab, page }) => {
      // a token is asked for by the host that needs one
      const hello = await describeHost(repository, page.site, '');
      await tellTab(tab, { command: 'settings', hello });
    }),
  );
}

/** Permissions that were taken back in the browser's own settings: the panel leaves those tabs at once. */
export async function dropSites(patterns: readonly string[]): Promise<void> {
  const tabs = await listTabPages();
  await Promise.all(
    tabs.map(async ({ tab, page }) => {
      const isStillGranted = await browser.permissions.contains({ origins: [toMatchPattern(page.site)] });
      if (isStillGranted || patterns.length === 0) return;
      await tellTab(tab, { command: 'off' });
      await closeTabPage(tab);
    }),
  );
}
