import { render } from 'preact';
import { Dashboard } from '@/components/dashboard/dashboard';
import '@/components/styles/tokens.css';
import '@/components/styles/ui.css';
import '@/components/styles/rating.css';
import '@/components/styles/timer.css';
import '@/components/dashboard/page.css';
import '@/components/dashboard/dashboard.css';
import '@/components/dashboard/print.css';

const app = document.getElementById('app');
if (app !== null) render(<Dashboard />, app);
