import { browser } from '@/lib/platform/native';
import { tellTab } from './broadcast';
import { closeTabPage, listTabPages } from './tabs';

/** What the session remembers of open pages and of lessons goes; the panels leave their tabs until these are loaded again. */
export async function forgetSession(): Promise<void> {
  for (const { tab } of await listTabPages()) {
    await tellTab(tab, { command: 'off' });
    await closeTabPage(tab);
  }
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((name) => name.startsWith('lesson:')));
}
