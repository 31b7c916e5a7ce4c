import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import '@/components/styles/tokens.css';
import '@/components/styles/ui.css';
import '@/components/styles/rating.css';
import '@/components/dashboard/page.css';
import '@/components/popup/popup.css';

const app = document.getElementById('app');
if (app !== null) render(<Popup />, app);
