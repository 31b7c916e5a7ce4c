import { answer } from '@/lib/messaging/receive';
import { classifySender } from '@/lib/messaging/sender';
import { wasBegun } from '@/lib/platform/begun-mark';
import { browser } from '@/lib/platform/native';
import { tellPages, tellTab } from '@/lib/service/broadcast';
import { deleteDaily } from '@/lib/service/delete-daily';
import { createStartHandlers } from '@/lib/service/handlers/start';
import { report } from '@/lib/service/log';
import { createPartDoor } from '@/lib/service/parts/door';
import { announceChange, type Service } from '@/lib/service/service';
import { dropSites, refreshRegistration, startOpenSites, startSite } from '@/lib/service/sites';
import { admitFrame, closeTabPage } from '@/lib/service/tabs';
import { dropUnfinished } from '@/lib/service/teach';
import { openRepository, type Repository } from '@/lib/storage/repository';

/** Listeners are added in the first turn of the worker, as the browser asks; the database opens at the first need. */
export function startService(): void {
  let opened: Promise<Repository> | undefined;
  const service: Service = {
    now: () => Date.now(),
    repository: () => {
      opened ??= openRepository({ now: service.now, wasBegun }).catch((error: unknown) => {
        opened = undefined; // the next request tries again
        throw error;
      });
      return opened;
    },
  };
  const border = { handlers: createStartHandlers(service), bringPart: createPartDoor(service), admitFrame, report };
  const base = browser.runtime.getURL('');

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const known = classifySender(sender, browser.runtime.id, base);
    answer(message, known, border).then(sendResponse);
    return true;
  });
  let isUpdated = false;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    isUpdated = reason === 'update';
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }).catch(report);
  });
  const register = async () => refreshRegistration(await service.repository());
  browser.permissions.onAdded.addListener(({ origins }) => {
    register()
      .then(async () => {
        for (const pattern of origins ?? []) await startSite(pattern);
        await announceChange(await service.repository());
      })
      .catch(report);
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    // the panel leaves at once, whatever else has to be put right
    Promise.all([dropSites(origins ?? []), register()]).catch(report);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void closeTabPage(tab);
    void dropUnfinished(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    void tellTab(tab.id, { command: command === 'log-observation' ? 'open-log' : 'toggle' });
    if (command === 'log-observation') tellPages({ event: 'focus-log', tab: tab.id });
  });
  register()
    .then(async (isChanged) => {
      // an update takes the registration away; the tabs that are open still have the old script, which says to reload
      if (isChanged && !isUpdated) await startOpenSites();
      await deleteDaily(service);
    })
    .catch(report);
}
