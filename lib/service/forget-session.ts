import { browser } from '@/lib/platform/native';
import { tellTab } from './broadcast';
import { forgetRemoved } from './removed-sites';
import { closeTabPage, listTabPages } from './tabs';

/** What the session remembers of open pages, of lessons and of removed sites goes; the panels leave their tabs until these are loaded again. */
export async function forgetSession(): Promise<void> {
  for (const { tab } of await listTabPages()) {
    await tellTab(tab, { command: 'off' });
    await closeTabPage(tab);
  }
  await forgetRemoved();
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((name) => name.startsWith('lesson:')));
}
