import { send } from '@/lib/messaging/send';
import type { PopupView } from '@/lib/messaging/views';
import { browser } from '@/lib/platform/browser';

/** What the popup shows, and of which tab. */
export interface PopupState extends PopupView {
  readonly tabId: number;
}

/**
 * Reads the popup's view of the tab in front; the browser gives its address only for that tab.
 * With `?tab=<id>` the popup is a page of its own and shows that tab.
 */
export async function readPopup(): Promise<PopupState> {
  const tab = await findTab();
  const tabId = tab?.id ?? -1;
  const view = await send('popup.read', { tab: tabId, url: tab?.url ?? null });
  return { ...view, tabId };
}

async function findTab() {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
