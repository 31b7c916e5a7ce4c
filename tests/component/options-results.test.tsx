import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
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

async function open(
  of: Record<string, Seen['results']> = {},
  part: Partial<TeamView> = {},
  title = 'Results',
  summary = 'Enter results',
) {
  setResults(of);
  page.answer('team.read', () => makeTeamView({ reps: [ada, bo], ...part }));
  page.answer('analysis.read', () => makeAnalysis(members));
  render(<Dashboard />);
  const region = await screen.findByRole('region', { name: title });
  fireEvent.click(within(region).getByText(summary));
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
    { attainments: [{ id, rep: bo.id, period: '2026-Q3', value: 0.945 }], removed: [] },
  ]);
  setResults({ [bo.id]: { '2026-Q3': 0.945 } });
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(field.value).toBe('94.5'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('attainment.save').at(-1)).toEqual({ attainments: [], removed: [{ id, rep: bo.id }] }),
  );
  setResults({});
  page.tell({ event: 'changed', counter: 3 });
  await waitFor(() => expect(field.value).toBe(''));
});

test('an emptied field deletes the figure, and undo saves the old one', async () => {
  const region = await open({ [ada.id]: { '2026-Q3': 1.1 } });
  type(await region.findByRole('textbox', { name: 'Ada Álvarez, Q3 2026, per cent' }), '');
  await screen.findByText('Ada Álvarez, Q3 2026: no figure');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('attainment.save')).toEqual([
    { attainments: [], removed: [{ id: `${ada.id}.2026-Q3`, rep: ada.id }] },
    { attainments: [{ id: `${ada.id}.2026-Q3`, rep: ada.id, period: '2026-Q3', value: 1.1 }], removed: [] },
  ]);
});

test('what is no percentage is said, kept, and not saved', async () => {
  const region = await open();
  const field = (await region.findByRole('textbox', { name: 'Bo Chen, Q3 2026, per cent' })) as HTMLInputElement;
  type(field, 'good');
  const error = await region.findByRole('alert');
  expect(error.textContent).toBe('Bo Chen, Q3 2026: “good” is not a percentage from 0 to 10,000.');
  expect(field.value).toBe('good');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toBe(error.id);
  const other = region.getByRole('textbox', { name: 'Ada Álvarez, Q2 2026, per cent' });
  type(other, '85abc');
  await waitFor(() => expect(region.getAllByRole('alert')).toHaveLength(2));
  fireEvent.keyDown(other, { key: 'Escape' });
  await waitFor(() => expect(region.getAllByRole('alert')).toEqual([error]));
  expect((other as HTMLInputElement).value).toBe('');
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
  expect(preview.getByText('This was not understood and is left out: “soon” (line 3).')).toBeTruthy();
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
      removed: [],
    },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('attainment.save').at(-1)).toEqual({
    attainments: [{ id: `${ada.id}.2026-Q2`, rep: ada.id, period: '2026-Q2', value: 0.5 }],
    removed: [
      { id: `${ada.id}.2026-Q3`, rep: ada.id },
      { id: `${bo.id}.2026-Q2`, rep: bo.id },
    ],
  });
});

test('a name that is left out is not saved, and a paste can be dropped', async () => {
  const region = await open();
  fireEvent.click(await region.findByText('Paste from a spreadsheet'));
  fireEvent.input(region.getByRole('textbox', { name: 'Cells copied from a spreadsheet' }), {
    target: { value: 'Zoe\t0.94\t1.1' },
  });
  fireEvent.click(region.getByRole('button', { name: 'Look at it' }));
  const preview = within(await region.findByRole('region', { name: 'What was pasted' }));
  expect(preview.getByText('No figure was found.')).toBeTruthy();
  expect(preview.getByText(/read as shares/)).toBeTruthy();
  expect(preview.getByText('Q4 2025: 94% · Q1 2026: 110%')).toBeTruthy();
  expect(preview.queryByRole('button', { name: /^Save/ })).toBeNull();
  fireEvent.click(preview.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(region.queryByRole('region', { name: 'What was pasted' })).toBeNull());
});

function chooseFile(text: string, name = 'quota.csv') {
  const input = document.querySelector<HTMLInputElement>('.results input[type=file]');
  if (input === null) throw new Error('no file input');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  fireEvent.change(input);
}

test('a file is read into the same preview: bad cells with their lines, one save, one undo', async () => {
  const region = await open();
  await region.findByRole('button', { name: 'Read a CSV file' });
  chooseFile(
    'rep,period,attainment\nAda Álvarez,2026-Q3,94.5%\nBo Chen,Q9 2026,90%\n"Chen, Bo",2026-Q2,good\nZoe,2026-Q3,50%',
  );
  const preview = within(await region.findByRole('region', { name: 'Read from quota.csv' }));
  expect(preview.getByText('1 figure for Ada Álvarez.')).toBeTruthy();
  expect(
    preview.getByText('These were not understood and are left out: “Q9 2026” (line 3) and “good” (line 4).'),
  ).toBeTruthy();
  expect(preview.getByRole('combobox', { name: 'Who is Zoe?' })).toBeTruthy();
  expect(page.bodiesOf('attainment.save')).toEqual([]);
  fireEvent.click(preview.getByRole('button', { name: 'Save 1 figure' }));
  await screen.findByText('1 figure saved');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('attainment.save').at(-1)).toEqual({
    attainments: [],
    removed: [{ id: `${ada.id}.2026-Q3`, rep: ada.id }],
  });
});

test('a file that holds no results says which columns are missing, and changes nothing', async () => {
  const region = await open();
  await region.findByRole('button', { name: 'Read a CSV file' });
  chooseFile('rep,skill,rating\nAda,agenda,4');
  expect((await region.findByRole('alert')).textContent).toMatch(/columns are missing: period and attainment/);
  fireEvent.click(region.getByRole('button', { name: 'Close' }));
  expect(await region.findByRole('button', { name: 'Read a CSV file' })).toBeTruthy();
  expect(page.bodiesOf('attainment.save')).toEqual([]);
});

test('in Italian a file with semicolons and decimal commas is read', async () => {
  const region = await open(
    {},
    { settings: { ...DEFAULT_SETTINGS, language: 'it' } },
    'Risultati',
    'Inserisci i risultati',
  );
  await region.findByRole('button', { name: 'Leggi un file CSV' });
  chooseFile('Venditore;T2 2026;T3 2026\nAda Alvarez;94,5%;101%\nTotale;99%;boh');
  const preview = within(await region.findByRole('region', { name: 'Letto da quota.csv' }));
  expect(preview.getByText('2 dati per Ada Álvarez.')).toBeTruthy();
  expect(preview.getByText('Questo non si capisce e resta fuori: «boh» (riga 3).')).toBeTruthy();
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
