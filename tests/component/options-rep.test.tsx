import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { QuestionEvent } from '@/lib/coaching/records';
import type { QuestionId, SkillId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { makeRep } from '../support/page-views';
import { makePlan } from '../support/plan-views';
import { answerAsKept, type Kept, seeRep } from '../support/rep-answers';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const DAY = 86_400_000;
const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari', { isExemplar: true });
const enzo = makeRep('Enzo Greco');
const VALUE = 'Value in their numbers';

const observations = [
  ...[2, 4, 6, 8].map((days) => seeRep(`m${days}`, marco.id, days, { value: 2 })),
  seeRep('m300', marco.id, 300, { agenda: 4 }, 'Agreed the end time at the start.'),
  ...[1, 3, 5, 7].map((days) => seeRep(`g${days}`, giulia.id, days, { value: 5, agenda: 3 })),
  ...[1, 2, 3].map((days) => seeRep(`e${days}`, enzo.id, days, { value: 3 })),
];

// the parts that the page loads later, so that no test waits for their first compilation
beforeAll(() =>
  Promise.all([import('@/components/dashboard/rep/rep-coaching'), import('@/components/dashboard/rep/trend')]),
);
beforeEach(() => {
  page.reset();
  location.hash = `#/rep/${marco.id}`;
});
afterEach(cleanup);

async function open(kept: Partial<Kept> = {}) {
  answerAsKept(page.answer, { reps: [marco, giulia, enzo], observations, ...kept });
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1 });
}
const region = async (name: string) => within(await screen.findByRole('region', { name }));
const rowOf = async (skill: string) => {
  const levels = await region('Levels');
  const row = (await levels.findByRole('button', { name: `Trend of ${skill}` })).closest('li');
  return within(row as HTMLElement);
};

test('every skill by area on one scale: level, band, benchmark, typical, evidence, trend, advice', async () => {
  await open();
  const levels = await region('Levels');
  await levels.findByRole('button', { name: `Trend of ${VALUE}` });
  const areas = levels.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(areas).toEqual(['Interaction', 'Credibility', 'Presentation', 'Deal strategy']);
  expect(levels.getAllByRole('button', { name: /^Trend of/ })).toHaveLength(14);
  const row = await rowOf(VALUE);
  expect(row.getByRole('img').getAttribute('aria-label')).toMatch(
    /^Level 2\.\d of 5, between \d\.\d and \d\.\d; benchmark 4\.\d; typical 2\.\d\.$/,
  );
  expect(row.getByText('coach')).toBeTruthy();
  expect(row.getByText(/fair evidence/)).toBeTruthy();
  expect(row.getByText('steady')).toBeTruthy();
  expect(levels.getByText(`Focus now: ${VALUE}.`)).toBeTruthy();
});

test('what was never seen has no level, and what was seen long ago says so', async () => {
  await open();
  const listening = await rowOf('Listening and checking');
  expect(listening.getByRole('img').getAttribute('aria-label')).toMatch(
    /^No level yet; target 4\.0; typical not known/,
  );
  expect(listening.getByText('not seen')).toBeTruthy();
  expect(listening.getByText('observe')).toBeTruthy();
  const agenda = await rowOf('Opening and agenda');
  expect(agenda.getByText('seen too long ago')).toBeTruthy();
});

test('the same levels as a table', async () => {
  await open();
  const levels = await region('Levels');
  fireEvent.click(await levels.findByText('Levels as a table'));
  const row = (await levels.findByRole('rowheader', { name: VALUE })).closest('tr');
  const cells = [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
  expect(cells[0]).toMatch(/^2\.\d\d$/);
  expect(cells[1]).toMatch(/^\d\.\d\d – \d\.\d\d$/);
  expect(cells.slice(4)).toEqual(['fair evidence', 'steady', 'coach']);
});

test('a trend reads the rep’s observations only when it is opened, page by page, and draws every one', async () => {
  const many = Array.from({ length: 450 }, (_, index) => seeRep(`n${index}`, marco.id, index / 2, { value: 3 }));
  await open({ observations: many });
  const readings = () => page.bodiesOf('observation.list').filter((body) => (body as { limit: number }).limit === 200);
  const row = await rowOf(VALUE);
  expect(readings()).toEqual([]);
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  const dots = await row.findByRole('listbox', { name: `Observations of ${VALUE}, oldest first` });
  expect(dots.querySelectorAll('[role=option]')).toHaveLength(450);
  expect(readings()).toEqual([
    { rep: marco.id, limit: 200 },
    { rep: marco.id, limit: 200, after: '200' },
    { rep: marco.id, limit: 200, after: '400' },
  ]);
  // a second one is drawn from what was read
  const agenda = await rowOf('Opening and agenda');
  fireEvent.click(agenda.getByRole('button', { name: /^Trend of/ }));
  expect(await agenda.findByText(/Nobody has rated this yet/)).toBeTruthy();
  expect(readings()).toHaveLength(3);
});

test('while the history is read it says how far', async () => {
  await open();
  let answer: (page: unknown) => void = () => undefined;
  const row = await rowOf(VALUE);
  page.answer('observation.list', () => new Promise((resolve) => (answer = resolve)));
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  expect(await row.findByRole('progressbar', { name: 'Reading 0 of 5 observations…' })).toBeTruthy();
  answer({ items: observations.slice(0, 2), next: '2' });
  expect(await row.findByRole('progressbar', { name: 'Reading 2 of 5 observations…' })).toBeTruthy();
  answer({ items: observations.slice(2, 5), next: null });
  expect(await row.findByRole('listbox')).toBeTruthy();
});

test('a history that cannot be read says why, and is tried again', async () => {
  await open();
  const row = await rowOf(VALUE);
  page.answer('observation.list', () => {
    throw new CodedError('storage-failed');
  });
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  await row.findByRole('alert');
  answerAsKept(page.answer, { reps: [marco], observations });
  fireEvent.click(row.getByRole('button', { name: 'Try again' }));
  expect(await row.findByRole('listbox')).toBeTruthy();
  expect(row.queryByRole('alert')).toBeNull();
});

test('each dot tells its note; arrow keys go from dot to dot', async () => {
  await open();
  const row = await rowOf(VALUE);
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  const dots = await row.findAllByRole('option');
  expect(dots.map((dot) => dot.getAttribute('aria-label')?.slice(-2))).toEqual(['m8', 'm6', 'm4', 'm2']);
  // one stop for the Tab key: the latest
  expect(dots.map((dot) => dot.getAttribute('tabindex'))).toEqual(['-1', '-1', '-1', '0']);
  dots[3]?.focus();
  expect(await row.findByText('m2')).toBeTruthy();
  fireEvent.keyDown(dots[3] as Element, { key: 'ArrowLeft' });
  expect(await row.findByText('m4')).toBeTruthy();
  expect(row.queryByText('m2')).toBeNull();
  expect(document.activeElement).toBe(row.getAllByRole('option')[2]);
});

test('why the advice, and the way to the observations behind it', async () => {
  await open();
  const row = await rowOf(VALUE);
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  fireEvent.click(await row.findByText('Why this advice?'));
  expect(row.getByText(/^Seen: ratings worth 3\.\d\d recent ones .*2\.00 on average\.$/)).toBeTruthy();
  expect(row.getByText(/^Benchmark 4\.\d\d, from 1 top performer\.$/)).toBeTruthy();
  expect(row.getByText(/^Chance|Chance that it is half a point or more: \d+%/)).toBeTruthy();
  expect(row.getByRole('link', { name: 'All observations of this skill' }).getAttribute('href')).toBe(
    `#/observations?rep=${marco.id}&skill=value`,
  );
});

test('a new observation moves the level and an open history', async () => {
  await open();
  const row = await rowOf(VALUE);
  fireEvent.click(row.getByRole('button', { name: `Trend of ${VALUE}` }));
  await row.findAllByRole('option');
  const before = row.getByRole('img').getAttribute('aria-label');
  const more = [...observations, seeRep('m0', marco.id, 0.01, { value: 5 })];
  answerAsKept(page.answer, { reps: [marco, giulia, enzo], observations: more, counter: 2 });
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(row.getAllByRole('option')).toHaveLength(5));
  expect(row.getByRole('img').getAttribute('aria-label')).not.toBe(before);
});

test('questions asked: when, what, the answer, and whether it helped', async () => {
  const mark = (id: string, kind: QuestionEvent['mark'], question: string, days: number, answer?: string) => ({
    id,
    rep: marco.id,
    question: question as QuestionId,
    mark: kind,
    at: Date.now() - days * DAY,
    updatedAt: 0,
    ...(answer === undefined ? {} : { answer }),
  });
  const marks = [
    mark('a', 'asked', 'agenda-w1', 9, 'By Thursday.'),
    mark('b', 'useful', 'agenda-w1', 9),
    mark('c', 'asked', 'gone-x9', 4),
    ...Array.from({ length: 8 }, (_, index) => mark(`d${index}`, 'asked', 'value-r1', 20 + index)),
  ];
  await open({ marks });
  const asked = await region('Questions asked');
  const first = await asked.findByText('When will you send this customer the agenda for the next meeting?');
  expect(first.closest('li')?.textContent).toMatch(/By Thursday\.useful$/);
  expect(asked.getByText('A question that is no longer in the bank')).toBeTruthy();
  expect(asked.getAllByRole('listitem')).toHaveLength(8);
  fireEvent.click(asked.getByRole('button', { name: 'Show 2 more' }));
  expect(asked.getAllByRole('listitem')).toHaveLength(10);
  expect(page.bodiesOf('questions.read')).toEqual([{ rep: marco.id }]);
});

test('plans in one line each, those of others not', async () => {
  const past = Date.now() - 90 * DAY;
  await open({
    plans: [
      makePlan('p1', marco.id, 'agenda' as SkillId, {
        state: 'closed',
        startedAt: past,
        closedAt: past + 30 * DAY,
        result: 'Sends it every time.',
      }),
      makePlan('p2', marco.id, 'value' as SkillId, { missing: [2] }),
      makePlan('p3', giulia.id, 'listening' as SkillId),
    ],
  });
  const plans = await region('Plans');
  await plans.findByRole('link', { name: VALUE });
  const lines = plans.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^running.*Value in their numbers.*review on .* · 2 more observations before it is judged$/);
  expect(lines[1]).toMatch(/^closed.*Opening and agenda.*closed on .*: Sends it every time\.$/);
  expect(plans.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    `#/plans/${marco.id}`,
    `#/plans/${marco.id}`,
  ]);
});

test('a rep who was never observed: what the next step is, in every part', async () => {
  await open({ observations: [] });
  expect(await (await region('Levels')).findByText(/The first observations make it/)).toBeTruthy();
  expect(await (await region('Plans')).findByText(/No plan yet/)).toBeTruthy();
  expect(await (await region('Questions asked')).findByText(/No question yet/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Trend of/ })).toBeNull();
});

test('an archived rep keeps levels, and the page says what they count for', async () => {
  await open({ reps: [{ ...marco, isArchived: true }, giulia, enzo] });
  expect(await (await region('Levels')).findByText(/count in no figure of the team/)).toBeTruthy();
  expect((await rowOf(VALUE)).getByRole('img').getAttribute('aria-label')).toMatch(/^Level 2\.\d of 5/);
});

test('a top performer reads that the benchmark is their own too', async () => {
  location.hash = `#/rep/${giulia.id}`;
  await open();
  expect(await (await region('Levels')).findByText(/this rep is one of them/)).toBeTruthy();
});

test('figures that cannot be read say why, and the rest of the page stays', async () => {
  await open();
  cleanup();
  page.answer('analysis.read', () => {
    throw new CodedError('storage-failed');
  });
  render(<Dashboard />);
  expect(await (await region('Levels')).findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Observations' })).toBeTruthy();
});

test('in Italian', async () => {
  await open({ settings: { language: 'it' } });
  const levels = await region('Livelli');
  expect(await levels.findByText(/^Su cosa lavorare ora: Valore/)).toBeTruthy();
  expect(levels.getByRole('img', { name: /^Livello 2,\d su 5, tra .* riferimento 4,\d; tipico 2,\d/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Prepara il colloquio' })).toBeTruthy();
});
