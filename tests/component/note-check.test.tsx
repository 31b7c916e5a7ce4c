import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { Panel } from '@/components/panel/panel';
import { Popup } from '@/components/popup/popup';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { untilWhole } from '../support/drawn';
import { makeObservation, makePopupView, makeRecordTab, makeRep, makeTeamView } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');
const LAZY = '“lazy” is a label: what did they do or say?';

beforeEach(() => {
  page.reset();
  page.answer('teach.list', () => ({ taught: [] }));
});
afterEach(cleanup);

async function openPanel(language: 'en' | 'it' = 'en') {
  page.answer('panel.read', () => makePanelView(marco, { settings: { ...DEFAULT_SETTINGS, language } }));
  render(<Panel startsInLog={false} />);
  await untilWhole();
}
async function openPopup() {
  const team = [{ id: marco.id, name: marco.name }];
  page.answer('popup.read', () => makePopupView({ tab: makeRecordTab(marco), team }));
  render(<Popup />);
  await screen.findByRole('form', { name: 'Log observation' });
}
async function openEditor() {
  location.hash = '#/observations';
  page.answer('team.read', () => makeTeamView({ reps: [marco] }));
  page.answer('observation.list', () => ({ items: [makeObservation('o1', marco.id)], next: null }));
  render(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: /^Edit the observation/ }));
}
const write = (text: string, field = 'Note') =>
  fireEvent.input(screen.getByRole('textbox', { name: field }), { target: { value: text } });

test.each([
  ['the panel', openPanel],
  ['the popup', openPopup],
  ['the editor of the dashboard', openEditor],
])('%s says in a quiet line what is a label, and takes the line back with the word', async (_where, open) => {
  await open();
  write('Marco is lazy, and again Lazy.');
  const line = await screen.findByText(LAZY);
  expect(line.parentElement?.getAttribute('aria-live')).toBe('polite');
  expect(line.parentElement?.children).toHaveLength(1);
  write('Marco waited for the answer.');
  await waitFor(() => expect(screen.queryByText(LAZY)).toBeNull());
});

test('a marked note is saved as it is', async () => {
  await openPanel();
  write('Lazy today. Hit quota.');
  await screen.findByText('“Hit quota” is a result: which behaviour led there?');
  fireEvent.click(screen.getByRole('radio', { name: '2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  await screen.findByText('Saved');
  expect(page.bodiesOf('observation.save')).toMatchObject([{ note: 'Lazy today. Hit quota.' }]);
  // the next note is empty: nothing is said of the last one
  await waitFor(() => expect(screen.queryByText(/is a label/)).toBeNull());
});

test('a note that came back with its observation is checked too', async () => {
  location.hash = '#/observations';
  page.answer('team.read', () => makeTeamView({ reps: [marco] }));
  const note = 'On sick leave.';
  page.answer('observation.list', () => ({ items: [makeObservation('o1', marco.id, { note })], next: null }));
  render(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: /^Edit the observation/ }));
  expect(await screen.findByText(/“sick leave” is about health/)).toBeTruthy();
});

test('in Italian', async () => {
  await openPanel('it');
  await screen.findByRole('textbox', { name: 'Nota' });
  write('Marco è pigro.', 'Nota');
  expect(await screen.findByText('«pigro» è un’etichetta: che cosa ha fatto o detto?')).toBeTruthy();
});
