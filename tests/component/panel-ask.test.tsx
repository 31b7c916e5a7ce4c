import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import type { QuestionId, RankedQuestion } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { CodedError } from '@/lib/messaging/errors';
import type { PanelView } from '@/lib/messaging/views';
import { untilDrawn } from '../support/drawn';
import { makeRep } from '../support/page-views';
import { FIRST, makeCoaching, makeDeal, makePanelView, questionsOf, SECOND } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const marco = makeRep('Marco Bianchi');
const [question] = questionsOf(FIRST, 1).map((one) => one.question.id) as [QuestionId];

beforeEach(() => {
  page.reset();
  // as the background would: what was put aside is not offered again
  page.answer('panel.read', ({ swapped = [] }: { swapped?: readonly QuestionId[] }) =>
    makePanelView(marco, { coaching: makeCoaching({ questions: questionsOf(FIRST, 3, swapped) }) }),
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(part?: Partial<PanelView>) {
  if (part !== undefined) page.answer('panel.read', () => makePanelView(marco, part));
  render(<Panel startsInLog={false} />);
  return within(await screen.findByRole('region', { name: 'Ask' }));
}
const firstOf = (ask: ReturnType<typeof within>) => within(ask.getAllByRole('listitem')[0] as HTMLElement);
const isPressed = (button: HTMLElement) => button.getAttribute('aria-pressed') === 'true';
const marks = () => page.bodiesOf('question.mark') as { id: string; mark: string }[];

test('three questions, in the words of this deal', async () => {
  const ask = await open();
  expect(ask.getAllByRole('listitem')).toHaveLength(3);
  for (const item of ask.getAllByRole('listitem')) expect(item.textContent).toMatch(/\?/);
  expect(ask.queryByText(/[{}]/)).toBeNull();
});

test('a deal without a name or account is spoken of in common words', async () => {
  const slotted = Object.entries(textEn.questions).find(([, words]) => words.includes('{account}'));
  const id = slotted?.[0] as QuestionId;
  const one = {
    question: { id, skill: FIRST, phase: 'goal', stages: [] },
    score: 1,
    fit: 1,
    novelty: 1,
    usefulness: 1,
  };
  const ask = await open({
    deal: makeDeal({ name: null, account: null }),
    coaching: makeCoaching({ questions: [one] as never }),
  });
  expect(ask.getByText(/this customer/i)).toBeTruthy();
});

test('one question is about the deal itself when its own facts call for it', async () => {
  const ask = await open({ coaching: makeCoaching({ dealQuestion: 'close-date-past' }) });
  expect(ask.getByText(/The close date has passed\./)).toBeTruthy();
});

test('a question is marked as asked, with the rep’s answer in one line', async () => {
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Asked' }));
  const answer = await ask.findByRole('textbox', { name: /Answer in one line/ });
  expect(document.activeElement).toBe(answer);
  fireEvent.input(answer, { target: { value: '  On Thursday, with the CFO. ' } });
  fireEvent.click(await ask.findByRole('button', { name: 'Mark as asked' }));
  await screen.findByText('Marked as asked');
  expect(marks()).toEqual([
    { id: expect.any(String), rep: marco.id, question, mark: 'asked', answer: 'On Thursday, with the CFO.' },
  ]);
  await waitFor(() => expect(ask.queryByRole('textbox')).toBeNull());
});

test('no answer is needed, and an empty one is not kept', async () => {
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Asked' }));
  fireEvent.input(await ask.findByRole('textbox'), { target: { value: '   ' } });
  fireEvent.click(await ask.findByRole('button', { name: 'Mark as asked' }));
  await screen.findByText('Marked as asked');
  expect(marks()).toEqual([{ id: expect.any(String), rep: marco.id, question, mark: 'asked' }]);
});

test('an answer longer than 500 characters is refused in place, and nothing of it is cut', async () => {
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Asked' }));
  const answer = (await ask.findByRole('textbox')) as HTMLInputElement;
  fireEvent.input(answer, { target: { value: 'x'.repeat(501) } });
  expect((await ask.findByRole('alert')).textContent).toMatch(/longer than 500/);
  fireEvent.submit(answer.closest('form') as HTMLFormElement);
  expect(marks()).toEqual([]);
  expect(answer.value).toHaveLength(501);
});

test('an answer that could not be kept stays in its field', async () => {
  page.answer('question.mark', () => {
    throw new CodedError('storage-full');
  });
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Asked' }));
  fireEvent.input(await ask.findByRole('textbox'), { target: { value: 'On Thursday.' } });
  fireEvent.click(await ask.findByRole('button', { name: 'Mark as asked' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full/);
  expect((ask.getByRole('textbox') as HTMLInputElement).value).toBe('On Thursday.');
});

test('useful is said once however fast it is pressed, and can be taken back', async () => {
  const ask = await open();
  const useful = firstOf(ask).getByRole('button', { name: 'Useful' });
  fireEvent.click(useful);
  fireEvent.click(useful);
  await screen.findByText('Marked as useful');
  expect(isPressed(useful)).toBe(true);
  fireEvent.click(useful);
  expect(marks().map(({ mark }) => mark)).toEqual(['useful']);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(isPressed(useful)).toBe(false));
  expect(page.bodiesOf('question.unmark')).toEqual([{ id: marks()[0]?.id }]);
});

test('useful, then asked, then useful again is useful once', async () => {
  const ask = await open();
  const first = firstOf(ask);
  fireEvent.click(first.getByRole('button', { name: 'Useful' }));
  await screen.findByText('Marked as useful');
  fireEvent.click(first.getByRole('button', { name: 'Asked' }));
  fireEvent.click(await ask.findByRole('button', { name: 'Mark as asked' }));
  await screen.findByText('Marked as asked');
  fireEvent.click(first.getByRole('button', { name: 'Useful' }));
  expect(isPressed(first.getByRole('button', { name: 'Useful' }))).toBe(true);
  expect(marks().map(({ mark }) => mark)).toEqual(['useful', 'asked']);
});

test('who changes their mind has said only the last, and undo brings the first back', async () => {
  const ask = await open();
  const [useful, notUseful] = ['Useful', 'Not useful'].map((name) => firstOf(ask).getByRole('button', { name }));
  if (useful === undefined || notUseful === undefined) throw new Error('no buttons');
  fireEvent.click(useful);
  await screen.findByText('Marked as useful');
  fireEvent.click(notUseful);
  await screen.findByText('Marked as not useful');
  expect([isPressed(useful), isPressed(notUseful)]).toEqual([false, true]);
  const [first, second] = marks();
  expect(page.bodiesOf('question.unmark')).toEqual([{ id: first?.id }]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect([isPressed(useful), isPressed(notUseful)]).toEqual([true, false]));
  expect(page.bodiesOf('question.unmark').at(-1)).toEqual({ id: second?.id });
  expect(marks().at(-1)).toEqual(first);
});

type Four = [RankedQuestion, RankedQuestion, RankedQuestion, RankedQuestion];
/** The three on the screen, and the next. */
const dealFour = () => questionsOf(FIRST, 4) as Four;
/** The words of the questions as they stand on the screen. */
const wordsOf = (ask: ReturnType<typeof within>) =>
  ask.getAllByRole('listitem').map((item: HTMLElement) => item.querySelector('.question-text')?.textContent);
const dealQuestions = (questions: readonly RankedQuestion[], part: Partial<PanelView> = {}) =>
  page.answer('panel.read', () => makePanelView(marco, { coaching: makeCoaching({ questions }), ...part }));

test.each(['Useful', 'Not useful'])(
  'a question said to be %s moves none of them; the next deal has them in their new order',
  async (name) => {
    const ask = await open();
    const before = wordsOf(ask);
    const [one, two, three, four] = dealFour();
    dealQuestions([three, two, four]);
    fireEvent.click(firstOf(ask).getByRole('button', { name }));
    await screen.findByText(`Marked as ${name.toLowerCase()}`);
    await waitFor(() => expect(page.bodiesOf('panel.read').length).toBeGreaterThan(1));
    await untilDrawn();
    expect(wordsOf(ask)).toEqual(before);
    expect(isPressed(firstOf(ask).getByRole('button', { name }))).toBe(true);
    dealQuestions([three, one, two], { seq: 2, deal: makeDeal({ recordId: '006B' }) });
    page.tell({ event: 'page', tab: 7, seq: 2 });
    await waitFor(() => expect(wordsOf(ask)).toEqual([before[2], before[0], before[1]]));
  },
);

test('a question that was asked leaves its place to the next, and the undo gives it back', async () => {
  const ask = await open();
  const before = wordsOf(ask);
  const [one, two, three, four] = dealFour();
  dealQuestions([three, two, four]);
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Asked' }));
  fireEvent.click(await ask.findByRole('button', { name: 'Mark as asked' }));
  await waitFor(() => expect(wordsOf(ask).slice(1)).toEqual(before.slice(1)));
  await waitFor(() => expect(wordsOf(ask)[0]).not.toBe(before[0]));
  dealQuestions([one, two, three]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(wordsOf(ask)).toEqual(before));
});

test('a marked question can still be swapped for another', async () => {
  const ask = await open();
  const before = wordsOf(ask);
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Not useful' }));
  await screen.findByText('Marked as not useful');
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Another question' }));
  await waitFor(() => expect(wordsOf(ask)).not.toContain(before[0]));
  expect(wordsOf(ask).slice(1)).toEqual(before.slice(1));
});

test('another focus has its own questions at once', async () => {
  const ask = await open();
  const coaching = makeCoaching({ focus: [SECOND], questions: questionsOf(SECOND, 3) });
  page.answer('panel.read', () => makePanelView(marco, { coaching, counter: 2 }));
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(ask.getAllByText(textEn.skills[SECOND]?.name as string)).toHaveLength(3));
});

test('another question takes the place of one that does not fit, and the keyboard stays there', async () => {
  const ask = await open();
  const words = firstOf(ask).getByText(/\?/).textContent as string;
  const swap = firstOf(ask).getByRole('button', { name: 'Another question' });
  swap.focus();
  fireEvent.click(swap);
  await waitFor(() => expect(ask.queryByText(words)).toBeNull());
  expect(page.bodiesOf('panel.read').at(-1)).toEqual({ swapped: [question] });
  expect(ask.getAllByRole('listitem')).toHaveLength(3);
  await waitFor(() =>
    expect(document.activeElement).toBe(firstOf(ask).getByRole('button', { name: 'Another question' })),
  );
});

test('what was put aside on one deal is offered again on the next', async () => {
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Another question' }));
  await waitFor(() => expect(page.bodiesOf('panel.read')).toHaveLength(2));
  page.answer('panel.read', () => makePanelView(marco, { seq: 2, deal: makeDeal({ recordId: '006B' }) }));
  page.tell({ event: 'page', tab: 7, seq: 2 });
  await waitFor(() => expect(page.bodiesOf('panel.read').at(-1)).toEqual({}));
});

test('a question is copied as it is read', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const ask = await open();
  fireEvent.click(firstOf(ask).getByRole('button', { name: 'Copy the question' }));
  await screen.findByText('Copied');
  expect(writeText).toHaveBeenCalledWith(firstOf(ask).getByText(/\?/).textContent);
});

test('with a database that can only be read nothing is marked, but questions are still swapped and copied', async () => {
  const ask = await open({ isReadOnly: true });
  const first = firstOf(ask);
  for (const name of ['Asked', 'Useful', 'Not useful']) {
    expect((first.getByRole('button', { name }) as HTMLButtonElement).disabled).toBe(true);
  }
  for (const name of ['Another question', 'Copy the question']) {
    expect((first.getByRole('button', { name }) as HTMLButtonElement).disabled).toBe(false);
  }
});
