import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { CodedError } from '@/lib/messaging/errors';
import type { Draft, PanelView } from '@/lib/messaging/views';
import { untilDrawn } from '../support/drawn';
import { makeObservation, makeRep, SITE } from '../support/page-views';
import { FIRST, makeDeal, makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');
const fleet = { site: SITE, recordId: '006A', name: 'Fleet renewal' };
const plant = { site: SITE, recordId: '006B', name: 'New plant' };
const makeDraft = (part: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  ratings: { [FIRST]: 2 },
  skill: FIRST,
  note: 'Half a senten',
  context: 'call',
  minutes: 15,
  opportunity: fleet,
  ...part,
});

beforeEach(() => page.reset());
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  // what goes with the panel is sent a frame later
  await untilDrawn();
});

async function open(part: Partial<PanelView> = {}) {
  page.answer('panel.read', () => makePanelView(marco, part));
  render(<Panel startsInLog={false} />);
  await screen.findByRole('region', { name: 'Log observation' });
  await untilDrawn();
}
/** The page shows another deal, or the data changed: the panel reads this view next. */
async function follow(view: PanelView) {
  page.answer('panel.read', () => view);
  const before = page.bodiesOf('panel.painted').length;
  page.tell({ event: 'page', tab: 7, seq: view.seq });
  await waitFor(() => expect(page.bodiesOf('panel.painted').length).toBeGreaterThan(before));
  await untilDrawn();
}
const toPlant = (seq: number, part: Partial<PanelView> = {}) =>
  follow(makePanelView(marco, { seq, deal: makeDeal({ recordId: '006B', name: 'New plant' }), ...part }));

const note = () => screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
const write = (text: string) => fireEvent.input(note(), { target: { value: text } });
const rate = (value: number) => fireEvent.click(screen.getByRole('radio', { name: String(value) }));
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
const drafts = () => page.bodiesOf('draft.save') as { rep: string; draft: Draft | null }[];
const saved = () => page.bodiesOf('observation.save') as { id: string; rep: string; opportunity?: object }[];

test('a note that was begun comes back with everything that was entered', async () => {
  await open({ draft: makeDraft() });
  expect(note().value).toBe('Half a senten');
  expect((screen.getByRole('radio', { name: '2' }) as HTMLInputElement).checked).toBe(true);
  expect((screen.getByRole('combobox', { name: 'Context' }) as HTMLSelectElement).value).toBe('call');
  expect((screen.getByRole('textbox', { name: 'Minutes' }) as HTMLInputElement).value).toBe('15');
  save();
  await screen.findByText('Saved');
  expect(saved()).toEqual([
    {
      id: 'd1',
      rep: marco.id,
      ratings: [{ skill: FIRST, rating: 2 }],
      note: 'Half a senten',
      context: 'call',
      minutes: 15,
      opportunity: fleet,
    },
  ]);
});

test('what is typed is kept when the typing rests, and what was emptied is dropped', async () => {
  await open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  write('H');
  vi.advanceTimersByTime(200);
  write('Half');
  vi.advanceTimersByTime(299);
  expect(drafts()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drafts()).toEqual([{ rep: marco.id, draft: expect.objectContaining({ note: 'Half', opportunity: fleet }) }]);
  write('  ');
  vi.advanceTimersByTime(300);
  expect(drafts().at(-1)).toEqual({ rep: marco.id, draft: null });
});

test('a page that goes keeps the last words at once', async () => {
  await open();
  write('Half a senten');
  dispatchEvent(new Event('pagehide'));
  expect(drafts().at(-1)?.draft?.note).toBe('Half a senten');
});

test('the panel follows to another rep’s deal while somebody types: the note stays with its own rep', async () => {
  await open();
  write('About Marco');
  await follow(makePanelView(giulia, { seq: 2, deal: makeDeal({ recordId: '006C' }) }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Giulia Ferrari');
  expect(note().value).toBe('');
  expect(drafts()).toEqual([{ rep: marco.id, draft: expect.objectContaining({ note: 'About Marco' }) }]);
  await follow(makePanelView(marco, { seq: 3, draft: drafts()[0]?.draft ?? null }));
  expect(note().value).toBe('About Marco');
});

test('while the next deal is read the log is gone; a view from before the note was kept does not empty it', async () => {
  await open();
  const kept = Promise.withResolvers<null>();
  page.answer('draft.save', () => kept.promise);
  write('About Marco');
  await follow(makePanelView(marco, { seq: 2, rep: { kind: 'reading' }, coaching: null }));
  expect(drafts()).toEqual([{ rep: marco.id, draft: expect.objectContaining({ note: 'About Marco' }) }]);
  await toPlant(3);
  expect(note().value).toBe('About Marco');

  await follow(makePanelView(giulia, { seq: 4, deal: makeDeal({ recordId: '006C' }) }));
  kept.resolve(null);
  await untilDrawn();
  // from here on what is stored counts: another panel of this rep may have written on
  await toPlant(5, { draft: makeDraft({ note: 'About Marco, and more' }) });
  expect(note().value).toBe('About Marco, and more');
});

test('a note that could not be kept stays in its panel, unless another panel has saved it', async () => {
  await open();
  page.answer('draft.save', () => Promise.reject(new Error('The disk is full.')));
  write('About Marco');
  await follow(makePanelView(giulia, { seq: 2, deal: makeDeal({ recordId: '006C' }) }));
  expect(note().value).toBe('');
  await follow(makePanelView(marco, { seq: 3 }));
  expect(note().value).toBe('About Marco');
  await follow(makePanelView(giulia, { seq: 4, deal: makeDeal({ recordId: '006C' }) }));
  const saved = makeObservation(drafts()[0]?.draft?.id as string, marco.id, { note: 'About Marco' });
  await follow(makePanelView(marco, { seq: 5, recent: [saved] }));
  expect(note().value).toBe('');
});

test('of somebody who was erased nothing stays in the panel', async () => {
  await open();
  page.answer('draft.save', () => Promise.reject(new CodedError('unknown-rep')));
  write('About Marco');
  await follow(makePanelView(giulia, { seq: 2, deal: makeDeal({ recordId: '006C' }) }));
  await follow(makePanelView(marco, { seq: 3 }));
  expect(note().value).toBe('');
});

test('on the next deal of the same rep the note stays, and so does the deal on which it was begun', async () => {
  await open();
  write('The CFO was not there');
  await toPlant(2);
  expect(note().value).toBe('The CFO was not there');
  expect(screen.getByText('Begun on Fleet renewal, and saved with it.')).toBeTruthy();
  rate(2);
  save();
  await screen.findByText('Saved');
  expect(saved()[0]?.opportunity).toEqual(fleet);
  write('The next note');
  rate(3);
  save();
  await waitFor(() => expect(saved()).toHaveLength(2));
  expect(saved()[1]?.opportunity).toEqual(plant);
});

test('the manager may move a note to the deal in front', async () => {
  await open();
  write('The CFO was not there');
  rate(2);
  await toPlant(2);
  fireEvent.click(screen.getByRole('button', { name: 'Save it with this deal' }));
  expect(screen.queryByText(/Begun on/)).toBeNull();
  save();
  await screen.findByText('Saved');
  expect(saved()[0]?.opportunity).toEqual(plant);
});

test('a note that was emptied belongs to the deal on which the next one begins', async () => {
  await open();
  write('Wrong');
  write('');
  await toPlant(2);
  expect(screen.queryByText(/Begun on/)).toBeNull();
  write('Right');
  rate(3);
  save();
  await screen.findByText('Saved');
  expect(saved()[0]?.opportunity).toEqual(plant);
});

test('what another panel of this rep saved is gone from this one, and never overwritten', async () => {
  await open({ draft: makeDraft() });
  const twin = makeObservation('d1', marco.id, { note: 'Half a senten', context: 'call', minutes: 15 });
  await follow(makePanelView(marco, { seq: 2, recent: [twin] }));
  expect(note().value).toBe('');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(drafts().map(({ draft }) => draft)).not.toContainEqual(expect.objectContaining({ id: 'd1' }));
});

test('what differs from what another panel saved goes on as another observation', async () => {
  await open({ draft: makeDraft() });
  write('Half a sentence, and the rest');
  await follow(makePanelView(marco, { seq: 2, recent: [makeObservation('d1', marco.id, { note: 'Half a senten' })] }));
  expect(note().value).toBe('Half a sentence, and the rest');
  save();
  await screen.findByText('Saved');
  expect(saved()).toHaveLength(1);
  expect(saved()[0]?.id).not.toBe('d1');
});

test('what is typed while it is being saved stays, and saving again replaces it', async () => {
  await open();
  const first = Promise.withResolvers<{ counter: number }>();
  page.answer('observation.save', () => first.promise);
  write('Named the next');
  rate(3);
  save();
  write('Named the next step.');
  first.resolve({ counter: 2 });
  await screen.findByText('Saved');
  const [{ id } = { id: '' }] = saved();
  await follow(makePanelView(marco, { seq: 2, recent: [makeObservation(id, marco.id, { note: 'Named the next' })] }));
  expect(note().value).toBe('Named the next step.');
  save();
  await waitFor(() => expect(saved()).toHaveLength(2));
  expect(saved()[1]).toMatchObject({ id, note: 'Named the next step.' });
});

test('a save that ends after the panel went on clears the note that it saved', async () => {
  await open();
  const first = Promise.withResolvers<{ counter: number }>();
  page.answer('observation.save', () => first.promise);
  write('About Marco');
  rate(3);
  save();
  await follow(makePanelView(giulia, { seq: 2, deal: makeDeal({ recordId: '006C' }) }));
  write('About Giulia');
  first.resolve({ counter: 2 });
  await waitFor(() => expect(drafts().at(-1)).toEqual({ rep: marco.id, draft: null }));
  expect(note().value).toBe('About Giulia');
});

test('undo in one rep’s log never reaches another rep’s', async () => {
  await open();
  rate(3);
  save();
  await screen.findByText('Saved');
  await follow(makePanelView(giulia, { seq: 2, deal: makeDeal({ recordId: '006C' }) }));
  expect(
    within(screen.getByRole('region', { name: 'Log observation' })).queryByRole('button', { name: 'Undo' }),
  ).toBeNull();
});
