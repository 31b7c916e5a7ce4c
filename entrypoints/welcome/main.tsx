import { render } from 'preact';
import { Welcome } from '@/components/welcome/welcome';
import '@/components/styles/tokens.css';
import '@/components/styles/ui.css';
import '@/components/styles/rating.css';
import '@/components/dashboard/page.css';
import '@/components/welcome/welcome.css';

const app = document.getElementById('app');
if (app !== null) render(<Welcome />, app);
