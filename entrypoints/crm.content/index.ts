import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { TabCommand } from '@/lib/messaging/contract';
import { watchPage } from '@/lib/page/watch-page';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  main(ctx) {
    const page = watchPage(ctx, browser.runtime.getURL('/panel.html' as '/popup.html'));
    const obey = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
      const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
      if (isOurs && typeof message === 'object' && message !== null && 'command' in message)
        page.obey(message as TabCommand);
    };
    browser.runtime.onMessage.addListener(obey);
    ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(obey));
  },
});
