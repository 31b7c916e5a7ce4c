import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
// the chunk is there before the page asks for it
import '@/components/dashboard/sites/stages-block';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { StageName, TeamView } from '@/lib/messaging/views';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const SITE = 'https://crm.acme.it:8000';
const names: readonly StageName[] = [
  { site: SITE, name: 'Fase Blu', usual: null, from: null, own: null },
  { site: SITE, name: 'Proposta tecnica', usual: 'proposal', from: 'words', own: null },
  { site: SITE, name: 'Sales Order', usual: 'closing', from: 'crm', own: 'won' },
];

beforeEach(() => {
  page.reset();
  location.hash = '#/sites';
});
afterEach(cleanup);

async function open(view: Partial<TeamView> = {}, given = names) {
  page.answer('team.read', () => makeTeamView(view));
  page.answer('teach.list', () => ({ lessons: [], taught: [] }));
  page.answer('stages.read', () => given);
  render(<Dashboard />);
  return within(await screen.findByRole('region', { name: /Stage names|Nomi delle fasi/ }));
}
const rowsOf = (region: Awaited<ReturnType<typeof open>>) =>
  region.getAllByRole('row').map((row) => {
    const select = row.querySelector('select');
    const chosen = select === null ? '' : (select.selectedOptions[0]?.textContent ?? '');
    return [row.querySelector('th')?.textContent, chosen, row.querySelector('td:last-child')?.textContent];
  });

test('every name that was seen says what it counts as and why', async () => {
  const region = await open();
  expect(region.getByRole('table', { name: 'Stage names of crm.acme.it:8000' })).toBeTruthy();
  expect(rowsOf(region).slice(1)).toEqual([
    ['Fase Blu', 'Not known', 'not understood: please choose'],
    ['Proposta tecnica', 'Proposal', 'by the words in it'],
    ['Sales Order', 'Won', 'you chose it'],
  ]);
  expect(region.getByText(/^1 name is not understood/)).toBeTruthy();
});

test('a name is mapped, and undo brings the manager’s former word back, or none', async () => {
  const region = await open();
  fireEvent.change(region.getByRole('combobox', { name: 'What Fase Blu counts as' }), {
    target: { value: 'discovery' },
  });
  await screen.findByText('Fase Blu counts as: Discovery');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  fireEvent.change(region.getByRole('combobox', { name: 'What Sales Order counts as' }), { target: { value: '-' } });
  await screen.findByText('Sales Order counts as: Closing');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('stage.map')).toEqual([
      { site: SITE, name: 'Fase Blu', stage: 'discovery' },
      { site: SITE, name: 'Fase Blu', stage: null },
      { site: SITE, name: 'Sales Order', stage: null },
      { site: SITE, name: 'Sales Order', stage: 'won' },
    ]),
  );
});

test('where nothing was seen yet it says when names appear; a read-only database takes no choice', async () => {
  const region = await open({}, []);
  expect(region.getByText('The names appear here once an opportunity was open.')).toBeTruthy();
  expect(region.queryByRole('table')).toBeNull();
  cleanup();
  const kept = await open({ isReadOnly: true });
  for (const select of kept.getAllByRole('combobox')) expect((select as HTMLSelectElement).disabled).toBe(true);
});

test('in Italian', async () => {
  const region = await open({ settings: { ...DEFAULT_SETTINGS, language: 'it' } });
  expect(rowsOf(region).slice(1)).toEqual([
    ['Fase Blu', 'Non si sa', 'non si capisce: scegli tu'],
    ['Proposta tecnica', 'Proposta', 'dalle parole che contiene'],
    ['Sales Order', 'Vinta', 'l’hai scelto tu'],
  ]);
});
