import type { Handlers } from '@/lib/messaging/receive';
import { holdsOrigin, toMatchPattern } from '@/lib/platform/origins';
import type { RecordsRepository } from '@/lib/storage/records';
import { tellTab } from '../broadcast';
import { viewPopup } from '../popup-view';
import { announceChange, type Service } from '../service';
import { refreshRegistration, refreshTabs, startSite } from '../sites';
import { closeTabPage, listTabPages } from '../tabs';

type SettingsNames = 'settings.change' | 'site.change' | 'site.added' | 'stage.map' | 'popup.read';

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
    'stage.map': async ({ site, name, stage }) => {
      const repository = await service.repository();
      await repository.mapStage(site, name, stage);
      await announceChange(repository);
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
