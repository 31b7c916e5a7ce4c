import { browser } from 'wxt/browser';
import type { TabCommand } from '@/lib/messaging/contract';
import { createLifetime } from '@/lib/page/lifetime';
import { watchPage } from '@/lib/page/watch-page';

/** By this the script finds an earlier one of its own; not by a text, since in Chromium the page's elements are found by their ids. */
const SCRIPT = Symbol.for('affianca.script');

/**
 * The content script, registered for each site that was granted. Not a WXT content script: that one announces itself to
 * the page (an event and a posted message with the extension's id), and any script of the page could end it by a forged one.
 */
const main = (): void => {
  const scope = globalThis as { [SCRIPT]?: { readonly isAlive: () => boolean; readonly wake: () => void } };
  if (scope[SCRIPT]?.isAlive() === true) {
    scope[SCRIPT].wake();
    return;
  }
  const lifetime = createLifetime();
  const page = watchPage(lifetime, browser.runtime.getURL('/panel.html' as '/popup.html'));
  scope[SCRIPT] = { isAlive: () => !lifetime.signal.aborted, wake: () => page.wake() };

  const obey = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurs && typeof message === 'object' && message !== null && 'command' in message)
      page.obey(message as TabCommand);
  };
  browser.runtime.onMessage.addListener(obey);
};

/** As WXT's `defineUnlistedScript` would give it, without that function: it would come into the page too. */
export default { main };
