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
  // both are asked for again by who needs them: here they only come at the same time as the first answer
  const locale = chooseLocale(undefined);
  void loadWords(locale).catch(() => undefined);
  void loadContentText(locale).catch(() => undefined);
  render(<Panel startsInLog={given.get('focus') === 'log'} />, app);
}
