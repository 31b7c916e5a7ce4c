import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
// the chunks are there before the page asks for them
import '@/components/dashboard/analysis/results/results-block';
import '@/components/dashboard/analysis/team-analysis';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, TeamView } from '@/lib/messaging/views';
import { analyse, makeAnalysis, type Seen } from '../support/analysis-view';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const ada = makeRep('Ada Álvarez');
const bo = makeRep('Bo Chen');

// a whole map takes its time on a busy machine
configure({ asyncUtilTimeout: 4000 });
beforeEach(() => {
  page.reset();
  location.hash = '#/team';
});
afterEach(cleanup);

let members: AnalysedRep[];
const setResults = (of: Record<string, Seen['results']>) => {
  members = [ada, bo].map((rep) => {
    const results = of[rep.id];
    return analyse(rep, results === undefined ? {} : { results });
  });
};

async function open(of: Record<string, Seen['results']> = {}, part: Partial<TeamView> = {}) {
  setResults(of);
  page.answer('team.read', () => makeTeamView({ reps: [ada, bo], ...part }));
  page.answer('analysis.read', () => makeAnalysis(members));
  render(<Dashboard />);
  const region = await screen.findByRole('region', { name: 'Results' });
  fireEvent.click(within(region).getByText('Enter results'));
  return within(region);
}
const type = (field: HTMLElement, text: string) => {
  fireEvent.input(field, { target: { value: text } });
  fireEvent.blur(field);
};
const paste = (field: HTMLElement, text: string) => fireEvent.paste(field, { clipboardData: { getData: () => text } });

test('shows the last four quarters that are over, and what was entered', async () => {
  const region = await open({ [ada.id]: { '2026-Q3': 0.945 } });
  const heads = await region.findAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Rep', 'Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026']);
  const field = region.getByRole('textbox', { name: 'Ada Álvarez, Q3 2026, per cent' }) as HTMLInputElement;
  expect(field.value).toBe('94.5');
  fireEvent.click(region.getByRole('button', { name: 'Later' }));
  expect(await region.findByRole('columnheader', { name: 'Q4 2026' })).toBeTruthy();
  expect((region.getByRole('button', { name: 'Later' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(region.getByRole('combobox', { name: 'Periods' }), { target: { value: 'month' } });
  expect(await region.findByRole('columnheader', { name: 'Oct 2026' })).toBeTruthy();
});

test('a figure is saved when the field is left, and undo takes it away again', async () => {
  const region = await open();
  const field = (await region.findByRole('textbox', { name: 'Bo Chen, Q3 2026, per cent' })) as HTMLInputElement;
  type(field, '94,5 %');
  await screen.findByText('Bo Chen, Q3 2026: 94.5%');
  const id = `${bo.id}.2026-Q3`;
  expect(page.bodiesOf('attainment.save')).toEqual([
    { attainments: [{ id, rep: bo.id, period: '2026-Q3', value: 0.945 }] },
  ]);
  setResults({ [bo.id]: { '2026-Q3': 0.945 } });
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(field.value).toBe('94.5'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('record.delete')).toEqual([{ kind: 'attainment', id, rep: bo.id }]));
  setResults({});
  page.tell({ event: 'changed', counter: 3 });
  await waitFor(() => expect(field.value).toBe(''));
});

test('an emptied field deletes the figure, and undo saves the old one', async () => {
  const region = await open({ [ada.id]: { '2026-Q3': 1.1 } });
  type(await region.findByRole('textbox', { name: 'Ada Álvarez, Q3 2026, per cent' }), '');
  await screen.findByText('Ada Álvarez, Q3 2026: no figure');
  expect(page.bodiesOf('record.delete')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('attainment.save')).toEqual([
    { attainments: [{ id: `${ada.id}.2026-Q3`, rep: ada.id, period: '2026-Q3', value: 1.1 }] },
  ]);
});

test('what is no percentage is said, kept, and not saved', async () => {
  const region = await open();
  const field = (await region.findByRole('textbox', { name: 'Bo Chen, Q3 2026, per cent' })) as HTMLInputElement;
  type(field, 'good');
  expect((await region.findByRole('alert')).textContent).toBe('“good” is not a percentage from 0 to 10,000.');
  expect(field.value).toBe('good');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  type(field, '90');
  await waitFor(() => expect(page.bodiesOf('attainment.save')).toHaveLength(1));
  expect(region.queryByRole('alert')).toBeNull();
});

test('a save that fails keeps what was typed', async () => {
  page.answer('attainment.save', () => {
    throw new CodedError('storage-failed');
  });
  const region = await open();
  const field = (await region.findByRole('textbox', { name: 'Bo Chen, Q3 2026, per cent' })) as HTMLInputElement;
  type(field, '90');
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not write/);
  expect(field.value).toBe('90');
});

test('pasted cells are shown first, unknown names are asked about, and all is taken back at once', async () => {
  const region = await open({ [ada.id]: { '2026-Q2': 0.5 } });
  paste(
    await region.findByRole('textbox', { name: 'Ada Álvarez, Q4 2025, per cent' }),
    'Rep\tQ2 2026\tQ3 2026\nAda Alvarez\t94,5 %\t101 %\nRobert Chen\t88 %\tsoon\n',
  );
  const preview = within(await region.findByRole('region', { name: 'What was pasted' }));
  expect(preview.getByText('2 figures for Ada Álvarez.')).toBeTruthy();
  expect(preview.getByText('This was not understood and is left out: soon.')).toBeTruthy();
  expect(page.bodiesOf('attainment.save')).toEqual([]);
  fireEvent.change(preview.getByRole('combobox', { name: 'Who is Robert Chen?' }), { target: { value: bo.id } });
  expect(await preview.findByText('3 figures for Ada Álvarez and Bo Chen.')).toBeTruthy();
  fireEvent.click(preview.getByRole('button', { name: 'Save 3 figures' }));
  await screen.findByText('3 figures saved');
  expect(page.bodiesOf('attainment.save')).toEqual([
    {
      attainments: [
        { id: `${ada.id}.2026-Q2`, rep: ada.id, period: '2026-Q2', value: 0.945 },
        { id: `${ada.id}.2026-Q3`, rep: ada.id, period: '2026-Q3', value: 1.01 },
        { id: `${bo.id}.2026-Q2`, rep: bo.id, period: '2026-Q2', value: 0.88 },
      ],
    },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('attainment.save').at(-1)).toEqual({
    attainments: [{ id: `${ada.id}.2026-Q2`, rep: ada.id, period: '2026-Q2', value: 0.5 }],
  });
  expect(page.bodiesOf('record.delete')).toEqual([
    { kind: 'attainment', id: `${ada.id}.2026-Q3`, rep: ada.id },
    { kind: 'attainment', id: `${bo.id}.2026-Q2`, rep: bo.id },
  ]);
});

test('a name that is left out is not saved, and a paste can be dropped', async () => {
  const region = await open();
  fireEvent.click(await region.findByText('Paste from a spreadsheet'));
  fireEvent.input(region.getByRole('textbox', { name: 'Cells copied from a spreadsheet' }), {
    target: { value: 'Zoe\t0.94\t1.1' },
  });
  fireEvent.click(region.getByRole('button', { name: 'Look at it' }));
  const preview = within(await region.findByRole('region', { name: 'What was pasted' }));
  expect(preview.getByText('No figure was found in what you pasted.')).toBeTruthy();
  expect(preview.getByText(/read as shares/)).toBeTruthy();
  expect(preview.getByText('Q4 2025: 94% · Q1 2026: 110%')).toBeTruthy();
  expect(preview.queryByRole('button', { name: /^Save/ })).toBeNull();
  fireEvent.click(preview.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(region.queryByRole('region', { name: 'What was pasted' })).toBeNull());
});

test('a read-only database takes no figure', async () => {
  const region = await open({}, { isReadOnly: true });
  const field = (await region.findByRole('textbox', { name: 'Bo Chen, Q3 2026, per cent' })) as HTMLInputElement;
  expect(field.disabled).toBe(true);
});

test('in Italian, with its own quarters and decimal comma', async () => {
  setResults({ [ada.id]: { '2026-Q3': 0.945 } });
  page.answer('team.read', () => makeTeamView({ reps: [ada, bo], settings: { ...DEFAULT_SETTINGS, language: 'it' } }));
  page.answer('analysis.read', () => makeAnalysis(members));
  render(<Dashboard />);
  fireEvent.click(await screen.findByText('Inserisci i risultati'));
  const field = await screen.findByRole('textbox', { name: 'Ada Álvarez, T3 2026, per cento' });
  expect((field as HTMLInputElement).value).toBe('94,5');
});
