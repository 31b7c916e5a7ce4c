import { render } from 'preact';
import { chooseLocale } from '@/components/hooks/look';
import { Panel } from '@/components/panel/panel';
import { loadContentText } from '@/lib/content/load';
import { loadWords } from '@/lib/i18n/deferred';
import { setToken } from '@/lib/messaging/send';
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
  // both on their way before the first of them is asked for
  const locale = chooseLocale(undefined);
  for (const words of [loadWords(locale), loadContentText(locale)]) words.catch(() => undefined);
  render(<Panel startsInLog={given.get('focus') === 'log'} />, app);
}
