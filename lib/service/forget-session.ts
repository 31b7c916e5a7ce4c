import { browser } from '@/lib/platform/native';
import { tellTab } from './broadcast';
import { dropEarly } from './early';
import { forgetRemoved } from './removed-sites';
import { closeTabPage, listTabPages } from './tabs';

/** What the browser remembers for us of open pages, lessons, removed sites and the forms of addresses goes; the panels leave their tabs until these are loaded again. */
export async function forgetSession(): Promise<void> {
  for (const { tab } of await listTabPages()) {
    await tellTab(tab, { command: 'off' });
    await closeTabPage(tab);
  }
  await forgetRemoved();
  await dropEarly(() => true);
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((name) => name.startsWith('lesson:')));
}
