import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { Observation, Rep } from '@/lib/coaching/records';
import { readDay, writeDay } from '@/lib/i18n/format';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));
const slices = await vi.hoisted(async () => (await import('../support/halted-work')).createHaltedWork());
vi.mock('@/components/hooks/run-in-slices', slices.wrap);

const HEADER = 'rep;skill;rating;date;context;note';
const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');

interface ImportFile {
  readonly reps: readonly Rep[];
  readonly observations: readonly Observation[];
  readonly deletions: readonly { kind: string; id: string; updatedAt: number }[];
}
const imports = () =>
  (page.bodiesOf('data.import') as { text: string; isTrial: boolean }[]).map(({ text, isTrial }) => ({
    isTrial,
    file: JSON.parse(text) as ImportFile,
  }));

/** What the background would export: these people, and what was imported so far. */
function exportHere(reps: readonly Rep[]) {
  const done = imports().filter(({ isTrial }) => !isTrial);
  const observations = done.flatMap(({ file }) => file.observations);
  const deletions = done.flatMap(({ file }) => file.deletions);
  return { text: JSON.stringify({ reps, observations, deletions, commitments: [] }), fileName: 'x.json' };
}

beforeEach(() => {
  page.reset();
  location.hash = '#/data';
});
afterEach(cleanup);

async function open(reps = [marco, giulia], settings = DEFAULT_SETTINGS) {
  page.answer('team.read', () => makeTeamView({ reps, settings }));
  page.answer('data.export', () => exportHere(reps));
  page.answer('data.import', () => ({ added: 0, changed: 0, same: 0, deleted: 0 }));
  render(<Dashboard />);
  // the page's heading is there before anything is read
  await waitFor(() => expect(document.querySelector('input[type=file]')).not.toBeNull());
}
function choose(content: string | Uint8Array<ArrayBuffer>, name = 'history.csv') {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file input');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([content], name)] });
  fireEvent.change(input);
}
const chooseRows = (...rows: string[]) => choose([HEADER, ...rows].join('\r\n'));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const countsOf = async (title: RegExp) =>
  within((await screen.findByText(title)).parentElement as HTMLElement)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);

test('a table is read, tried, shown, and imported as one file only after a second press', async () => {
  await open();
  chooseRows('Marco Bianchi;agenda;4;12/05/2026;call;Asked first', 'Giulia Ferrari;agenda;2;13/05/2026;;', ';;;;;');
  expect(await countsOf(/^This file would add/)).toEqual(['2', '0', '0', '0']);
  expect(imports().map(({ isTrial }) => isTrial)).toEqual([true]);
  await press('Confirm import');
  await screen.findByText('2 observations imported');
  const [trial, real] = imports();
  expect(real).toEqual({ isTrial: false, file: trial?.file });
  expect(real?.file).toMatchObject({
    format: 'affianca',
    observations: [
      { rep: marco.id, at: new Date(2026, 4, 12).getTime(), note: 'Asked first', context: 'call' },
      { rep: giulia.id, ratings: [{ skill: 'agenda', rating: 2 }] },
    ],
  });
  expect(real?.file.reps.map(({ name }) => name)).toEqual(['Marco Bianchi', 'Giulia Ferrari']);
  expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy();
});

test('a time of day is kept, with its zone or here; a day without one begins here at midnight', async () => {
  await open();
  chooseRows(
    'Marco Bianchi;agenda;4;2026-05-12T14:30:15.250+02:00;;',
    'Marco Bianchi;agenda;4;12 May 2026 14:30;;',
    'Marco Bianchi;agenda;4;2026-05-12;;',
  );
  expect(await countsOf(/^This file would add/)).toEqual(['3', '0', '0', '0']);
  expect(imports()[0]?.file.observations.map(({ at }) => at)).toEqual([
    Date.UTC(2026, 4, 12, 12, 30, 15, 250),
    new Date(2026, 4, 12, 14, 30).getTime(),
    new Date(2026, 4, 12).getTime(),
  ]);
});

test('the day of today is no future, whatever the hour; a later moment of it is', async () => {
  await open();
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  chooseRows(`Marco Bianchi;agenda;4;${writeDay(Date.now())};;`, `Marco Bianchi;agenda;4;${ahead};;`);
  expect(await countsOf(/^This file would add/)).toEqual(['1', '0', '0', '1']);
  await screen.findByText(`“${ahead}” lies ahead`);
  expect(imports()[0]?.file.observations.map(({ at }) => at)).toEqual([readDay(writeDay(Date.now()))]);
});

test('a skill that the rubric lacks is added to it when asked for, with an id that can be read', async () => {
  await open();
  chooseRows('Marco Bianchi;Chiamate à freddo;4;2026-05-12;;', 'Marco Bianchi;冷;3;2026-05-13;;');
  for (const name of ['Chiamate à freddo (1 row)', '冷 (1 row)'])
    fireEvent.change(await screen.findByRole('combobox', { name }), { target: { value: 'new' } });
  await press('Continue');
  await screen.findByText(/^2 skills are added to the rubric, by their names alone: Chiamate à freddo and 冷\./);
  await press('Confirm import');
  await screen.findByText('2 observations imported');
  const file = imports().at(-1)?.file as unknown as { rubric: { part: string; id: string; en?: object }[] };
  expect(file.rubric.map(({ part }) => part)).toEqual(['skill', 'skill-words', 'skill', 'skill-words']);
  expect(file.rubric[0]?.id).toBe('chiamate-a-freddo');
  expect(file.rubric[1]).toMatchObject({ of: 'chiamate-a-freddo', en: { name: 'Chiamate à freddo' } });
  expect(file.rubric[2]?.id).toMatch(/^[0-9a-f-]{36}$/);
  await press('Undo');
  await screen.findByText('The import was taken back.');
  expect(
    imports()
      .at(-1)
      ?.file.deletions.filter(({ kind }) => kind === 'rubric'),
  ).toHaveLength(4);
});

test('rows that say the same all count, and are named', async () => {
  await open();
  chooseRows(...Array.from({ length: 3 }, () => 'Marco Bianchi;agenda;4;2026-05-12;;'));
  expect(await countsOf(/^This file would add/)).toEqual(['3', '0', '0', '0']);
  await screen.findByText('2 rows say the same as an earlier one, and count as observations of their own: lines 3, 4.');
});

test('while a table comes in one bar says so, and nothing offers to call it back', async () => {
  await open();
  chooseRows('Marco Bianchi;agenda;4;2026-05-12;;');
  await screen.findByRole('button', { name: 'Confirm import' });
  const done = Promise.withResolvers<unknown>();
  page.answer('data.import', () => done.promise);
  await press('Confirm import');
  expect(await screen.findByRole('progressbar', { name: 'Importing' })).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Cancel' }) as HTMLButtonElement).disabled).toBe(true);
  // the page's own bar has a timer of half a second, begun before this one
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(screen.queryByRole('progressbar', { name: 'One moment' })).toBeNull();
  expect(screen.getByRole('progressbar', { name: 'Importing' })).toBeTruthy();
  done.resolve({ added: 1, changed: 0, same: 0, deleted: 0 });
  await screen.findByText('1 observation imported');
});

test('undo takes the import back in one file, the new rep with it', async () => {
  await open([marco]);
  chooseRows('Anna Verdi;agenda;4;2026-05-12;;');
  fireEvent.change(await screen.findByRole('combobox', { name: 'Anna Verdi (1 row)' }), { target: { value: 'new' } });
  await press('Continue');
  await press('Confirm import');
  await press('Undo');
  await screen.findByText('The import was taken back.');
  const [, real, undone] = imports();
  expect(undone?.file).toMatchObject({ observations: [], reps: [] });
  expect(undone?.file.deletions.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    `observation ${real?.file.observations[0]?.id}`,
    `rep ${real?.file.reps[0]?.id}`,
  ]);
});

test('the same file again adds nothing, and offers to take out what it brought', async () => {
  await open();
  const rows = ['Marco Bianchi;agenda;4;2026-05-12;;', 'Marco Bianchi;problems;3;2026-05-13;;'];
  chooseRows(...rows);
  await press('Confirm import');
  await screen.findByText('2 observations imported');
  chooseRows(...rows);
  expect(await countsOf(/There is nothing new/)).toEqual(['0', '0', '2', '0']);
  expect(screen.queryByRole('button', { name: 'Confirm import' })).toBeNull();
  await press('Take out the 2 that are here');
  await screen.findByText('2 observations taken out');
  expect(imports().at(-1)?.file.deletions).toHaveLength(2);
  await press('Undo');
  await screen.findByText('The observations are here again.');
  expect(imports().at(-1)?.file.observations).toHaveLength(2);
});

test('a file with a rating more than was here brings this one, and says so', async () => {
  await open();
  const first = 'Marco Bianchi;agenda;4;2026-05-12;;';
  chooseRows(first);
  await press('Confirm import');
  await screen.findByText('1 observation imported');
  chooseRows(first, 'Marco Bianchi;problems;3;2026-05-12;;');
  expect(await countsOf(/This file would add/)).toEqual(['1', '0', '1', '0']);
  expect(screen.getByText('1 of them brings ratings that an observation here was lacking.')).toBeTruthy();
  await press('Confirm import');
  await waitFor(() => expect(imports()).toHaveLength(4));
  expect(imports().at(-1)?.file.observations).toEqual([
    expect.objectContaining({ rep: marco.id, ratings: [{ skill: 'problems', rating: 3 }] }),
  ]);
});

test('unknown names are asked about: another rep, a new one, or left out; nothing goes on before all are answered', async () => {
  await open();
  chooseRows(
    'M. Bianchi;Opening;4;2026-05-12;;',
    'Anna Verdi;agenda;3;2026-05-12;;',
    'Temp;agenda;3;2026-05-12;;',
    'Anna Verdi;agenda;5;2026-05-13;;',
  );
  const next = (await screen.findByRole('button', { name: 'Continue' })) as HTMLButtonElement;
  expect(next.disabled).toBe(true);
  const answer = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
  answer('M. Bianchi (1 row)', marco.id);
  answer('Anna Verdi (2 rows)', 'new');
  answer('Temp (1 row)', 'leave');
  answer('Opening (1 row)', 'agenda');
  await waitFor(() => expect(next.disabled).toBe(false));
  fireEvent.click(next);
  expect(await countsOf(/^This file would add/)).toEqual(['3', '1', '0', '1']);
  const { reps = [], observations = [] } = imports()[0]?.file ?? {};
  expect(reps.map(({ name }) => name)).toEqual(['Anna Verdi', 'Marco Bianchi']);
  expect(observations.map(({ rep }) => rep)).toEqual([marco.id, reps[0]?.id, reps[0]?.id]);
});

test('the focus goes to what the file would add, above the button that confirms it', async () => {
  await open();
  chooseRows('Anna Verdi;agenda;3;2026-05-12;;');
  const select = await screen.findByRole('combobox', { name: 'Anna Verdi (1 row)' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('history.csv 1 row can be read.'));
  fireEvent.change(select, { target: { value: 'new' } });
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });
  await waitFor(() => expect(next.disabled).toBe(false));
  next.focus();
  fireEvent.click(next);
  const head = await screen.findByText(/^This file would add/);
  await waitFor(() => expect(document.activeElement).toBe(head));
});

test.each([
  ['en', /^This file would add/, ['observation', 'new rep', 'already here', 'row left out']],
  ['it', /^Con questo file si aggiungono/, ['osservazione', 'nuovo venditore', 'già presenti', 'riga lasciata fuori']],
] as const)('of one there is a singular (%s)', async (language, title, words) => {
  await open([], { ...DEFAULT_SETTINGS, language });
  chooseRows('Anna Verdi;agenda;3;2026-05-12;;', 'Anna Verdi;agenda;9;2026-05-12;;');
  await press(language === 'en' ? 'Continue' : 'Continua');
  const preview = within((await screen.findByText(title)).parentElement as HTMLElement);
  expect(preview.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(words);
});

test('in Italian the columns, also of the example and of a refusal, have their Italian names', async () => {
  const files: Blob[] = [];
  const save = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await open([makeRep('Anna Verdi')], { ...DEFAULT_SETTINGS, language: 'it' });
  fireEvent.click(screen.getByText('Osservazioni da un foglio di calcolo'));
  await screen.findByRole('button', { name: 'Salva un esempio' });
  const terms = [...document.querySelectorAll('.table-help dt')].map(({ textContent }) => textContent);
  expect(terms).toEqual(['venditore', 'competenza', 'voto', 'data', 'contesto', 'nota']);
  await press('Salva un esempio');
  await screen.findByText('Salvato in affianca-example.csv');
  const example = (await files[0]?.text()) ?? '';
  expect(example.split('\r\n')[0]).toBe('venditore,competenza,voto,data,contesto,nota');
  choose('nome;voto\nMarco;4');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Mancano queste colonne: venditore, competenza e data\./,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Chiudi' }));
  choose(example);
  expect(await countsOf(/^Con questo file si aggiungono/)).toEqual(['1', '0', '0', '0']);
  clicked.mockRestore();
  save.mockRestore();
});

test('in a new team everybody of the first table is new', async () => {
  await open([]);
  chooseRows('Anna Verdi;agenda;3;2026-05-12;;', 'Bea Blu;agenda;3;2026-05-12;;');
  expect(((await screen.findByRole('combobox', { name: 'Bea Blu (1 row)' })) as HTMLSelectElement).value).toBe('new');
  await press('Continue');
  expect(await countsOf(/^This file would add/)).toEqual(['2', '2', '0', '0']);
});

test('bad rows are listed with their lines and reasons, and the others go on', async () => {
  await open();
  chooseRows(
    'Marco Bianchi;agenda;9;2026-05-12;;',
    'Marco Bianchi;agenda;4;2026-02-30;;',
    'Marco Bianchi;agenda;4;2026-05-12;;',
  );
  expect(await countsOf(/^This file would add/)).toEqual(['1', '0', '0', '2']);
  const rows = within(screen.getByText('2 rows are left out').closest('details') as HTMLElement).getAllByRole(
    'listitem',
  );
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Line 2 “9” is no rating from 1 to 5',
    'Line 3 “2026-02-30” is no date',
  ]);
});

test.each([
  ['dates that can be read two ways', 'Marco Bianchi;agenda;4;03/04/2026;;', /Day and month.*on these lines: 2\./],
  ['a quote that never closes', 'Marco Bianchi;agenda;4;2026-05-12;;"oh', /opens on line 2 is never closed/],
])('a file with %s is refused, and nothing is sent', async (_what, row, said) => {
  await open();
  chooseRows(row);
  expect((await screen.findByRole('alert')).textContent).toMatch(said);
  expect(imports()).toEqual([]);
  await press('Close');
  expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy();
});

test('a file without the columns names them', async () => {
  await open();
  choose('name,score\nMarco,4');
  expect((await screen.findByRole('alert')).textContent).toMatch(/columns are missing: rep, skill, rating,? and date/);
});

test('what the background refuses is said before anything is imported', async () => {
  await open();
  page.answer('data.import', () => {
    throw new CodedError('import-invalid', 'observations[0].rep');
  });
  chooseRows('Marco Bianchi;agenda;4;2026-05-12;;');
  expect((await screen.findByRole('alert')).textContent).toMatch(/observations\[0\]\.rep/);
  expect(screen.queryByRole('button', { name: 'Confirm import' })).toBeNull();
});

test('a JSON list and the Windows code page are read too, names in both languages', async () => {
  await open([makeRep('Nicolò Perù')]);
  const entry = { rep: 'Nicolò Perù', skill: 'Apertura e agenda', rating: 4, date: '2026-05-12', context: 'Riunione' };
  choose(JSON.stringify([entry]), 'history.json');
  expect(await countsOf(/^This file would add/)).toEqual(['1', '0', '0', '0']);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  const line = 'rep\tskill\trating\tdate\nNicolò Perù\tOpening and agenda\t4\t12 maggio 2026';
  choose(Uint8Array.from(line, (letter) => letter.charCodeAt(0)));
  await waitFor(() => expect(imports()).toHaveLength(2));
  expect(imports()[1]?.file.observations[0]?.ratings).toEqual([{ skill: 'agenda', rating: 4 }]);
});

test('ten thousand rows are read with progress, and imported in one file', async () => {
  await open();
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (index % 700))).toISOString().slice(0, 10);
    return `Marco Bianchi;agenda;${1 + (index % 5)};${day};call;Note number ${index}`;
  });
  const goOn = slices.halt();
  chooseRows(...rows);
  await screen.findByRole('progressbar', { name: 'Reading history.csv' });
  goOn();
  await waitFor(() => expect(screen.getByText('10,000')).toBeTruthy(), { timeout: 45_000 });
  expect(imports()[0]?.file.observations).toHaveLength(10_000);
});

test('how a table is written can be read, and an example saved', async () => {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await open();
  fireEvent.click(screen.getByText('Observations from a spreadsheet'));
  await press('Save an example');
  await screen.findByText('Saved as affianca-example.csv');
  expect(clicked).toHaveBeenCalledOnce();
  clicked.mockRestore();
});

test('in Italian', async () => {
  await open([marco], { ...DEFAULT_SETTINGS, language: 'it' });
  choose('venditore;competenza;voto;data\nMarco Bianchi;Apertura e agenda;"4,0";13/05/2026');
  expect(await countsOf(/^Con questo file si aggiungono/)).toEqual(['1', '0', '0', '0']);
  await press('Conferma importazione');
  expect(await screen.findByText('1 osservazione importata')).toBeTruthy();
});
