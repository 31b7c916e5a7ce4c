import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { TimeEntry } from '@/lib/coaching/records';
import type { TimeCategory } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, MirrorView, RatingCount, TeamView } from '@/lib/messaging/views';
import { makeRep, makeTeamView, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

/** Wednesday of week 48. */
const NOW = new Date(2026, 10, 25, 15).getTime();
const DAY = 86_400_000;
const at = (date: number, hour = 12, minute = 0) => new Date(2026, 10, date, hour, minute).getTime();
const marco = makeRep('Marco Bianchi', { lastObservedAt: NOW - 3 * DAY });
const giulia = makeRep('Giulia Ferrari', { lastObservedAt: NOW - 44 * DAY });
const REPS = [marco, giulia];

let entries: TimeEntry[];
let counter: number;

// the chunk of its own is there: a slow machine's import is not what is waited for
beforeAll(() => import('@/components/dashboard/mirror/mirror-page'));
beforeEach(() => {
  page.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  location.hash = '#/mirror';
  entries = [];
  counter = 1;
  // the background in small: what is saved is there at the next reading
  const told = (work: () => void) => {
    work();
    counter += 1;
    page.tell({ event: 'changed', counter });
    return null;
  };
  page.answer('time.save', ({ entries: given }: { entries: TimeEntry[] }) =>
    told(() => {
      const ids = given.map(({ id }) => id);
      entries = [...entries.filter(({ id }) => !ids.includes(id)), ...given];
    }),
  );
  page.answer('record.delete', ({ id }: { id: string }) =>
    told(() => {
      entries = entries.filter((one) => one.id !== id);
    }),
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const enter = (id: string, when: number, minutes: number, category: TimeCategory, more: Partial<TimeEntry> = {}) =>
  entries.push({ id, at: when, minutes, category, createdAt: when, updatedAt: when, ...more });

interface Given {
  readonly mirror?: Partial<MirrorView>;
  readonly team?: Partial<TeamView>;
  readonly members?: readonly AnalysedRep[];
  readonly ratings?: readonly RatingCount[];
}

async function open({ mirror = {}, team = {}, members = [], ratings = [] }: Given = {}) {
  page.answer('team.read', () => makeTeamView({ reps: REPS, counter, ...team }));
  page.answer('mirror.read', () => ({ entries: [...entries], observed: [], asked: [], timer: null, ...mirror }));
  page.answer('analysis.read', () => ({ counter, now: NOW, settings: DEFAULT_SETTINGS, skills: SKILLS, members }));
  page.answer('observer.read', () => ratings);
  render(<Dashboard />);
  await screen.findByLabelText(/Minutes by day|Minuti per giorno/);
}
// by label and by text: roles take seconds to compute over 42 fields on a slow machine
const field = (day: string, category: string) =>
  screen.getByLabelText(new RegExp(`^${day}, ${category}`)) as HTMLInputElement;
const undo = async () => fireEvent.click(await screen.findByText('Undo'));
const type = (input: HTMLInputElement, text: string) => {
  input.focus();
  fireEvent.input(input, { target: { value: text } });
};
const press = (input: HTMLInputElement, key: string, more: object = {}) => fireEvent.keyDown(input, { key, ...more });
const region = (name: string | RegExp) => within(screen.getByLabelText(name, { selector: 'section' }));

test('nothing yet: the next step, and the grid to take it', async () => {
  await open();
  expect(region('This week').getByText('Nothing of this week is here yet.')).toBeTruthy();
  expect(region('The last 12 weeks').getByText(/start the timer in the panel/)).toBeTruthy();
  expect(screen.getByText('Nothing is counted in this week.')).toBeTruthy();
  expect(await screen.findByText('Shown from 20 ratings on; there are 0.')).toBeTruthy();
  expect(await screen.findByText(/mark your top performers in Team/)).toBeTruthy();
});

test('says this week’s share against the goal, what took most, and how it was before', async () => {
  // this week 60 of 180 are means: a third; 40 % of 180 are 72. Last week 50 of 100.
  enter('a', at(23), 60, 'account-strategy');
  enter('b', at(24), 120, 'own-selling');
  enter('c', at(17), 50, 'observing');
  enter('d', at(17), 50, 'administration');
  await open();
  const words = region('This week');
  expect(words.getByText(/This week so far: 3 h counted, 33% of it/).textContent).toMatch(
    /Your goal is 40%\. To reach it, 12 min would have to come from the rest\.$/,
  );
  expect(words.getByText(/The largest part: Own selling, 67%\./).textContent).toMatch(
    /In the other week shown 50% went to how results come about\.$/,
  );
  const why = words.getByText('Why this share?').closest('details') as HTMLElement;
  expect([...why.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Observing: 0 min',
    'Skill coaching: 0 min',
    'Account strategy: 1 h',
    'Together, on how results come about: 1 h',
    '1 h of the 3 h counted: 33%',
    'The goal, 40% of 3 h: 1 h 12 min',
  ]);
});

test('a goal that is reached is said to be', async () => {
  enter('a', at(23), 40, 'skill-coaching');
  enter('b', at(23), 60, 'administration');
  await open();
  expect(region('This week').getByText(/40% of it.*That reaches the goal\./)).toBeTruthy();
});

const cellsOf = (row: HTMLElement | undefined) =>
  [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);

test('with nothing of this week yet, what is said of the weeks before names the share', async () => {
  enter('a', at(10), 30, 'observing');
  enter('b', at(10), 90, 'own-selling');
  await open();
  expect(region('This week').getByText(/^Nothing of this week is here yet\./).textContent).toBe(
    'Nothing of this week is here yet. In the other week shown 25% went to how results come about.',
  );
});

test('observations alone tell no share: nothing else of that week is known', async () => {
  await open({ mirror: { observed: [{ rep: marco.id, at: at(24, 11), minutes: 45 }] } });
  expect(region('This week').getByText(/45 min, from observations and questions alone/)).toBeTruthy();
  expect(screen.getByText(/^Pale bars/)).toBeTruthy();
  const [, row] = region('Time by week and category').getAllByRole('row');
  expect(cellsOf(row)).toEqual(['45 min', ...Array.from({ length: 5 }, () => '0 min'), '45 min', '–']);
});

test('the bars have all their figures in a table, weeks without a minute too', async () => {
  enter('a', at(23), 60, 'observing');
  enter('b', at(10), 90, 'own-selling');
  await open();
  const chart = screen.getByLabelText(/one for each of the last 12 weeks.*goal of 40%.*This week 100%/);
  expect(chart.querySelectorAll('.time-observing, .time-own-selling')).toHaveLength(2);
  expect(chart.querySelector('.time-own-selling title')?.textContent).toBe('Own selling: 1 h 30 min, 100%');
  const rows = region('Time by week and category').getAllByRole('row').slice(1);
  expect(rows).toHaveLength(12);
  expect(rows.slice(0, 3).map((row) => row.querySelector('th')?.textContent)).toEqual([
    '2026-W48 from 23 Nov',
    '2026-W47 from 16 Nov',
    '2026-W46 from 9 Nov',
  ]);
  // with their units, as the chart has them
  const none = '0 min';
  expect(rows.slice(0, 3).map(cellsOf)).toEqual([
    ['1 h', none, none, none, none, none, '1 h', '100%'],
    [none, none, none, none, none, none, none, '–'],
    [none, none, none, '1 h 30 min', none, none, '1 h 30 min', '0%'],
  ]);
});

test('by keyboard alone: Enter keeps and goes on, the arrows change the day, days ahead take nothing', async () => {
  await open();
  const first = field('Monday 23 November', 'Observing');
  type(first, '45');
  press(first, 'Enter');
  const second = field('Monday 23 November', 'Skill coaching');
  expect(document.activeElement).toBe(second);
  await screen.findByText('Monday 23 November, Observing: 45 min');
  type(second, '1:30');
  press(second, 'ArrowDown');
  const below = field('Tuesday 24 November', 'Skill coaching');
  expect(document.activeElement).toBe(below);
  press(below, 'Enter', { shiftKey: true });
  expect(document.activeElement).toBe(field('Tuesday 24 November', 'Observing'));
  await waitFor(() => expect(second.value).toBe('90'));
  const last = field('Wednesday 25 November', 'Administration');
  last.focus();
  press(last, 'Enter');
  expect(document.activeElement).toBe(last);
  expect(field('Thursday 26 November', 'Observing').disabled).toBe(true);
  expect(entries.map(({ at: when, minutes, category }) => [when, minutes, category])).toEqual([
    [at(23), 45, 'observing'],
    [at(23), 90, 'skill-coaching'],
  ]);
  expect(page.bodiesOf('time.save')).toHaveLength(2);
});

test('what is entered can be taken back, changed and emptied, and stays one entry', async () => {
  await open();
  const input = () => field('Tuesday 24 November', 'Own selling');
  type(input(), '30');
  fireEvent.blur(input());
  await undo();
  await waitFor(() => expect([entries, input().value]).toEqual([[], '']));
  for (const minutes of ['30', '50']) {
    type(input(), minutes);
    fireEvent.blur(input());
    await screen.findByText(`Tuesday 24 November, Own selling: ${minutes} min`);
  }
  expect(entries.map(({ minutes }) => minutes)).toEqual([50]);
  type(input(), '');
  fireEvent.blur(input());
  await screen.findByText('Tuesday 24 November, Own selling: nothing');
  expect(entries).toEqual([]);
  await undo();
  await waitFor(() => expect(input().value).toBe('50'));
});

test('two machines’ entries of one field are one sum, and become one when it is changed', async () => {
  enter('a', at(24), 30, 'own-selling');
  enter('b', at(24), 20, 'own-selling');
  await open();
  const input = field('Tuesday 24 November', 'Own selling');
  expect(input.value).toBe('50');
  type(input, '60');
  press(input, 'Enter');
  await waitFor(() => expect(entries.map(({ id, minutes }) => [id, minutes])).toEqual([['a', 60]]));
  await undo();
  await waitFor(() => expect(entries.map(({ minutes }) => minutes).sort()).toEqual([20, 30]));
});

test('what is no number of minutes is said, and not kept', async () => {
  await open();
  const input = field('Tuesday 24 November', 'Observing');
  type(input, 'ten');
  press(input, 'Enter');
  await waitFor(() => expect(screen.getByText(/Write minutes \(90\)/)).toBeTruthy());
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.value).toBe('ten');
  expect(page.bodiesOf('time.save')).toEqual([]);
  type(input, '10');
  press(input, 'Enter');
  await waitFor(() => expect(entries.map(({ minutes }) => minutes)).toEqual([10]));
  expect(screen.queryByText(/Write minutes \(90\)/)).toBeNull();
});

test('when it could not be kept the minutes stay in the field, and leaving it tries again', async () => {
  await open();
  const save = vi.fn(() => {
    throw new CodedError('storage-full');
  });
  page.answer('time.save', save);
  const input = field('Tuesday 24 November', 'Observing');
  type(input, '25');
  press(input, 'Enter');
  expect((await screen.findByText(/disk is full/)).closest('[role=alert]')).toBeTruthy();
  expect(input.value).toBe('25');
  input.focus();
  fireEvent.blur(input);
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
});

test('what is counted already stands beside the field and in the sums', async () => {
  enter('a', at(24), 30, 'observing');
  enter('t', at(24, 9), 40, 'observing', { isTimed: true, rep: marco.id });
  enter('m', at(23, 9), 20, 'internal-meetings', { isTimed: true });
  // 10:30 to 11:00, and a session of a quarter of an hour
  await open({
    mirror: {
      observed: [{ rep: giulia.id, at: at(24, 11), minutes: 30 }],
      asked: [{ rep: giulia.id, at: at(24, 14) }],
    },
  });
  const input = field('Tuesday 24 November', 'Observing');
  expect(input.value).toBe('30');
  expect(input.getAttribute('aria-label')).toMatch(/\(1 h 10 min counted already\)$/);
  // a timer about nobody is no entry by hand either
  const meetings = field('Monday 23 November', 'Internal meetings');
  expect([meetings.value, meetings.getAttribute('aria-label')]).toEqual([
    '',
    expect.stringMatching(/\(20 min counted/),
  ]);
  const row = input.closest('tr');
  expect(row?.lastElementChild?.textContent).toBe('1 h 55 min');
  const list = screen.getByLabelText('What is counted in this week');
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Mon 23Internal meetings20 mintimer',
    'Tue 24Observing · Marco Bianchi40 mintimer',
    'Tue 24Observing · Giulia Ferrari30 minobservation',
    'Tue 24Observing30 minby hand',
    'Tue 24Skill coaching · Giulia Ferrari15 minquestions asked',
  ]);
});

test('an entry of the list is deleted, and brought back', async () => {
  enter('t', at(24, 9), 40, 'observing', { isTimed: true, rep: marco.id });
  const [before] = entries;
  await open();
  fireEvent.click(screen.getByLabelText('Delete Observing of Tuesday 24 November'));
  await screen.findByText('Entry deleted');
  expect(entries).toEqual([]);
  await undo();
  const { createdAt: _c, updatedAt: _u, ...given } = before as TimeEntry;
  await waitFor(() => expect(entries).toEqual([given]));
});

test('an entry of the list is changed: minutes, category, with whom, a note', async () => {
  enter('a', at(24), 30, 'own-selling');
  await open();
  fireEvent.click(screen.getByLabelText('Edit Own selling of Tuesday 24 November'));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.input(dialog.getByRole('textbox', { name: 'Minutes' }), { target: { value: '0' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('From 1 minute to 24 hours.');
  fireEvent.input(dialog.getByRole('textbox', { name: 'Minutes' }), { target: { value: '1:10' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'What for' }), { target: { value: 'account-strategy' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'With or about' }), { target: { value: giulia.id } });
  fireEvent.input(dialog.getByRole('textbox', { name: 'Note' }), { target: { value: 'Fleet renewal' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(entries).toMatchObject([
      { id: 'a', at: at(24), minutes: 70, category: 'account-strategy', rep: giulia.id, note: 'Fleet renewal' },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // it is more than the grid shows: it stands beside the field
  await waitFor(() => expect(field('Tuesday 24 November', 'Account strategy').value).toBe(''));
});

test('an earlier week is entered and listed as well', async () => {
  enter('c', at(17), 50, 'observing');
  await open();
  fireEvent.click(screen.getByText('Earlier week'));
  expect(field('Tuesday 17 November', 'Observing').value).toBe('50');
  type(field('Sunday 22 November', 'Administration'), '20');
  press(field('Sunday 22 November', 'Administration'), 'Enter');
  await waitFor(() => expect(entries.at(-1)).toMatchObject({ at: at(22), minutes: 20, category: 'administration' }));
  expect(screen.getByText('Earlier week').getAttribute('aria-disabled')).toBe('false');
  fireEvent.change(screen.getByLabelText('Week'), { target: { value: '2026-W37' } });
  expect(field('Monday 7 September', 'Observing').disabled).toBe(false);
  expect(screen.getByText('Earlier week').getAttribute('aria-disabled')).toBe('true');
});

test('the week that is entered is in the address: it can be kept', async () => {
  location.hash = '#/mirror?week=2026-W47';
  await open();
  fireEvent.click(screen.getByText('Earlier week'));
  await waitFor(() => expect(location.hash).toBe('#/mirror?week=2026-W46'));
  expect(field('Tuesday 10 November', 'Observing').value).toBe('');
  location.hash = '#/mirror';
  await waitFor(() => expect(field('Tuesday 24 November', 'Observing').value).toBe(''));
});

test('who was not seen for long comes first and is said to wait', async () => {
  await open({ team: { settings: { ...DEFAULT_SETTINGS, waitingDays: 40 } } });
  const block = region('Who you have seen');
  expect(block.getByText(/^1 of 2 is waiting\./).textContent).toMatch(/without one for 40 days/);
  const rows = block.getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual(['Giulia Ferrari44 dayswaiting', 'Marco Bianchi3 days']);
});

const member = (name: string, value: number | null, isExemplar = false): AnalysedRep => {
  const { observations: _o, lastObservedAt: _l, ...rep } = makeRep(name, { isExemplar });
  const period = { id: `${rep.id}.2026-Q3`, rep: rep.id, period: '2026-Q3', createdAt: 1, updatedAt: 1 };
  return { ...rep, sums: {}, attainment: value === null ? [] : [{ ...period, value }] };
};

test('who gets the time: top performers, the middle and the rest', async () => {
  const members = [member('Ada', 1.3, true), member('Bo', 1), member('Cy', 0.9), member('Di', 0.4)];
  const [ada, bo, , di] = members.map(({ id }) => id);
  if (ada === undefined || bo === undefined || di === undefined) throw new Error('no reps');
  enter('t', at(23, 9), 90, 'skill-coaching', { isTimed: true, rep: ada });
  const seen = { at: at(24, 11), minutes: 30 };
  await open({
    members,
    mirror: {
      observed: [
        { rep: bo, ...seen },
        { rep: di, ...seen, minutes: null },
      ],
    },
  });
  const table = await screen.findByLabelText('Time and observations by group');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual([...['Group', 'Reps', 'Time', 'Time per rep', 'Observations', 'Observations per rep']]);
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Top performers11 h 30 min1 h 30 min00',
    'The middle230 min15 min10.5',
    'The rest10 min0 min11',
  ]);
});

test('without quota figures the others are one row, and it is said why', async () => {
  await open({ members: [member('Ada', null, true), member('Bo', null)] });
  const table = await screen.findByLabelText('Time and observations by group');
  expect(within(table).getByRole('rowheader', { name: 'The others' })).toBeTruthy();
  expect(screen.getByText(/the middle and the rest cannot be told apart/)).toBeTruthy();
});

const ratings = (name: string, skill: number, ...times: RatingCount['times']): RatingCount => ({
  rep: makeRep(name).id,
  skill: SKILL_IDS[skill] ?? SKILL_IDS[0]!,
  times,
});

test.each([
  // mean 4; spread √0.5
  [
    [ratings('Ada', 0, 0, 0, 5, 10, 5)],
    /mean rating is 1\.0 above the middle/,
    /close together, 0\.7 from/,
    /Not known yet/,
  ],
  [
    [ratings('Ada', 0, 10, 0, 10, 0, 0)],
    /mean rating is 1\.0 below the middle/,
    /use the scale: they lie 1\.0/,
    /Not known/,
  ],
])('the observer’s own mirror, one sentence each %#', async (given, leniency, spread, halo) => {
  await open({ ratings: given });
  const block = region('You as an observer');
  for (const words of [leniency, spread, halo, 'Over 20 ratings.']) expect(await block.findByText(words)).toBeTruthy();
});

test('ratings that go together over all skills are said to, carefully', async () => {
  const alike = ['Ada', 'Bo', 'Cy'].flatMap((name, place) =>
    [0, 1].map((skill) => {
      const times: RatingCount['times'] = [0, 0, 0, 0, 0];
      times[place + 1] = 4;
      return ratings(name, skill, ...times);
    }),
  );
  await open({ ratings: alike });
  const sentence = await screen.findByText(
    /rate high on the others \(correlation 1\.0\): perhaps an overall impression/,
  );
  expect(sentence.textContent).not.toMatch(/Ada|Bo|Cy/);
});

test('a rating that is changed elsewhere is in the sentences at once', async () => {
  await open({ ratings: [ratings('Ada', 0, 0, 0, 20, 0, 0)] });
  await screen.findByText(/lies 0\.0 from the middle/);
  // as many as before: only what they are is another
  page.answer('observer.read', () => [ratings('Ada', 0, 0, 0, 0, 0, 20)]);
  page.tell({ event: 'changed', counter: 2 });
  await screen.findByText(/2\.0 above the middle/);
});

test('a timer that runs is shown with its minutes and can be stopped here', async () => {
  const timer = { startedAt: NOW - 12 * 60_000, category: 'observing' as const, rep: marco.id };
  await open({ mirror: { timer } });
  const week = region('This week');
  expect(week.getByText('Observing, Marco Bianchi').parentElement?.textContent).toMatch(/12 min/);
  fireEvent.click(week.getByRole('button', { name: 'Stop timer' }));
  await waitFor(() => expect(page.bodiesOf('timer.stop')).toEqual([{ id: expect.any(String), minutes: 12 }]));
});

test('a database that may only be read takes no minutes', async () => {
  enter('a', at(24), 30, 'own-selling');
  await open({ team: { isReadOnly: true } });
  expect(field('Tuesday 24 November', 'Own selling').disabled).toBe(true);
  const remove = screen.getByLabelText('Delete Own selling of Tuesday 24 November');
  expect((remove as HTMLButtonElement).disabled).toBe(true);
});

test('in Italian', async () => {
  enter('a', at(23), 60, 'account-strategy');
  enter('b', at(24), 120, 'own-selling');
  await open({ team: { settings: { ...DEFAULT_SETTINGS, language: 'it' } } });
  expect(screen.getByRole('heading', { level: 1, name: 'Specchio' })).toBeTruthy();
  expect(region('Questa settimana').getByText(/3 h contati, 33% dedicati a come si arriva ai risultati/)).toBeTruthy();
  expect(screen.getByLabelText('martedì 24 novembre, Vendita in prima persona')).toBeTruthy();
});
