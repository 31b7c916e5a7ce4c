import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import type { Commitment } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { writeDay } from '@/lib/i18n/format';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { PanelView, TriedPlan } from '@/lib/messaging/views';
import { untilLoaded } from '../support/drawn';
import { makeRep } from '../support/page-views';
import { FIRST, makePanelView, SECOND } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const DAY = 86_400_000;
const marco = makeRep('Marco Bianchi');
const dayIn = (days: number): string => writeDay(Date.now() + days * DAY);
const makeCommitment = (id: string, part: Partial<Commitment> = {}): Commitment => ({
  id,
  rep: marco.id,
  text: 'Write six questions about the downtime',
  who: 'rep',
  due: dayIn(3),
  state: 'open',
  createdAt: 1,
  updatedAt: 1,
  ...part,
});

beforeEach(() => page.reset());
afterEach(cleanup);

async function open(commitments: readonly Commitment[] = [], part: Partial<PanelView> = {}) {
  page.answer('panel.read', () => makePanelView(marco, { commitments, ...part }));
  render(<Panel startsInLog={false} />);
  const plan = within(await screen.findByRole('region', { name: 'Plan' }));
  await untilLoaded();
  return plan;
}
/** Opens the form below the list. */
async function openForm(commitments: readonly Commitment[] = []) {
  const plan = await open(commitments);
  fireEvent.click(plan.getByText('Add a commitment'));
  return plan;
}
const what = (plan: ReturnType<typeof within>) =>
  plan.getByRole('textbox', { name: 'What is to be done' }) as HTMLInputElement;

test('each commitment says whose it is and by when; what is overdue comes first and is marked', async () => {
  const { due: _none, ...undated } = makeCommitment('c');
  const plan = await open([
    makeCommitment('a', { due: dayIn(-2) }),
    makeCommitment('b', { who: 'manager', text: 'Join the visit and only listen', due: dayIn(0) }),
    { ...undated, text: 'Map who signs' },
  ]);
  expect(plan.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Write six questions about the downtimeMarco Bianchiwas due 2 days agooverdue',
    'Join the visit and only listenYoudue today',
    'Map who signsMarco Bianchino date',
  ]);
});

test('a tick closes a commitment and can be taken back', async () => {
  const commitment = makeCommitment('a');
  const plan = await open([commitment]);
  page.answer('panel.read', () => makePanelView(marco));
  fireEvent.click(plan.getByRole('checkbox', { name: /Write six questions/ }));
  await screen.findByText('Done');
  expect(await plan.findByText('No open commitment with Marco Bianchi.')).toBeTruthy();
  page.answer('panel.read', () => makePanelView(marco, { commitments: [commitment] }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await plan.findByRole('checkbox', { name: /Write six questions/ })).toBeTruthy();
  const { createdAt: _c, updatedAt: _u, ...given } = commitment;
  expect(page.bodiesOf('commitment.save')).toEqual([
    { ...given, state: 'done' },
    { ...given, state: 'open' },
  ]);
});

test('Ctrl+Z brings back what was ticked', async () => {
  const commitment = makeCommitment('a');
  const plan = await open([commitment]);
  page.answer('panel.read', () => makePanelView(marco));
  fireEvent.click(plan.getByRole('checkbox'));
  await screen.findByText('Done');
  page.answer('panel.read', () => makePanelView(marco, { commitments: [commitment] }));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(await plan.findByRole('checkbox', { name: /Write six questions/ })).toBeTruthy();
});

test('a tick that could not be saved is not shown', async () => {
  page.answer('commitment.save', () => {
    throw new CodedError('storage-failed');
  });
  const plan = await open([makeCommitment('a')]);
  fireEvent.click(plan.getByRole('checkbox'));
  await screen.findByRole('alert');
  await waitFor(() => expect((plan.getByRole('checkbox') as HTMLInputElement).checked).toBe(false));
});

test('adds who does what by when, and undo takes it away without a trace', async () => {
  const plan = await openForm();
  fireEvent.input(what(plan), { target: { value: ' Send the agenda before every call ' } });
  fireEvent.change(plan.getByRole('combobox', { name: 'Who does it' }), { target: { value: 'manager' } });
  fireEvent.input(plan.getByLabelText('Due date'), { target: { value: '2026-11-30' } });
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const added = { id: expect.any(String), rep: marco.id, text: 'Send the agenda before every call', who: 'manager' };
  await waitFor(() => expect(page.bodiesOf('commitment.delete')).toHaveLength(1));
  const saved = page.bodiesOf('commitment.save');
  expect(saved).toEqual([{ ...added, due: '2026-11-30', state: 'open' }]);
  expect(page.bodiesOf('commitment.delete')).toEqual([{ id: (saved[0] as { id: string }).id }]);
  expect(what(plan).value).toBe('');
});

test.each([
  ['an empty one', '   ', 'Write what has been agreed.'],
  ['a long one', 'x'.repeat(301), 'Longer than 300 characters: shorten it.'],
])('%s is refused in place and not sent', async (_name, text, words) => {
  const plan = await openForm();
  fireEvent.input(what(plan), { target: { value: text } });
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  expect((await plan.findByRole('alert')).textContent).toBe(words);
  expect(what(plan).value).toBe(text);
  expect(page.bodiesOf('commitment.save')).toEqual([]);
});

test('a double click adds one commitment, and the next one is another', async () => {
  const plan = await openForm();
  const add = async (text: string) => {
    fireEvent.input(what(plan), { target: { value: text } });
    fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
    fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
    await waitFor(() => expect(what(plan).value).toBe(''));
  };
  await add('Call the CFO');
  await add('Write the value sheet');
  const saved = page.bodiesOf('commitment.save') as { id: string; text: string }[];
  expect(saved.map(({ text }) => text)).toEqual(['Call the CFO', 'Write the value sheet']);
  expect(saved[0]?.id).not.toBe(saved[1]?.id);
});

test('a commitment that could not be saved stays in the form, and a second try is the same one', async () => {
  page.answer('commitment.save', () => {
    throw new CodedError('storage-full');
  });
  const plan = await openForm();
  fireEvent.input(what(plan), { target: { value: 'Call the CFO' } });
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full/);
  expect(what(plan).value).toBe('Call the CFO');
  page.answer('commitment.save', () => null);
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  await waitFor(() => expect(what(plan).value).toBe(''));
  const [first, second] = page.bodiesOf('commitment.save') as { id: string }[];
  expect(second?.id).toBe(first?.id);
});

test('what is typed while one is being saved is not lost', async () => {
  const saving = Promise.withResolvers<null>();
  page.answer('commitment.save', () => saving.promise);
  const plan = await openForm();
  fireEvent.input(what(plan), { target: { value: 'Call the CFO' } });
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  fireEvent.input(what(plan), { target: { value: 'Write the value sheet' } });
  saving.resolve(null);
  await screen.findByText('Saved');
  expect(what(plan).value).toBe('Write the value sheet');
});

test('with a database that can only be read nothing is ticked or added', async () => {
  const plan = await open([makeCommitment('a')], { isReadOnly: true });
  expect((plan.getByRole('checkbox') as HTMLInputElement).disabled).toBe(true);
  expect(plan.queryByText('Add a commitment')).toBeNull();
});

function makePlan(part: Partial<TriedPlan> = {}): TriedPlan {
  return {
    id: 'p',
    rep: marco.id,
    state: 'running',
    cause: 'skill',
    focus: [{ skill: FIRST, levelAtStart: 2.3, milestone: 3.3, practices: [] }],
    reviewOn: dayIn(5),
    startedAt: Date.now() - 20 * DAY,
    closedAt: null,
    result: null,
    createdAt: 1,
    updatedAt: 1,
    missing: [0],
    ...part,
  };
}
const focus = (skill: SkillId, levelAtStart: number, milestone: number) => ({
  skill,
  levelAtStart,
  milestone,
  practices: [],
});
const lineOf = async (plan: ReturnType<typeof within>) =>
  (await plan.findByRole('button', { name: 'Open the plan' })).closest('.plan-line');

test('a running plan says how far its skill has come and when it is reviewed, and leads to the dashboard', async () => {
  const plan = await open([], { plans: [makePlan()] });
  // 2.7 now, from 2.3 to 3.3
  expect((await lineOf(plan))?.textContent).toBe(
    'Opening and agenda 40% of the way to 3.3review in 5 daysOpen the plan',
  );
  fireEvent.click(plan.getByRole('button', { name: 'Open the plan' }));
  expect(page.bodiesOf('panel.openOptions')).toEqual([{ hash: `#/plans/${marco.id}` }]);
});

test('until three observations were made since the start it says how many are missing, skill by skill', async () => {
  const two = [focus(FIRST, 2.3, 3.3), focus(SECOND, 2, 2.5)];
  const plan = await open([], { plans: [makePlan({ focus: two, missing: [1, 2] })] });
  expect((await lineOf(plan))?.textContent).toMatch(
    /1 more observation until it can be judged.*2 more observations until it can be judged/,
  );
  expect((await lineOf(plan))?.textContent).not.toMatch(/%/);
});

test('a milestone that is reached and a review that is overdue are said', async () => {
  const done = makePlan({ focus: [focus(FIRST, 2, 2.7)], reviewOn: dayIn(-4) });
  const almost = makePlan({ id: 'q', focus: [focus(SECOND, 2, 2.701)] });
  const plan = await open([], { plans: [done, almost] });
  const lines = (await plan.findAllByRole('button', { name: 'Open the plan' })).map(
    (one) => one.closest('.plan-line')?.textContent,
  );
  expect(lines[0]).toMatch(/has reached 2\.7, the milestone.*review was due 4 days agooverdue/);
  expect(lines[1]).toMatch(/99% of the way to 2\.7/);
});

test('a draft and a closed plan are not shown', async () => {
  const plans = [makePlan({ state: 'draft' }), makePlan({ id: 'q', state: 'closed' })];
  const plan = await open([makeCommitment('a')], { plans });
  await plan.findByRole('listitem');
  expect(plan.queryByRole('button', { name: 'Open the plan' })).toBeNull();
  expect(document.querySelector('.plan-line')).toBeNull();
});

test('in Italian', async () => {
  const settings = { ...DEFAULT_SETTINGS, language: 'it' } as const;
  page.answer('panel.read', () =>
    makePanelView(marco, { settings, commitments: [makeCommitment('a', { due: dayIn(-1) })] }),
  );
  render(<Panel startsInLog={false} />);
  const plan = within(await screen.findByRole('region', { name: 'Piano' }));
  expect(plan.getByRole('listitem').textContent).toMatch(/Marco Bianchiscadeva ieriscaduto$/);
});
