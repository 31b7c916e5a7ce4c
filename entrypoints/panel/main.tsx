import { render } from 'preact';
import { awaitSoon } from '@/components/dashboard/lazy';
import { chooseLocale } from '@/components/hooks/look';
import { Panel } from '@/components/panel/panel';
import { loadContentText } from '@/lib/content/load';
import { loadWords } from '@/lib/i18n/deferred';
import { awaitFirstView } from '@/lib/messaging/first-read';
import { onPageEvent, setToken } from '@/lib/messaging/send';
import '@/components/styles/tokens.css';
import '@/components/styles/ui.css';
import '@/components/styles/rating.css';
import '@/components/panel/panel.css';

const given = new URLSearchParams(location.hash.slice(1));
const token = given.get('token');
const app = document.getElementById('app');

// without a token somebody else has framed this page: it stays empty
if (app !== null && token !== null) {
  setToken(token);
  const locale = chooseLocale(undefined);
  // what does not come is asked for again, and said, by who needs it
  const parts = [loadWords(locale), loadContentText(locale), awaitSoon()];
  let askedIn: number | null = null;
  const stop = onPageEvent((event) => {
    if (event.event === 'focus-log') askedIn = event.tab;
  });
  // nobody sees the frame before all is there: it is drawn once, and nothing of it moves
  void Promise.all([awaitFirstView(), ...parts.map((part) => part.catch(() => undefined))]).then(([view]) => {
    stop();
    const startsInLog = given.get('focus') === 'log' || (view !== null && askedIn === view.tab);
    render(<Panel startsInLog={startsInLog} />, app);
  });
}
