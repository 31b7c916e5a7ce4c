import { render } from 'preact';
import { awaitSoon } from '@/components/dashboard/lazy';
import { chooseLocale } from '@/components/hooks/look';
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
  // nobody sees the frame before all is there: it is drawn once, and nothing of it moves
  void (async () => {
    const view = await awaitFirstView();
    await Promise.all([wanted, bring(chooseLocale(view?.settings)), awaitSoon()]);
    stop();
    const isAsked = view === null ? askedIn.size > 0 : askedIn.has(view.tab);
    render(<Panel startsInLog={isAsked || given.get('focus') === 'log'} />, app);
  })();
}
