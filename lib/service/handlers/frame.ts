import type { Handlers } from '@/lib/messaging/receive';
import { browser } from '@/lib/platform/native';
import { tellTab } from '../broadcast';

/** What the panel tells of its frame, with its token checked at the border. */
export function createFrameHandlers(): Pick<
  Handlers,
  'panel.painted' | 'panel.lostFocus' | 'panel.collapse' | 'panel.openOptions'
> {
  return {
    'panel.painted': async ({ seq }, { tab }) => {
      if (tab !== null) await tellTab(tab, { command: 'painted', seq, isDrawn: true });
      return null;
    },
    'panel.lostFocus': async ({ actedAt }, { tab }) => {
      if (tab !== null) await tellTab(tab, { command: 'refocus', actedAt });
      return null;
    },
    'panel.collapse': async (_body, { tab }) => {
      if (tab !== null) await tellTab(tab, { command: 'collapse' });
      return null;
    },
    'panel.openOptions': async ({ hash }) => {
      const path = /^#\/[\w/:.-]*$/.test(hash) ? hash : '';
      await browser.tabs.create({ url: `${browser.runtime.getURL('options.html')}${path}` });
      return null;
    },
  };
}
