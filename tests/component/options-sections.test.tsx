import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { ORDERED_SECTIONS, readSettings, type Settings } from '@/lib/messaging/settings';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

let settings: Settings;

beforeEach(() => {
  page.reset();
  location.hash = '#/settings';
  settings = makeTeamView({}).settings;
});
afterEach(cleanup);

async function open() {
  page.answer('team.read', () => makeTeamView({ reps: [makeRep('Marco Bianchi')], settings }));
  page.answer('settings.change', (change) => {
    settings = { ...settings, ...(change as Partial<Settings>) };
    page.tell({ event: 'changed', counter: 1 });
    return null;
  });
  render(<Dashboard />);
  return within(await screen.findByRole('group', { name: 'Sections of the panel' }));
}

const listRows = (): (string | null)[] =>
  [...document.querySelectorAll('.section-row')].map(({ textContent }) => textContent);

test('a section is moved by its button, which keeps the focus, and the move can be undone', async () => {
  const sections = await open();
  const before = listRows();
  expect(before.slice(3)).toEqual(['Plan', 'Log observation', 'Recent observations']);
  const up = sections.getByRole('button', { name: 'Move up: Log observation' });
  up.focus();
  fireEvent.click(up);
  await waitFor(() => expect(listRows()[3]).toBe('Log observation'));
  expect(document.activeElement).toBe(sections.getByRole('button', { name: 'Move up: Log observation' }));
  expect(settings.sectionOrder).toEqual(['focus', 'ask', 'best', 'log', 'plan', 'recent']);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(listRows()).toEqual(before));
});

test('the first cannot go up, and the last not down; the log cannot be hidden', async () => {
  const sections = await open();
  for (const name of ['Move up: Focus', 'Move down: Recent observations']) {
    const button = sections.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
  }
  expect(page.bodiesOf('settings.change')).toEqual([]);
  expect(sections.queryByRole('checkbox', { name: 'Log observation' })).toBeNull();
});

test('an order that lacks a section or names one twice is not taken from what is stored', () => {
  for (const sectionOrder of [['focus'], ['focus', 'focus', 'ask', 'best', 'plan', 'log'], ['elsewhere'], null])
    expect(readSettings({ sectionOrder }).sectionOrder).toEqual(ORDERED_SECTIONS);
});
