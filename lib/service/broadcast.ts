import type { PageEvent, TabCommand } from '@/lib/messaging/contract';
import { browser } from '@/lib/platform/native';
import { listTabPages } from './tabs';

/** Tells every open page of ours; nobody listening is not an error. */
export function tellPages(event: PageEvent): void {
  browser.runtime.sendMessage(event).catch(() => undefined);
  // Firefox 153 does not deliver that to an extension's page in a frame of a web page; a message to the tab gets there
  if (import.meta.env.FIREFOX) void tellPanels(event);
}

async function tellPanels(event: PageEvent): Promise<void> {
  const tabs = 'tab' in event ? [event.tab] : (await listTabPages()).map(({ tab }) => tab);
  await Promise.all(tabs.map((tab) => browser.tabs.sendMessage(tab, event).catch(() => undefined)));
}

/** Tells one tab's content script; answers whether one was there. */
export async function tellTab(tab: number, command: TabCommand): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, command, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
