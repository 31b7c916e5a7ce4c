import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { Settings } from '@/lib/messaging/settings';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

let settings: Settings;

beforeEach(() => {
  page.reset();
  location.hash = '#/settings';
  settings = { ...makeTeamView({}).settings, language: 'en' };
});
afterEach(cleanup);

const findStatus = () =>
  [...document.querySelectorAll('.outcome .status')].map(({ textContent }) => textContent).join();

test('that the language was changed, and changed back, is said in the language that the page then has', async () => {
  page.answer('team.read', () => makeTeamView({ settings }));
  page.answer('settings.change', (change) => {
    settings = { ...settings, ...(change as Partial<Settings>) };
    page.tell({ event: 'changed', counter: 1 });
    return null;
  });
  render(<Dashboard />);
  fireEvent.change(await screen.findByRole('combobox', { name: 'Language' }), { target: { value: 'it' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Annulla' }));
  await screen.findByRole('combobox', { name: 'Language' });
  await waitFor(() => expect(findStatus()).toBe('Taken back'));
  fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'it' } });
  await screen.findByRole('button', { name: 'Annulla' });
  expect(findStatus()).toBe('Modificato: LinguaCtrl+Z per tornare indietroAnnulla');
});
