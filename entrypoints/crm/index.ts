import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TabCommand } from '@/lib/messaging/contract';
import { createLifetime } from '@/lib/page/lifetime';
import { watchPage } from '@/lib/page/watch-page';

/**
 * The content script, registered for each site that was granted. Not a WXT content script: that one announces itself to
 * the page (an event and a posted message with the extension's id), and any script of the page could end it by a forged one.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { affianca?: { readonly isAlive: () => boolean; readonly wake: () => void } };
  if (scope.affianca?.isAlive() === true) {
    scope.affianca.wake();
    return;
  }
  const lifetime = createLifetime();
  const page = watchPage(lifetime, browser.runtime.getURL('/panel.html' as '/popup.html'));
  scope.affianca = { isAlive: () => !lifetime.signal.aborted, wake: () => page.wake() };

  const obey = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurs && typeof message === 'object' && message !== null && 'command' in message)
      page.obey(message as TabCommand);
  };
  browser.runtime.onMessage.addListener(obey);
});
