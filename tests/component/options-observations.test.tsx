import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { moveToDay } from '@/components/dashboard/observation-body';
import type { Observation } from '@/lib/coaching/records';
import { CodedError } from '@/lib/messaging/errors';
import { makeObservation, makeRep, makeTeamView, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');
const seen = makeObservation('o1', marco.id);
const body = {
  id: seen.id,
  rep: seen.rep,
  at: seen.at,
  ratings: seen.ratings,
  note: seen.note,
  context: 'call',
  opportunity: seen.opportunity,
  minutes: 25,
  createdAt: seen.createdAt,
};

beforeEach(() => {
  page.reset();
  location.hash = '#/observations';
});
afterEach(cleanup);

async function open(items: readonly Observation[], next: string | null = null) {
  let counter = 1;
  page.answer('team.read', () => makeTeamView({ reps: [marco, giulia], counter: counter++ }));
  page.answer('observation.list', () => ({ items, next }));
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1, name: 'Observations' });
}
async function openEditor() {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit the observation of 12 May 2026' }));
  return within(await screen.findByRole('dialog'));
}

test('nothing observed yet: the next step', async () => {
  await open([]);
  expect(await screen.findByText(/it takes ten seconds/)).toBeTruthy();
});

test('shows when, who, what was rated, the note and the facts', async () => {
  await open([seen]);
  const item = (await screen.findByText(seen.note)).closest('li');
  expect(item?.textContent).toMatch(/12 May 2026/);
  expect(
    within(item as HTMLElement)
      .getByRole('link', { name: 'Marco Bianchi' })
      .getAttribute('href'),
  ).toBe(`#/rep/${marco.id}`);
  expect(item?.textContent).toMatch(/Call · 25 minutes · Fleet renewal/);
  await waitFor(() => expect(item?.textContent).toMatch(/: 2 of 5/));
});

test('filters by rep, skill, days (the last one to its end) and words', async () => {
  await open([]);
  fireEvent.change(screen.getByRole('combobox', { name: 'Rep' }), { target: { value: giulia.id } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Skill' }), { target: { value: SKILL_IDS[1] } });
  fireEvent.input(screen.getByLabelText('From'), { target: { value: '2026-05-01' } });
  fireEvent.input(screen.getByLabelText('To'), { target: { value: '2026-05-31' } });
  fireEvent.input(screen.getByRole('searchbox', { name: 'Words in the note' }), { target: { value: ' price ' } });
  await waitFor(() =>
    expect(page.bodiesOf('observation.list').at(-1)).toEqual({
      rep: giulia.id,
      skill: SKILL_IDS[1],
      from: new Date(2026, 4, 1).getTime(),
      to: new Date(2026, 5, 1).getTime() - 1,
      text: 'price',
      limit: 25,
    }),
  );
  expect(await screen.findByText('No observation fits these filters.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(page.bodiesOf('observation.list').at(-1)).toEqual({ limit: 25 }));
});

test('the address holds the filters: a link opens them, and what is chosen can be kept', async () => {
  location.hash = `#/observations?rep=${giulia.id}&skill=${SKILL_IDS[2]}`;
  await open([]);
  await waitFor(() =>
    expect(page.bodiesOf('observation.list')).toEqual([{ rep: giulia.id, skill: SKILL_IDS[2], limit: 25 }]),
  );
  fireEvent.change(screen.getByRole('combobox', { name: 'Rep' }), { target: { value: marco.id } });
  await waitFor(() => expect(location.hash).toBe(`#/observations?rep=${marco.id}&skill=${SKILL_IDS[2]}`));
  location.hash = '#/observations';
  await waitFor(() => expect((screen.getByRole('combobox', { name: 'Rep' }) as HTMLSelectElement).value).toBe('*'));
  await waitFor(() => expect(page.bodiesOf('observation.list').at(-1)).toEqual({ limit: 25 }));
});

test('an address of a rep who was erased or merged says so, and shows nobody else’s observations', async () => {
  location.hash = '#/observations?rep=nobody';
  await open([seen]);
  expect((await screen.findByText('This rep is not in the team.', { selector: 'p' })).textContent).toBeTruthy();
  expect(screen.queryByText(seen.note)).toBeNull();
  expect(page.bodiesOf('observation.list')).toEqual([]);
  fireEvent.change(screen.getByRole('combobox', { name: 'Rep' }), { target: { value: '*' } });
  expect(await screen.findByText(seen.note)).toBeTruthy();
  expect(location.hash).toBe('#/observations');
});

test('shows more from where the page ended', async () => {
  const first = Array.from({ length: 24 }, (_, n) => makeObservation(`more-${n}`, marco.id, { note: `Note ${n}` }));
  await open([seen, ...first], 'cursor-1');
  const more = await screen.findByRole('button', { name: 'Show more' });
  page.answer('observation.list', () => ({
    items: [makeObservation('o2', giulia.id, { note: 'An older one.' })],
    next: null,
  }));
  fireEvent.click(more);
  expect(await screen.findByText('An older one.')).toBeTruthy();
  expect(screen.getByText(seen.note)).toBeTruthy();
  expect(page.bodiesOf('observation.list').at(-1)).toEqual({ after: 'cursor-1', limit: 25 });
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('a search that is answered in parts goes on by itself until the page is full or there is no more', async () => {
  const late = Promise.withResolvers<unknown>();
  page.answer('team.read', () => makeTeamView({ reps: [marco, giulia] }));
  page.answer('observation.list', ({ after }: { after?: string }) =>
    after === undefined ? { items: [seen], next: 'deeper' } : late.promise,
  );
  render(<Dashboard />);
  expect(await screen.findByText(seen.note)).toBeTruthy();
  expect(screen.getByText('Looking through the observations')).toBeTruthy();
  late.resolve({ items: [makeObservation('o2', giulia.id, { note: 'An older one.' })], next: null });
  expect(await screen.findByText('An older one.')).toBeTruthy();
  expect(screen.getByText(seen.note)).toBeTruthy();
  expect(page.bodiesOf('observation.list')).toEqual([{ limit: 25 }, { after: 'deeper', limit: 24 }]);
  await waitFor(() => expect(screen.queryByText('Looking through the observations')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('deletes, and undo saves the same observation again', async () => {
  await open([seen]);
  fireEvent.click(await screen.findByRole('button', { name: 'Delete the observation of 12 May 2026' }));
  await screen.findByText('Observation deleted');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Observation restored');
  expect(page.bodiesOf('observation.delete')).toEqual([{ id: seen.id }]);
  expect(page.bodiesOf('observation.save')).toEqual([body]);
});

test('edits ratings, note, day, context and minutes, and undo puts the old one back', async () => {
  await open([seen]);
  const dialog = await openEditor();
  fireEvent.click(dialog.getByRole('radio', { name: '5' }));
  fireEvent.input(dialog.getByRole('textbox', { name: 'Note' }), { target: { value: 'Asked two.' } });
  fireEvent.input(dialog.getByLabelText('Date'), { target: { value: '2026-05-11' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'Context' }), { target: { value: 'none' } });
  fireEvent.input(dialog.getByRole('spinbutton', { name: 'Minutes' }), { target: { value: '' } });
  fireEvent.change(dialog.getByRole('combobox', { name: 'Add a skill' }), { target: { value: SKILL_IDS[3] } });
  const added = dialog.getAllByRole('radiogroup')[1] as HTMLElement;
  fireEvent.click(within(added).getByRole('radio', { name: '1' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await screen.findByText('Observation changed');
  expect(page.bodiesOf('observation.save')).toEqual([
    {
      id: seen.id,
      rep: seen.rep,
      at: new Date(2026, 4, 11, 10, 30).getTime(),
      ratings: [
        { skill: SKILL_IDS[0], rating: 5 },
        { skill: SKILL_IDS[3], rating: 1 },
      ],
      note: 'Asked two.',
      opportunity: seen.opportunity,
      createdAt: seen.createdAt,
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('observation.save').at(-1)).toEqual(body));
});

test('Cancel and Escape leave at once when nothing was changed, and else ask first; what was written stays meanwhile', async () => {
  await open([seen]);
  const untouched = await openEditor();
  fireEvent.click(untouched.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const dialog = await openEditor();
  const note = dialog.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
  note.focus();
  fireEvent.input(note, { target: { value: 'Half a sentence' } });
  const pressEscape = () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(pressEscape()).toBe(false);
  expect(await dialog.findByText('Discard your changes?')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Keep editing');
  pressEscape();
  await waitFor(() => expect(dialog.queryByText('Discard your changes?')).toBeNull());
  expect(document.activeElement).toBe(note);
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Keep editing' }));
  await waitFor(() => expect(dialog.queryByText('Discard your changes?')).toBeNull());
  expect(note.value).toBe('Half a sentence');
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(page.bodiesOf('observation.save')).toEqual([]);
});

test('an observation keeps at least one rating and a day that is not ahead', async () => {
  await open([seen]);
  const dialog = await openEditor();
  fireEvent.click(dialog.getByRole('button', { name: /^Remove / }));
  fireEvent.input(dialog.getByLabelText('Date'), { target: { value: '2999-01-01' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  const alerts = (await dialog.findAllByRole('alert')).map(({ textContent }) => textContent);
  expect(alerts).toEqual(['Choose today or an earlier day.', 'At least one skill is rated.']);
  expect(page.bodiesOf('observation.save')).toEqual([]);
});

test('a save that fails is said in the dialog, and what was written stays', async () => {
  page.answer('observation.save', () => {
    throw new CodedError('unknown-observation');
  });
  await open([seen]);
  const dialog = await openEditor();
  fireEvent.input(dialog.getByRole('textbox', { name: 'Note' }), { target: { value: 'Kept words.' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect((await dialog.findByRole('alert')).textContent).toMatch(/no longer exists/);
  expect((dialog.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Kept words.');
});

test('another day keeps the time of day, and today never becomes later than now', () => {
  const at = new Date(2026, 4, 12, 10, 30).getTime();
  const now = new Date(2026, 4, 14, 9, 0).getTime();
  expect(moveToDay(at, '2026-05-10', now)).toBe(new Date(2026, 4, 10, 10, 30).getTime());
  expect(moveToDay(at, '2026-05-14', now)).toBe(now);
  expect(moveToDay(at, '2026-05-15', now)).toBeNull();
  expect(moveToDay(at, '', now)).toBeNull();
});
