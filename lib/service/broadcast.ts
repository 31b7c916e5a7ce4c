import type { PageEvent, TabCommand } from '@/lib/messaging/contract';
import { browser } from '@/lib/platform/native';

/** Tells every open page of ours; nobody listening is not an error. */
export function tellPages(event: PageEvent): void {
  browser.runtime.sendMessage(event).catch(() => undefined);
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
