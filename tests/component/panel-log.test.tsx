import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { textEn } from '@/lib/content/text-en';
import { CodedError } from '@/lib/messaging/errors';
import { NOTE_LIMIT } from '@/lib/messaging/limits';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { untilDrawn } from '../support/drawn';
import { makeRep, SITE } from '../support/page-views';
import { FIRST, makeCoaching, makePanelView, SECOND, THIRD } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const marco = makeRep('Marco Bianchi');
const anchorsOf = (skill: typeof FIRST) => textEn.skills[skill]?.anchors as Record<1 | 3 | 5, string>;

beforeEach(() => page.reset());
afterEach(cleanup);

async function open(part: Partial<PanelView> = {}, startsInLog = false) {
  page.answer('panel.read', () => makePanelView(marco, part));
  render(<Panel startsInLog={startsInLog} />);
  const log = await screen.findByRole('region', { name: 'Log observation' });
  await untilDrawn();
  return within(log);
}
const note = () => screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
const rating = (value: number) => screen.getByRole('radio', { name: String(value) }) as HTMLInputElement;
const skill = () => screen.getByRole('combobox', { name: 'Skill' }) as HTMLSelectElement;
const write = (text: string) => fireEvent.input(note(), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
const press = (key: string, target: Element = document.body, more: object = {}) =>
  fireEvent.keyDown(target, { key, ...more });
const saved = () => page.bodiesOf('observation.save') as { id: string; note: string; ratings: object[] }[];
const isSaved = () => screen.findByText('Saved');

test('the focus is the skill that is offered, with what 1, 3 and 5 look like', async () => {
  const log = await open();
  expect(skill().value).toBe(FIRST);
  for (const anchor of Object.values(anchorsOf(FIRST))) expect(log.getByText(anchor, { exact: false })).toBeTruthy();
  expect(log.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual(['1', '2', '3', '4', '5']);
});

test('an observation is saved with its skill, rating, note and deal, and the form is empty again', async () => {
  await open();
  fireEvent.click(rating(2));
  write(' Talked for four minutes before asking. ');
  save();
  await isSaved();
  expect(saved()).toEqual([
    {
      id: expect.any(String),
      rep: marco.id,
      ratings: [{ skill: FIRST, rating: 2 }],
      note: 'Talked for four minutes before asking.',
      opportunity: { site: SITE, recordId: '006A', name: 'Fleet renewal' },
    },
  ]);
  await waitFor(() => expect(note().value).toBe(''));
  expect(rating(2).checked).toBe(false);
});

test('keys 1 to 5 rate from anywhere in the panel, and Ctrl+Enter saves', async () => {
  await open();
  press('4');
  await waitFor(() => expect(rating(4).checked).toBe(true));
  press('5');
  await waitFor(() => expect(rating(5).checked).toBe(true));
  press('Enter', note(), { ctrlKey: true });
  await isSaved();
  expect(saved()[0]?.ratings).toEqual([{ skill: FIRST, rating: 5 }]);
});

test('a rating, words and Ctrl+Enter between two frames are all of one observation', async () => {
  await open();
  const type = (key: string, more: object = {}) =>
    note().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  // not by the library's events, each of which waits until it is drawn
  rating(4).dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true, cancelable: true }));
  note().value = 'Asked first.';
  note().dispatchEvent(new InputEvent('input', { bubbles: true }));
  type('Enter', { ctrlKey: true });
  await isSaved();
  expect(saved()).toMatchObject([{ ratings: [{ skill: FIRST, rating: 4 }], note: 'Asked first.' }]);
});

test.each(['0', '6', 'a', 'Enter'])('the key %s rates and saves nothing', async (key) => {
  await open();
  press(key);
  press('3', document.body, { ctrlKey: true });
  press('3', document.body, { altKey: true });
  save();
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a rating first.');
  expect(saved()).toEqual([]);
});

test('a figure that is typed into the note, or chosen in a list, is no rating', async () => {
  await open();
  expect(press('3', note())).toBe(true);
  expect(press('3', skill())).toBe(true);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(press('3', rating(1))).toBe(false);
});

test('Command+Enter saves as well; a key held down saves once', async () => {
  await open();
  press('3');
  await waitFor(() => expect(rating(3).checked).toBe(true));
  press('Enter', note(), { metaKey: true, repeat: true });
  expect(saved()).toEqual([]);
  press('Enter', note(), { metaKey: true });
  await isSaved();
  expect(saved()).toHaveLength(1);
});

test('pressed twice, saved once', async () => {
  await open();
  press('3');
  await waitFor(() => expect(rating(3).checked).toBe(true));
  press('Enter', note(), { ctrlKey: true });
  press('Enter', note(), { ctrlKey: true });
  save();
  await isSaved();
  expect(saved()).toHaveLength(1);
});

test('what was saved can be taken back into the form, and then saved again as another one', async () => {
  await open();
  fireEvent.click(rating(2));
  write('Named the next step.');
  save();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('observation.delete')).toEqual([{ id: saved()[0]?.id }]);
  await waitFor(() => expect(note().value).toBe('Named the next step.'));
  expect(rating(2).checked).toBe(true);
  save();
  await isSaved();
  expect(saved()[1]?.id).not.toBe(saved()[0]?.id);
});

test('undo does not overwrite what has been begun since', async () => {
  await open();
  fireEvent.click(rating(2));
  save();
  const undo = await screen.findByRole('button', { name: 'Undo' });
  write('The next one');
  fireEvent.click(undo);
  await screen.findByText('Taken back');
  expect(note().value).toBe('The next one');
});

test('a save that fails says why, keeps every word, and a second try is the same observation', async () => {
  await open();
  page.answer('observation.save', () => {
    throw new CodedError('storage-full');
  });
  fireEvent.click(rating(3));
  write('Named the next step.');
  save();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/disk is full/);
  expect(note().value).toBe('Named the next step.');
  expect(rating(3).checked).toBe(true);
  page.answer('observation.save', () => ({ counter: 2 }));
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await isSaved();
  expect(saved()[1]).toEqual(saved()[0]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a note of 10,000 characters is refused with the count, and nothing of it is cut', async () => {
  const log = await open();
  fireEvent.click(rating(3));
  write('x'.repeat(10_000));
  save();
  expect((await log.findByRole('alert')).textContent).toMatch(/^6000 characters too many|^6,000 characters too many/);
  expect(note().value).toHaveLength(10_000);
  expect(saved()).toEqual([]);
  write('x'.repeat(NOTE_LIMIT));
  expect(await log.findByText('0 characters left')).toBeTruthy();
  save();
  await isSaved();
  expect(saved()[0]?.note).toHaveLength(NOTE_LIMIT);
});

test('several skills in one observation: each keeps its rating, and one can be removed', async () => {
  const log = await open();
  for (const [one, value] of [
    [FIRST, 2],
    [SECOND, 4],
    [THIRD, 5],
  ] as const) {
    fireEvent.change(skill(), { target: { value: one } });
    fireEvent.click(rating(value));
  }
  fireEvent.click(log.getByRole('button', { name: `Remove ${textEn.skills[SECOND]?.name}` }));
  save();
  await isSaved();
  expect(saved()[0]?.ratings).toEqual([
    { skill: FIRST, rating: 2 },
    { skill: THIRD, rating: 5 },
  ]);
});

test('the context and the minutes are kept when they are given', async () => {
  await open();
  fireEvent.click(rating(3));
  fireEvent.change(screen.getByRole('combobox', { name: 'Context', hidden: true }), { target: { value: 'call' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'Minutes', hidden: true }), { target: { value: '25' } });
  save();
  await isSaved();
  expect(saved()[0]).toMatchObject({ context: 'call', minutes: 25 });
});

test('minutes that are no number are said beside the button, even where the field itself is folded away', async () => {
  const log = await open();
  fireEvent.click(rating(3));
  fireEvent.input(screen.getByRole('textbox', { name: 'Minutes', hidden: true }), {
    target: { value: 'half an hour' },
  });
  save();
  await waitFor(() => {
    const said = log.getAllByRole('alert').filter((one) => one.closest('details') === null);
    expect(said.map(({ textContent }) => textContent)).toEqual(['Minutes are a number from 0 to 1440.']);
  });
  expect(saved()).toEqual([]);
});

test('Ctrl+Enter in another form of the panel sends that form, not the observation', async () => {
  await open();
  press('3');
  fireEvent.click(screen.getByText('Add a commitment'));
  const what = await screen.findByRole('textbox', { name: 'What is to be done', hidden: true });
  fireEvent.input(what, { target: { value: 'Call the CFO' } });
  press('Enter', what, { ctrlKey: true });
  await waitFor(() => expect(page.bodiesOf('commitment.save')).toHaveLength(1));
  expect(saved()).toEqual([]);
});

test('a note goes on about the skill it was begun on, whatever becomes the focus meanwhile', async () => {
  await open();
  write('Asked what the delay costs');
  page.answer('panel.read', () => makePanelView(marco, { coaching: makeCoaching({ focus: [SECOND] }), counter: 2 }));
  page.tell({ event: 'changed', counter: 2 });
  await screen.findByRole('heading', { level: 3, name: textEn.skills[SECOND]?.name as string });
  expect(skill().value).toBe(FIRST);
});

test('the shortcut brings the focus to the ratings, at the start and later', async () => {
  await open({}, true);
  expect(document.activeElement).toBe(rating(1));
  press('4', rating(1));
  await waitFor(() => expect(document.activeElement).toBe(rating(4)));
  note().focus();
  page.tell({ event: 'focus-log', tab: 7 });
  await waitFor(() => expect(document.activeElement).toBe(rating(4)));
});

test('saved by Ctrl+Enter from the note, the next observation begins at the rating as the first did', async () => {
  await open();
  press('4');
  await waitFor(() => expect(rating(4).checked).toBe(true));
  note().focus();
  write('Asked first.');
  press('Enter', note(), { ctrlKey: true });
  await isSaved();
  expect(document.activeElement).toBe(rating(1));
  press('3', document.activeElement as Element);
  await waitFor(() => expect(rating(3).checked).toBe(true));
  expect(note().value).toBe('');
});

test('who goes on typing while it is being saved stays in the note', async () => {
  const saving = Promise.withResolvers<null>();
  page.answer('observation.save', () => saving.promise);
  await open();
  fireEvent.click(rating(4));
  note().focus();
  write('Asked');
  press('Enter', note(), { ctrlKey: true });
  write('Asked first.');
  saving.resolve(null);
  await isSaved();
  expect(document.activeElement).toBe(note());
  expect(note().value).toBe('Asked first.');
});

test('who saves by the button keeps the focus there, one step from the undo', async () => {
  await open();
  fireEvent.click(rating(4));
  const button = screen.getByRole('button', { name: 'Save observation' });
  button.focus();
  fireEvent.click(button);
  await isSaved();
  expect(document.activeElement).toBe(button);
});

test('from the undo, which goes, the focus comes to the note with its words', async () => {
  await open();
  fireEvent.click(rating(2));
  write('Named the next step.');
  save();
  const undo = await screen.findByRole('button', { name: 'Undo' });
  undo.focus();
  fireEvent.click(undo);
  await screen.findByText('Taken back');
  expect(document.activeElement).toBe(note());
  expect(note().value).toBe('Named the next step.');
});

test.each(['the rating', 'the empty note'])('Ctrl+Z on %s takes back what was saved just now', async (place) => {
  await open();
  fireEvent.click(rating(2));
  write('Named the next step.');
  save();
  await isSaved();
  const target = place === 'the rating' ? rating(1) : note();
  target.focus();
  expect(press('z', target, { ctrlKey: true })).toBe(false);
  press('z', target, { ctrlKey: true });
  await screen.findByText('Taken back');
  expect(page.bodiesOf('observation.delete')).toEqual([{ id: saved()[0]?.id }]);
  expect(note().value).toBe('Named the next step.');
  expect(rating(2).checked).toBe(true);
});

test('Ctrl+Z is left to what has been begun since', async () => {
  await open();
  fireEvent.click(rating(2));
  write('Named the next step.');
  save();
  await isSaved();
  write('Then');
  expect(press('z', note(), { ctrlKey: true })).toBe(true);
  write('');
  fireEvent.click(rating(5));
  expect(press('z', rating(5), { ctrlKey: true })).toBe(true);
  expect(page.bodiesOf('observation.delete')).toEqual([]);
  expect(rating(5).checked).toBe(true);
});

test('Ctrl+Enter once more asks for a rating, at the rating, and says nothing of what was saved', async () => {
  await open();
  fireEvent.click(rating(2));
  press('Enter', note(), { ctrlKey: true });
  await isSaved();
  note().focus();
  press('Enter', note(), { ctrlKey: true });
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a rating first.');
  expect(screen.queryByText('Saved')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(document.activeElement).toBe(rating(1));
  expect(saved()).toHaveLength(1);
});

test('a rating that is chosen takes none of the anchors away; those it lies between describe it', async () => {
  const log = await open();
  fireEvent.click(rating(2));
  for (const anchor of Object.values(anchorsOf(FIRST))) expect(log.getByText(anchor, { exact: false })).toBeTruthy();
  const meant = (rating(2).getAttribute('aria-describedby') ?? '').split(' ');
  expect(meant.map((id) => document.getElementById(id)?.textContent)).toEqual([
    `1 ${anchorsOf(FIRST)[1]}`,
    `3 ${anchorsOf(FIRST)[3]}`,
  ]);
});

test('with a database that can only be read it is said, nothing is saved, and the export is one click away', async () => {
  await open({ isReadOnly: true });
  expect(await screen.findByText(/The database can only be read at the moment/)).toBeTruthy();
  press('3');
  await waitFor(() => expect(rating(3).checked).toBe(true));
  press('Enter', note(), { ctrlKey: true });
  expect((screen.getByRole('button', { name: 'Save observation' }) as HTMLButtonElement).disabled).toBe(true);
  expect(saved()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Open Data' }));
  expect(page.bodiesOf('panel.openOptions')).toEqual([{ hash: '#/data' }]);
});

test('in Italian', async () => {
  page.answer('panel.read', () => makePanelView(marco, { settings: { ...DEFAULT_SETTINGS, language: 'it' } }));
  page.answer('observation.save', () => {
    throw new CodedError('worker-gone');
  });
  render(<Panel startsInLog={false} />);
  const log = within(await screen.findByRole('region', { name: 'Annota osservazione' }));
  fireEvent.click(log.getByRole('radio', { name: '3' }));
  fireEvent.click(log.getByRole('button', { name: 'Salva osservazione' }));
  expect((await log.findByRole('alert')).textContent).toMatch(/non ha risposto/);
  expect(log.getByRole('button', { name: 'Riprova' })).toBeTruthy();
});
