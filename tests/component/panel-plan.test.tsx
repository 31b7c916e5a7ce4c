import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import type { Commitment } from '@/lib/coaching/records';
import { writeDay } from '@/lib/i18n/format';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { untilLoaded } from '../support/drawn';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

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
  plan.getByRole('textbox', { name: 'Who does what' }) as HTMLInputElement;

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

test('a tick that could not be saved is not shown', async () => {
  page.answer('commitment.save', () => {
    throw new CodedError('storage-failed');
  });
  const plan = await open([makeCommitment('a')]);
  fireEvent.click(plan.getByRole('checkbox'));
  await screen.findByRole('alert');
  await waitFor(() => expect((plan.getByRole('checkbox') as HTMLInputElement).checked).toBe(false));
});

test('adds who does what by when, and undo drops it', async () => {
  const plan = await openForm();
  fireEvent.input(what(plan), { target: { value: ' Send the agenda before every call ' } });
  fireEvent.change(plan.getByRole('combobox', { name: 'Whose it is' }), { target: { value: 'manager' } });
  fireEvent.input(plan.getByLabelText('Due date'), { target: { value: '2026-11-30' } });
  fireEvent.click(plan.getByRole('button', { name: 'Add commitment' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const added = { id: expect.any(String), rep: marco.id, text: 'Send the agenda before every call', who: 'manager' };
  await waitFor(() =>
    expect(page.bodiesOf('commitment.save')).toEqual([
      { ...added, due: '2026-11-30', state: 'open' },
      { ...added, due: '2026-11-30', state: 'dropped' },
    ]),
  );
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

test('in Italian', async () => {
  const settings = { ...DEFAULT_SETTINGS, language: 'it' } as const;
  page.answer('panel.read', () =>
    makePanelView(marco, { settings, commitments: [makeCommitment('a', { due: dayIn(-1) })] }),
  );
  render(<Panel startsInLog={false} />);
  const plan = within(await screen.findByRole('region', { name: 'Piano' }));
  expect(plan.getByRole('listitem').textContent).toMatch(/Marco Bianchiscadeva ieriscaduto$/);
});
