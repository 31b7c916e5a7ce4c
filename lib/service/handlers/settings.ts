import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import { holdsOrigin, toMatchPattern } from '@/lib/platform/origins';
import type { SiteRemains } from '@/lib/storage/forget-site';
import type { RecordsRepository } from '@/lib/storage/records';
import { tellTab } from '../broadcast';
import { dropEarly } from '../early';
import { viewPopup } from '../popup-view';
import { findRemoved, forgetRemoved, keepRemoved } from '../removed-sites';
import { announceChange, type Service } from '../service';
import { refreshRegistration, refreshTabs, startSite } from '../sites';
import { closeTabPage, listTabPages } from '../tabs';

type SettingsNames =
  | 'settings.change'
  | 'site.change'
  | 'site.added'
  | 'site.remove'
  | 'site.giveBack'
  | 'stage.map'
  | 'popup.look'
  | 'popup.read';

/** Settings and sites: what is changed holds at once in every open tab. */
export function createSettingsHandlers(service: Service<RecordsRepository>): Pick<Handlers, SettingsNames> {
  return {
    'settings.change': async (change) => {
      const repository = await service.repository();
      await repository.changeSettings(change);
      await announceChange(repository);
      await refreshTabs(repository);
      return null;
    },
    'site.change': async ({ origin, isOn }) => {
      const repository = await service.repository();
      await repository.changeSite(origin, { isOn });
      await refreshRegistration(repository);
      if (isOn) await startSite(toMatchPattern(origin));
      else await stopSite(origin);
      await announceChange(repository);
      return null;
    },
    'site.added': async ({ origin }) => {
      const repository = await service.repository();
      await repository.changeSite(origin, { isOn: true });
      await refreshRegistration(repository);
      await startSite(toMatchPattern(origin));
      await announceChange(repository);
      return null;
    },
    'site.remove': async ({ origins }) => {
      const repository = await service.repository();
      const removed: [string, SiteRemains][] = [];
      for (const origin of origins) {
        removed.push([origin, await repository.removeSite(origin)]);
        await stopSite(origin);
      }
      // its permission may stay, where a wider one holds it
      await dropEarly((site) => origins.some((origin) => holdsOrigin(origin, site)));
      await keepRemoved(Object.fromEntries(removed));
      await refreshRegistration(repository);
      await announceChange(repository);
      return null;
    },
    'site.giveBack': async ({ origins }) => {
      const repository = await service.repository();
      const removed = await findRemoved();
      const remains = origins.flatMap((origin) => removed[origin] ?? []);
      if (remains.length === 0) throw new CodedError('bad-request', 'nothing is left of the site');
      await repository.giveSiteBack(remains);
      await forgetRemoved();
      await refreshRegistration(repository);
      for (const origin of origins) await startSite(toMatchPattern(origin));
      await announceChange(repository);
      return null;
    },
    'stage.map': async ({ site, name, stage }) => {
      const repository = await service.repository();
      await repository.mapStage(site, name, stage);
      await announceChange(repository);
      return null;
    },
    'popup.look': async ({ tab }) => {
      await tellTab(tab, { command: 'look' });
      return null;
    },
    'popup.read': async ({ tab, url }) => viewPopup(await service.repository(), tab, url, service.now()),
  };
}

async function stopSite(origin: string): Promise<void> {
  const tabs = (await listTabPages()).filter(({ page }) => holdsOrigin(origin, page.site));
  await Promise.all(
    tabs.map(async ({ tab }) => {
      await tellTab(tab, { command: 'off' });
      await closeTabPage(tab);
    }),
  );
}
