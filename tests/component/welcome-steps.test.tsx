import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readNames } from '@/components/welcome/names';
import { Welcome } from '@/components/welcome/welcome';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { TeamView } from '@/lib/messaging/views';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

beforeEach(() => page.reset());
afterEach(cleanup);

async function open(part: Partial<TeamView> = {}) {
  page.answer('team.read', () => makeTeamView(part));
  render(<Welcome />);
  await screen.findByRole('heading', { level: 1 });
}

test('names the six things that are read, and asks once whether the organisation knows', async () => {
  await open();
  expect(screen.getByText(/Owner, account, name, stage, amount and close date/)).toBeTruthy();
  expect(screen.getByText(/^Until you delete it: after 24 months/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'My organisation knows that I use this' }));
  await waitFor(() => expect(page.bodiesOf('settings.change')).toEqual([{ organisationKnows: true }]));
});

test('progress comes from the data: nothing done, then everything', async () => {
  await open();
  expect(screen.getByText('0 of 4 steps done')).toBeTruthy();
  cleanup();
  await open({
    settings: { ...DEFAULT_SETTINGS, organisationKnows: true },
    reps: [makeRep('Marco Bianchi')],
    sites: [{ origin: 'https://crm.acme.it', adapter: null, isOn: true, hasPermission: true }],
  });
  expect(screen.getByText('4 of 4 steps done')).toBeTruthy();
  expect(screen.getByText('3 observations so far. You are set.')).toBeTruthy();
});

test('a site without its permission does not count as a CRM', async () => {
  await open({ sites: [{ origin: 'https://crm.acme.it', adapter: null, isOn: true, hasPermission: false }] });
  expect(screen.getByText('0 of 4 steps done')).toBeTruthy();
});

test('a cloud CRM is asked for in the click itself; a refusal is said', async () => {
  page.browser.permissions.request.mockResolvedValueOnce(false);
  await open();
  screen.getByRole('button', { name: 'Add HubSpot' }).click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: expect.arrayContaining(['https://app.hubspot.com/*']),
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/permission was not given/);
});

test('pasted names are added once each, without those already there', async () => {
  await open({ reps: [makeRep('Marco Bianchi')] });
  fireEvent.input(screen.getByRole('textbox', { name: 'Names, one per line' }), {
    target: { value: 'Sofia Romano\n  marco  bianchi \n\nLuca Esposito\nSofia Romano' },
  });
  expect(await screen.findByText('2 names were already there.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add 2 reps' }));
  await screen.findByText('2 reps added');
  expect(page.bodiesOf('rep.add')).toEqual([
    { id: expect.any(String), name: 'Sofia Romano' },
    { id: expect.any(String), name: 'Luca Esposito' },
  ]);
});

test('top performers are ticked', async () => {
  const marco = makeRep('Marco Bianchi');
  await open({ reps: [marco] });
  const team = within(screen.getByRole('group', { name: 'Your team' }));
  fireEvent.click(team.getByRole('checkbox', { name: 'Marco Bianchi' }));
  await waitFor(() => expect(page.bodiesOf('rep.change')).toEqual([{ rep: marco.id, isExemplar: true }]));
});

test('shows the shortcuts that the browser has', async () => {
  await open();
  expect(await screen.findByText('Alt+Shift+K')).toBeTruthy();
});

test('in Italian', async () => {
  await open({ settings: { ...DEFAULT_SETTINGS, language: 'it' } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Benvenuto in Affianca' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Aggiungi Salesforce' })).toBeTruthy();
});

test('names are read from lines, tabs and semicolons', () => {
  expect(readNames('Anna Neri;Bruno Conti\tCarla Sala\r\n', [])).toEqual({
    names: ['Anna Neri', 'Bruno Conti', 'Carla Sala'],
    skipped: 0,
  });
});
