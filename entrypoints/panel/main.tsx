import { render } from 'preact';
import { bringSoon } from '@/components/dashboard/lazy';
import { chooseLocale } from '@/components/hooks/look';
import { needsLater } from '@/components/panel/first-picture';
import { Panel } from '@/components/panel/panel';
import { loadContentText } from '@/lib/content/load';
import { loadWords } from '@/lib/i18n/deferred';
import type { Locale } from '@/lib/i18n/locale';
import { awaitFirstView } from '@/lib/messaging/first-read';
import { onPageEvent, setToken } from '@/lib/messaging/send';
import '@/components/styles/tokens.css';
import '@/components/styles/ui.css';
import '@/components/styles/rating.css';
import '@/components/styles/timer.css';
import '@/components/panel/panel.css';

const given = new URLSearchParams(location.hash.slice(1));
const token = given.get('token');
const app = document.getElementById('app');

// without a token somebody else has framed this page: it stays empty
if (app !== null && token !== null) {
  setToken(token);
  // what does not come is asked for again, and said, by who needs it
  const bring = (locale: Locale) => Promise.all([loadWords(locale), loadContentText(locale)]).catch(() => undefined);
  const wanted = bring(chooseLocale(undefined));
  const askedIn = new Set<number>();
  const stop = onPageEvent((event) => {
    if (event.event === 'focus-log') askedIn.add(event.tab);
  });
  const isLogAsked = (tab: number | undefined): boolean =>
    given.get('focus') === 'log' || (tab === undefined ? askedIn.size > 0 : askedIn.has(tab));
  // nobody sees the frame before its first picture is there: nothing of it moves
  void (async () => {
    const view = await awaitFirstView();
    const isWhole = view !== null && needsLater(view);
    await Promise.all([wanted, bring(chooseLocale(view?.settings)), isWhole ? bringSoon() : null]);
    if (isLogAsked(view?.tab)) await bringSoon();
    stop();
    render(<Panel startsInLog={isLogAsked(view?.tab)} />, app);
  })();
}
