import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { Commitment } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { makeRep, makeTeamView } from '../support/page-views';
import { analyse, dayIn, makeAnalysisView, makeCommitment, makePlan } from '../support/plan-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = analyse(makeRep('Marco Bianchi'), {});
const giulia = analyse(makeRep('Giulia Ferrari'), {});
const plan = makePlan('a', marco.id, 'value' as SkillId);

beforeEach(() => {
  page.reset();
  location.hash = '#/plans';
});
afterEach(cleanup);

function answer(commitments: readonly Commitment[]): void {
  page.answer('team.read', () => makeTeamView({ reps: [makeRep('Marco Bianchi')] }));
  page.answer('plans.read', () => ({ plans: [plan], commitments }));
  page.answer('analysis.read', () => makeAnalysisView([marco, giulia]));
}
async function open(...commitments: readonly Commitment[]) {
  answer(commitments);
  render(<Dashboard />);
  return within(await screen.findByRole('region', { name: 'Commitments of Marco Bianchi' }));
}
const dialog = async () => within(await screen.findByRole('dialog'));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const textOf = (item: HTMLElement) => item.querySelector('div')?.textContent;
const bodyOf = ({ createdAt: _c, updatedAt: _u, ...rest }: Commitment) => rest;

test('who does what by when, the earliest first and what has no date last; overdue is marked, closed is folded away', async () => {
  const { due: _none, ...undated } = makeCommitment('c', marco.id);
  const list = await open(
    undated,
    makeCommitment('b', marco.id, { who: 'manager', due: dayIn(0) }),
    makeCommitment('a', marco.id, { due: dayIn(-2) }),
    makeCommitment('e', marco.id, { due: dayIn(-9), state: 'dropped', updatedAt: 2 }),
    makeCommitment('d', marco.id, { due: dayIn(-9), state: 'done', updatedAt: 3 }),
    makeCommitment('x', giulia.id),
  );
  expect(list.getAllByRole('listitem').map(textOf)).toEqual([
    'Promise aMarco Bianchiwas due 2 days agooverdue',
    'Promise bYoudue today',
    'Promise cMarco Bianchino date',
    'Promise dMarco Bianchiwas due 9 days agodone',
    'Promise eMarco Bianchiwas due 9 days agodropped',
  ]);
  expect(list.getByText('2 done or dropped').closest('details')?.open).toBe(false);
});

test('those of a rep without a plan stand beside the name', async () => {
  await open(makeCommitment('x', giulia.id));
  const without = within(screen.getByRole('region', { name: 'Without a plan' }));
  fireEvent.click(without.getByText('1 open commitment'));
  expect(
    within(without.getByRole('region', { name: 'Commitments of Giulia Ferrari' })).getByText('Promise x'),
  ).toBeTruthy();
});

test('one is done and open again; the keyboard goes to the next', async () => {
  const [first, second] = [makeCommitment('a', marco.id), makeCommitment('b', marco.id, { due: dayIn(5) })];
  const list = await open(first, second);
  const done = list.getByRole('button', { name: 'Done: Promise a' });
  done.focus();
  fireEvent.click(done);
  await screen.findByText('Done: Promise a', { selector: '.status *' });
  answer([{ ...first, state: 'done' }, second]);
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Promise b'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('commitment.save')).toEqual([{ ...bodyOf(first), state: 'done' }, bodyOf(first)]),
  );
  fireEvent.click(list.getByRole('button', { name: 'Reopen: Promise a' }));
  await screen.findByText('Open again');
  expect(page.bodiesOf('commitment.save').at(-1)).toEqual({ ...bodyOf(first), state: 'open' });
});

test('a new one is written, once however often it is saved, and undo takes it away without a trace', async () => {
  const list = await open();
  expect(list.getByText('Nothing has been agreed yet.')).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Add a commitment with Marco Bianchi' }));
  const editor = await dialog();
  type(editor.getByRole('textbox', { name: 'What is to be done' }), ' Call the CFO ');
  fireEvent.change(editor.getByRole('combobox', { name: 'Who does it' }), { target: { value: 'manager' } });
  type(editor.getByLabelText('Due date'), '2026-11-30');
  const save = editor.getByRole('button', { name: 'Save' });
  fireEvent.click(save);
  fireEvent.click(save);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const bodies = page.bodiesOf('commitment.save') as Commitment[];
  const added = { rep: marco.id, text: 'Call the CFO', who: 'manager', due: '2026-11-30', state: 'open' };
  expect(bodies[0]).toEqual({ id: expect.any(String), ...added });
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('commitment.delete')).toEqual([{ id: bodies[0]?.id }]));
  expect(page.bodiesOf('commitment.save')).toHaveLength(bodies.length);
});

test('one is edited and dropped, its date taken away, and undo puts the old one back', async () => {
  const before = makeCommitment('a', marco.id);
  const list = await open(before);
  fireEvent.click(list.getByRole('button', { name: 'Edit: Promise a' }));
  const editor = await dialog();
  type(editor.getByRole('textbox', { name: 'What is to be done' }), 'Promise b');
  type(editor.getByLabelText('Due date'), '');
  fireEvent.change(editor.getByRole('combobox', { name: 'State' }), { target: { value: 'dropped' } });
  fireEvent.click(editor.getByRole('button', { name: 'Save' }));
  await screen.findByText('Commitment saved');
  const { due: _gone, ...undated } = bodyOf(before);
  expect(page.bodiesOf('commitment.save')).toEqual([{ ...undated, text: 'Promise b', state: 'dropped' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('commitment.save')[1]).toEqual(bodyOf(before)));
});

test.each([
  ['an empty one', ' ', 'Write what has been agreed.'],
  ['a long one', 'x'.repeat(301), 'Longer than 300 characters: shorten it.'],
])('%s is refused in place', async (_name, text, words) => {
  const list = await open();
  fireEvent.click(list.getByRole('button', { name: 'Add a commitment with Marco Bianchi' }));
  const editor = await dialog();
  type(editor.getByRole('textbox', { name: 'What is to be done' }), text);
  fireEvent.click(editor.getByRole('button', { name: 'Save' }));
  expect((await editor.findByRole('alert')).textContent).toBe(words);
  expect(page.bodiesOf('commitment.save')).toEqual([]);
});

test('one that could not be saved stays in the dialog', async () => {
  page.answer('commitment.save', () => {
    throw new CodedError('storage-full');
  });
  const list = await open();
  fireEvent.click(list.getByRole('button', { name: 'Add a commitment with Marco Bianchi' }));
  const editor = await dialog();
  const text = editor.getByRole('textbox', { name: 'What is to be done' }) as HTMLInputElement;
  type(text, 'Call the CFO');
  fireEvent.keyDown(text, { key: 'Enter' });
  expect((await editor.findByRole('alert')).textContent).toMatch(/disk is full/);
  expect(text.value).toBe('Call the CFO');
});
