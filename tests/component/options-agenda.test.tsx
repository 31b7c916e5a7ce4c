import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { CodedError } from '@/lib/messaging/errors';
import { makeRep } from '../support/page-views';
import { dayIn, makeCommitment, makePlan } from '../support/plan-views';
import { answerAsKept, type Kept, seeRep } from '../support/rep-answers';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const VALUE = 'value' as SkillId;
const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari', { isExemplar: true });
const words = textEn.skills[VALUE];
const listening = textEn.skills['listening' as SkillId]?.name;

/** Marco is far below Giulia on value, and above her on listening. */
const observations = [
  ...[2, 4, 6, 8].map((days) => seeRep(`m${days}`, marco.id, days, { value: 1 })),
  ...[3, 9, 12, 15].map((days) => seeRep(`l${days}`, marco.id, days, { listening: 5 }, `Waited, ${days}.`)),
  seeRep('l1', marco.id, 1, { listening: 3, value: 1 }, 'Spoke over an answer.'),
  ...[1, 3, 5, 7].map((days) => seeRep(`g${days}`, giulia.id, days, { value: 5, listening: 2 })),
];

beforeAll(() => import('@/components/dashboard/rep/agenda'));
beforeEach(() => {
  page.reset();
  location.hash = `#/rep/${marco.id}/agenda`;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(kept: Partial<Kept> = {}, title = 'One-to-one with Marco Bianchi') {
  answerAsKept(page.answer, { reps: [marco, giulia], observations, ...kept });
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1, name: title });
  await screen.findByRole('img', { name: /Space to write|Spazio per scrivere/ });
}
const part = (name: string) => within(screen.getByRole('region', { name }));
const linesOf = (name: string) =>
  part(name)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('the rep’s page leads to it, and it leads back', async () => {
  location.hash = `#/rep/${marco.id}`;
  answerAsKept(page.answer, { reps: [marco, giulia], observations });
  render(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: 'Prepare the one-to-one' }));
  await screen.findByRole('heading', { level: 1, name: 'One-to-one with Marco Bianchi' });
  await waitFor(() => expect(document.title).toBe('One-to-one with Marco Bianchi'));
  expect(screen.getByRole('link', { name: 'Back to Marco Bianchi' }).getAttribute('href')).toBe(`#/rep/${marco.id}`);
});

test('the focus in plain words, with no figure', async () => {
  await open();
  const focus = part('Focus');
  expect(focus.getByRole('heading', { level: 3 }).textContent).toBe(words?.name);
  expect(focus.getByText(words?.about ?? '')).toBeTruthy();
  expect(focus.getByText(words?.anchors[5] ?? '')).toBeTruthy();
  for (const practice of words?.practices ?? []) expect(focus.getByText(practice)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Focus' }).textContent).not.toMatch(/\d/);
});

test('two questions about the focus, the same at every reading, and others once they were asked', async () => {
  await open();
  const first = linesOf('To talk about');
  expect(first).toHaveLength(2);
  const ids = Object.entries(textEn.questions)
    .filter(([, text]) => first.includes(text.replace('{account}', 'this customer')))
    .map(([id]) => id);
  expect(ids.map((id) => id.split('-')[0])).toEqual(['value', 'value']);
  cleanup();
  await open();
  expect(linesOf('To talk about')).toEqual(first);
  cleanup();
  const asked = (question: string) => ({
    id: question,
    rep: marco.id,
    question: question as never,
    mark: 'asked' as const,
    at: Date.now() - 1000,
    updatedAt: 0,
  });
  await open({ marks: ids.map(asked) });
  expect(linesOf('To talk about').filter((line) => first.includes(line))).toEqual([]);
});

test('what runs as a plan is the focus, with what was agreed to practise', async () => {
  const focus = [{ skill: 'agenda' as SkillId, levelAtStart: 2, milestone: 3, practices: ['Write three lines.'] }];
  await open({ plans: [makePlan('p', marco.id, VALUE, { focus }), makePlan('g', giulia.id, VALUE)] });
  expect(part('Focus').getByRole('heading', { level: 3 }).textContent).toBe('Opening and agenda');
  expect(part('Focus').getByText('Write three lines.')).toBeTruthy();
  expect(part('Focus').getByText(/^From the plan that began on .* We look at it again on /)).toBeTruthy();
  cleanup();
  await open({ plans: [makePlan('p', marco.id, VALUE, { reviewOn: dayIn(-2) })] });
  expect(part('Focus').getByText(/The review was due on .*: now is a good moment\.$/)).toBeTruthy();
});

test('the last commitments with their state, the open ones first', async () => {
  const part = { createdAt: 1, updatedAt: 5 };
  await open({
    commitments: [
      makeCommitment('a', marco.id, { ...part, text: 'Later', due: dayIn(4), who: 'manager' }),
      makeCommitment('b', marco.id, { ...part, text: 'Late', due: dayIn(-4) }),
      makeCommitment('c', marco.id, { ...part, text: 'Kept', state: 'done' }),
      makeCommitment('d', marco.id, { ...part, text: 'Let go', state: 'dropped', updatedAt: 9 }),
      makeCommitment('e', giulia.id, { ...part, text: 'Somebody else’s' }),
    ],
  });
  expect(linesOf('What we agreed').map((line) => line?.replace(/ · by .*/, ''))).toEqual([
    'overdueLateMarco Bianchi',
    'openLaterManager',
    'droppedLet goMarco Bianchi',
    'doneKeptMarco Bianchi',
  ]);
});

test('many open commitments stay on one page, and the rest is counted', async () => {
  await open({ commitments: Array.from({ length: 9 }, (_, index) => makeCommitment(`c${index}`, marco.id)) });
  expect(linesOf('What we agreed')).toHaveLength(4);
  expect(part('What we agreed').getByText('5 more are open.')).toBeTruthy();
});

test('one thing to recognise: the latest 4 or 5 on a skill that is at the benchmark', async () => {
  await open();
  const recognise = part('Something to recognise');
  expect(recognise.getByText(new RegExp(`^${listening}, .*\\(Call\\)$`))).toBeTruthy();
  expect(recognise.getByText('Waited, 3.')).toBeTruthy();
});

test('it is searched beyond the first page of observations', async () => {
  const weak = Array.from({ length: 60 }, (_, index) => seeRep(`w${index}`, marco.id, index / 100, { value: 1 }));
  await open({ observations: [...weak, ...observations] });
  expect(part('Something to recognise').getByText('Waited, 3.')).toBeTruthy();
});

test('nothing to recognise is said honestly: no skill at the benchmark, or nothing seen well on it', async () => {
  await open({ observations: observations.filter(({ id }) => !id.startsWith('l')) });
  expect(part('Something to recognise').getByText(/^Nothing seen so far stands out clearly enough/)).toBeTruthy();
  cleanup();
  // three is above the others, and still no 4 or 5
  const level = [1, 2, 3, 4].flatMap((days) => [
    seeRep(`n${days}`, marco.id, days, { listening: 3 }),
    seeRep(`h${days}`, giulia.id, days, { listening: 1 }),
  ]);
  await open({ observations: level });
  expect(part('Something to recognise').getByText(/^Nothing seen so far stands out clearly enough/)).toBeTruthy();
});

test('names nobody else, whatever was written', async () => {
  await open({
    observations: observations.map((one) => ({ ...one, note: `${one.note} Better than Giulia Ferrari!` })),
    commitments: [makeCommitment('a', marco.id, { text: 'Ask Ferrari how it is done' })],
    plans: [
      makePlan('p', marco.id, VALUE, {
        focus: [{ skill: VALUE, levelAtStart: 1, milestone: 2, practices: ['Watch Giulia do it.'] }],
      }),
    ],
  });
  const sheet = screen.getByRole('article');
  expect(sheet.textContent).not.toMatch(/Giulia|Ferrari/);
  expect(sheet.textContent).toMatch(/Ask \[name\] how it is done/);
  expect(sheet.textContent).toMatch(/Watch \[name\] do it/);
  expect(sheet.textContent).toMatch(/Better than \[name\]!/);
});

test('a rep of whom nothing is known: every part says how to begin', async () => {
  await open({ observations: [] });
  expect(part('What we agreed').getByText(/One small commitment/)).toBeTruthy();
  expect(part('Focus').getByText(/seen too little so far/)).toBeTruthy();
  expect(linesOf('To talk about')).toHaveLength(2);
  expect(part('Something to recognise').getByText(/What went well since we last talked/)).toBeTruthy();
});

test('a rep who is not there has no page to print', async () => {
  location.hash = '#/rep/nobody/agenda';
  answerAsKept(page.answer, { reps: [marco], observations });
  render(<Dashboard />);
  expect(await screen.findByRole('heading', { level: 1, name: 'This rep is not in the team.' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
});

test('prints, and not before it is whole', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  answerAsKept(page.answer, { reps: [marco, giulia], observations });
  const plans = Promise.withResolvers<unknown>();
  page.answer('plans.read', () => plans.promise);
  render(<Dashboard />);
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Print' });
  expect(button.disabled).toBe(true);
  plans.resolve({ plans: [], commitments: [] });
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test('what cannot be read says why', async () => {
  answerAsKept(page.answer, { reps: [marco, giulia], observations });
  page.answer('questions.read', () => {
    throw new CodedError('storage-failed');
  });
  render(<Dashboard />);
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('in Italian', async () => {
  await open({ settings: { language: 'it' } }, 'Colloquio con Marco Bianchi');
  for (const name of ['I nostri impegni', 'Su cosa lavoriamo', 'Di che cosa parliamo', 'Una cosa fatta bene'])
    expect(screen.getByRole('region', { name })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Stampa' })).toBeTruthy();
});
