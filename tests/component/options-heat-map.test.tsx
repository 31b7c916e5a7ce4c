import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
// the chunks are there before the page asks for them
import '@/components/dashboard/analysis/team-analysis';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, TeamView } from '@/lib/messaging/views';
import { analyse, makeAnalysis, NOW } from '../support/analysis-view';
import { makeRep, makeTeamView, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const DAY = 86_400_000;
const [agenda = '', problems = ''] = SKILL_IDS as readonly string[];

const ada = makeRep('Ada', { isExemplar: true, lastObservedAt: NOW - DAY });
const bo = makeRep('Bo', { lastObservedAt: NOW - 45 * DAY });
const al = makeRep('Al', { lastObservedAt: null });
const left = makeRep('Left', { isArchived: true, lastObservedAt: null });

const MEMBERS = [
  analyse(al),
  analyse(bo, { ratings: { [agenda]: [2, 2, 2, 2], [problems]: [4] }, results: { '2026-Q2': 0.9, '2026-Q3': 0.94 } }),
  analyse(ada, { ratings: { [agenda]: [5, 5, 5, 5, 5, 5, 5, 5, 5] } }),
  analyse(left, { ratings: { [agenda]: [1, 1, 1] } }),
];

// a whole map takes its time on a busy machine
beforeEach(() => {
  page.reset();
  location.hash = '#/team';
});
afterEach(cleanup);

async function open(members: readonly AnalysedRep[] = MEMBERS, part: Partial<TeamView> = {}) {
  page.answer('team.read', () => makeTeamView({ reps: [ada, bo, al, left], ...part }));
  page.answer('analysis.read', () => makeAnalysis(members));
  render(<Dashboard />);
}
const findMap = () => screen.findByRole('table', { name: 'Where everybody stands' });
const rowNames = (map: HTMLElement) => [...map.querySelectorAll('tbody th a')].map(({ textContent }) => textContent);
const cellOf = (map: HTMLElement, rep: string, skill: number): HTMLAnchorElement => {
  const row = [...map.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent?.includes(rep));
  const cell = row?.querySelectorAll<HTMLAnchorElement>('td a')[skill];
  if (cell === undefined) throw new Error(`no cell of ${rep}`);
  return cell;
};

test('every cell says level, evidence, benchmark, gap and advice, and leads to its observations', async () => {
  await open();
  const map = await findMap();
  const cell = cellOf(map, 'Bo', 0);
  expect(cell.textContent).toBe('2.0');
  expect(cell.getAttribute('aria-label')).toMatch(/^2\.0, fair evidence, benchmark 5\.0, gap \d\.\d, coach$/);
  expect(cell.getAttribute('href')).toBe(`#/observations?rep=${bo.id}&skill=${agenda}`);
  expect(cellOf(map, 'Ada', 0).getAttribute('aria-label')).toMatch(/solid evidence.*recognise$/);
  expect(cellOf(map, 'Bo', 1).getAttribute('aria-label')).toMatch(/thin evidence/);
});

test('what nobody has seen has no number and no colour of a level', async () => {
  await open();
  const cell = cellOf(await findMap(), 'Al', 0);
  expect(cell.textContent).toBe('–');
  expect(cell.getAttribute('aria-label')).toBe('not seen: observe');
  expect(cell.closest('td')?.dataset.evidence).toBe('not-seen');
});

test('rows are the active reps, top performers first and marked, with results beside the name', async () => {
  await open();
  const map = await findMap();
  expect(rowNames(map)).toEqual(['Ada', 'Al', 'Bo']);
  expect(within(map).getByRole('rowheader', { name: /Ada top performer/ })).toBeTruthy();
  // the mean of 90 % and 94 %
  expect(within(map).getByRole('rowheader', { name: /Bo.*quota 92%/ })).toBeTruthy();
  expect(within(map).getByRole('rowheader', { name: 'Al' })).toBeTruthy();
  expect(within(map).getByRole('rowheader', { name: 'Benchmark' })).toBeTruthy();
});

test.each([
  ['en', 'Where everybody stands', 'Rep Quota', 'Quota: mean attainment of the last four periods entered'],
  ['it', 'A che punto sono', 'Venditore Quota', /^Quota: quanta ne è stata raggiunta in media/],
] as const)(
  'the figures beside the names have a heading, and the legend says what they are (%s)',
  async (language, name, head, words) => {
    await open(MEMBERS, { settings: { ...DEFAULT_SETTINGS, language } });
    const map = await screen.findByRole('table', { name });
    expect(within(map).getByRole('columnheader', { name: head })).toBeTruthy();
    expect(screen.getByText(words).closest('.heat-legend')).toBeTruthy();
    cleanup();
    await open([analyse(ada, { ratings: { [agenda]: [5] } }), analyse(bo)], {
      settings: { ...DEFAULT_SETTINGS, language },
    });
    await screen.findByRole('table', { name });
    expect(screen.queryByRole('columnheader', { name: head })).toBeNull();
    expect(screen.queryByText(words)).toBeNull();
  },
);

test('a heading sorts by its skill, either way, those not seen last', async () => {
  await open();
  const map = await findMap();
  const heading = () => within(map).getAllByRole('columnheader')[5] as HTMLElement;
  const sort = within(map).getAllByRole('button')[1] as HTMLElement;
  fireEvent.click(sort);
  await waitFor(() => expect(rowNames(map)).toEqual(['Ada', 'Bo', 'Al']));
  expect(heading().getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(sort);
  await waitFor(() => expect(rowNames(map)).toEqual(['Bo', 'Ada', 'Al']));
  expect(heading().getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(within(map).getByRole('button', { name: 'Rep' }));
  await waitFor(() => expect(rowNames(map)).toEqual(['Ada', 'Al', 'Bo']));
  expect(heading().hasAttribute('aria-sort')).toBe(false);
});

test('the gap to the benchmark is shown in the place of the level', async () => {
  await open();
  const map = await findMap();
  fireEvent.click(screen.getByRole('radio', { name: 'Gap to the benchmark' }));
  await waitFor(() => expect(cellOf(map, 'Ada', 0).textContent).toBe('0.0'));
  expect(cellOf(map, 'Bo', 0).getAttribute('aria-label')).toMatch(
    /^(\d\.\d) below the benchmark of 5\.0, level 2\.0, fair evidence, coach$/,
  );
  expect(cellOf(map, 'Ada', 0).getAttribute('aria-label')).toMatch(/^0\.0: at the benchmark/);
});

test('what is shown and how it is sorted is in the address: it can be kept, and a plain one has neither', async () => {
  location.hash = `#/team?show=gap&by=${agenda}&way=up`;
  await open();
  const map = await findMap();
  expect(rowNames(map)).toEqual(['Ada', 'Bo', 'Al']);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Gap to the benchmark' }).checked).toBe(true);
  fireEvent.click(within(map).getAllByRole('button')[1] as HTMLElement);
  await waitFor(() => expect(rowNames(map)).toEqual(['Bo', 'Ada', 'Al']));
  expect(location.hash).toBe(`#/team?show=gap&by=${agenda}`);
  location.hash = '#/team';
  await waitFor(() => expect(cellOf(map, 'Bo', 0).textContent).toBe('2.0'));
  expect(rowNames(map)).toEqual(['Ada', 'Al', 'Bo']);
});

test('one tab stop, the arrow keys go from cell to cell, and the factors of the cell are told', async () => {
  await open();
  const map = await findMap();
  const stops = () => [...map.querySelectorAll('tbody td a[tabindex="0"]')];
  expect(stops()).toEqual([cellOf(map, 'Ada', 0)]);
  cellOf(map, 'Ada', 0).focus();
  fireEvent.keyDown(cellOf(map, 'Ada', 0), { key: 'ArrowDown' });
  fireEvent.keyDown(cellOf(map, 'Al', 0), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(cellOf(map, 'Bo', 0));
  await waitFor(() => expect(stops()).toEqual([cellOf(map, 'Bo', 0)]));
  const ratings = screen.getByText('Ratings worth 4.00 recent ones, 2.00 on average: fair evidence.');
  const factors = [...(ratings.closest('ul')?.children ?? [])].map(({ textContent }) => textContent);
  expect(factors).toContainEqual(expect.stringMatching(/^Benchmark 4\.\d\d, from 1 top performer\.$/));
  fireEvent.keyDown(cellOf(map, 'Bo', 0), { key: 'End' });
  expect(document.activeElement).toBe(cellOf(map, 'Bo', SKILL_IDS.length - 1));
  fireEvent.keyDown(cellOf(map, 'Bo', SKILL_IDS.length - 1), { key: 'Home', ctrlKey: true });
  expect(document.activeElement).toBe(cellOf(map, 'Ada', 0));
  fireEvent.keyDown(cellOf(map, 'Ada', 0), { key: 'ArrowUp' });
  expect(document.activeElement).toBe(cellOf(map, 'Ada', 0));
});

test('who was pointed at last is explained, also who was never seen', async () => {
  await open();
  fireEvent.pointerOver(cellOf(await findMap(), 'Al', 2));
  expect(await screen.findByText(/^Nobody has seen this\./)).toBeTruthy();
  expect(screen.getByText('Advice: observe. Nobody can coach what nobody has seen.')).toBeTruthy();
});

test('who waits for an observation is named, the longest first, with a link', async () => {
  await open();
  const list = await screen.findByRole('list', { name: 'Not observed for 30 days or more:' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Al never', 'Bo 45 days']);
  expect(within(list).getByRole('link', { name: 'Bo' }).getAttribute('href')).toBe(`#/rep/${bo.id}`);
});

test('how long somebody waits is the same number of days above the map and in the list of reps', async () => {
  const evening = new Date();
  evening.setDate(evening.getDate() - 46);
  const late = makeRep('Late', { lastObservedAt: evening.setHours(23, 59, 59, 999) });
  page.answer('team.read', () => makeTeamView({ reps: [ada, late] }));
  page.answer('analysis.read', () => makeAnalysis([...MEMBERS, analyse(late)], { now: Date.now() }));
  render(<Dashboard />);
  const list = await screen.findByRole('list', { name: 'Not observed for 30 days or more:' });
  expect(list.textContent).toBe('Late 46 days');
  expect(within(await screen.findByRole('list', { name: 'Team' })).getByText('46 days ago')).toBeTruthy();
});

test('nobody waits when the limit is longer', async () => {
  await open(MEMBERS, { reps: [ada, bo], settings: { ...DEFAULT_SETTINGS, waitingDays: 60 } });
  expect(await screen.findByText(/everyone was observed in the last 60 days/)).toBeTruthy();
});

test('without any rating the next step is said in the place of the map', async () => {
  await open([analyse(ada), analyse(bo), analyse(al)]);
  expect(await screen.findByText('There is no level yet.')).toBeTruthy();
  expect(screen.queryByRole('table', { name: 'Where everybody stands' })).toBeNull();
});

test('the figures follow what is saved elsewhere', async () => {
  await open();
  const map = await findMap();
  page.answer('analysis.read', () =>
    makeAnalysis([analyse(ada), analyse(bo, { ratings: { [agenda]: [5, 5, 5, 5] } }), analyse(al)]),
  );
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(cellOf(map, 'Ada', 0).textContent).toBe('–'));
  expect(cellOf(map, 'Bo', 0).textContent).toMatch(/^4\.\d$/);
});

test('a reading that fails is said, and the people stay', async () => {
  await open();
  cleanup();
  page.answer('analysis.read', () => {
    throw new CodedError('storage-failed');
  });
  render(<Dashboard />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Add rep' })).toBeTruthy();
});

test('in Italian', async () => {
  await open(MEMBERS, { settings: { ...DEFAULT_SETTINGS, language: 'it' } });
  const map = await screen.findByRole('table', { name: 'A che punto sono' });
  expect(cellOf(map, 'Bo', 0).getAttribute('aria-label')).toMatch(
    /^2,0, prove discrete, riferimento 5,0, divario \d,\d, da allenare$/,
  );
});
