import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { CodedError } from '@/lib/messaging/errors';
import type { PanelView, RepState } from '@/lib/messaging/views';
import { untilLoaded, untilWhole } from '../support/drawn';
import { makeRep } from '../support/page-views';
import { makeDeal, makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');
const team = [giulia, marco].map(({ id, name }) => ({ id, name }));

beforeEach(() => page.reset());
afterEach(cleanup);

async function open(part: Partial<PanelView> = {}) {
  page.answer('panel.read', () => makePanelView(marco, { team, ...part }));
  render(<Panel startsInLog={false} />);
  return screen.findByRole('heading', { level: 1 });
}
/** The panel of a deal whose rep is not known: nothing about anybody is shown. */
const openUnsettled = async (rep: RepState, part: Partial<PanelView> = {}) => {
  const heading = await open({ rep, coaching: null, ...part });
  await untilLoaded();
  return heading;
};
// the choice is a chunk of its own: it is there a moment later
const chooseRep = async (id: string) =>
  fireEvent.change(await screen.findByRole('combobox', { name: 'Rep' }), { target: { value: id } });
const optionsOf = async (name: string) =>
  within(await screen.findByRole('combobox', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

test('the rep is the heading, and below stand the deal, its stage, amount and close date', async () => {
  expect((await open()).textContent).toBe('Marco Bianchi');
  const header = within(screen.getByRole('banner'));
  expect(header.getByText('Fleet renewal')).toBeTruthy();
  expect(header.getByText('Rossi S.p.A.')).toBeTruthy();
  expect(header.getByText('Proposal')).toBeTruthy();
  expect(header.getByText('€ 84,000 · closes 30 Nov 2026')).toBeTruthy();
  await untilWhole();
  // the timer has no heading
  const regions = screen
    .getAllByRole('region')
    .flatMap((region) => within(region).queryAllByRole('heading', { level: 2 }));
  expect(regions.map(({ textContent }) => textContent)).toEqual([
    'Focus',
    'Ask',
    'How the best do it',
    'Plan',
    'Log observation',
    'Recent observations',
  ]);
});

test('tells the host which reading of the page is on screen', async () => {
  await open({ seq: 12 });
  await waitFor(() => expect(page.bodiesOf('panel.painted')).toEqual([{ seq: 12 }]));
});

test('an amount and a date that the page shows empty are said to be missing; what it does not show is not', async () => {
  await open({ deal: makeDeal({ amount: null, closeDate: null, account: null, empty: ['amount', 'closeDate'] }) });
  expect(screen.getByText('no amount · no close date')).toBeTruthy();
  cleanup();
  await open({ deal: makeDeal({ amount: null, closeDate: null, account: null, empty: [] }) });
  expect(screen.queryByText(/no amount|no close date/)).toBeNull();
});

test('an owner that was only found beside a label is said to be a guess', async () => {
  await open({ deal: makeDeal({ fields: [{ field: 'owner', raw: 'Marco Bianchi', sure: 'low', by: 'place' }] }) });
  expect(screen.getByText(/a guess/)).toBeTruthy();
  cleanup();
  await open({});
  expect(screen.queryByText(/a guess/)).toBeNull();
});

test('an owner who is not in the team is added with one click, and nothing of anybody is shown before', async () => {
  expect((await openUnsettled({ kind: 'unknown', ownerName: 'Paola Greco' })).textContent).toBe('Paola Greco');
  expect(screen.queryByRole('region', { name: 'Focus' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Log observation' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Add to team' }));
  await waitFor(() => expect(page.bodiesOf('panel.addOwner')).toEqual([{ seq: 1, id: expect.any(String) }]));
});

test('a double click adds the owner once', async () => {
  await openUnsettled({ kind: 'unknown', ownerName: 'Paola Greco' });
  const add = await screen.findByRole('button', { name: 'Add to team' });
  fireEvent.click(add);
  fireEvent.click(add);
  await waitFor(() => expect(page.bodiesOf('panel.read').length).toBeGreaterThan(1));
  fireEvent.click(add);
  const ids = page.bodiesOf('panel.addOwner').map((body) => (body as { id: string }).id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
});

test('an owner who is in the team under another name is bound to that rep', async () => {
  await openUnsettled({ kind: 'unknown', ownerName: 'M. Bianchi' });
  const use = (await screen.findByRole('button', { name: 'Use this rep' })) as HTMLButtonElement;
  expect(use.disabled).toBe(true);
  await chooseRep(marco.id);
  fireEvent.click(use);
  await waitFor(() => expect(page.bodiesOf('panel.assign')).toEqual([{ seq: 1, rep: marco.id, bind: 'owner' }]));
});

test('two reps of one name are told apart by a number, and one is chosen for this deal or for the owner', async () => {
  const other = { id: makeRep('Another').id, name: 'Marco Bianchi' };
  const candidates = [{ id: marco.id, name: marco.name }, other];
  await openUnsettled({
    kind: 'ambiguous',
    ownerName: 'Marco Bianchi',
    candidates,
    doubt: 'namesakes',
    bindsOwner: true,
  });
  expect(await screen.findByText(/Several reps have this name/)).toBeTruthy();
  expect(await optionsOf('Rep')).toEqual(['Choose a rep', 'Marco Bianchi (1)', 'Marco Bianchi (2)']);
  await chooseRep(other.id);
  fireEvent.click(screen.getByRole('radio', { name: 'For every deal of Marco Bianchi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Use this rep' }));
  await waitFor(() => expect(page.bodiesOf('panel.assign')).toEqual([{ seq: 1, rep: other.id, bind: 'owner' }]));
});

test('where only a name is shown, one of two is chosen for this deal alone', async () => {
  const candidates = ['Marco Bianchi', 'Marco Bianchi'].map((name, index) => ({
    id: makeRep(`Twin ${index}`).id,
    name,
  }));
  const ambiguous = { kind: 'ambiguous', ownerName: 'Marco Bianchi', candidates } as const;
  await openUnsettled({ ...ambiguous, doubt: 'namesakes', bindsOwner: false });
  expect(await screen.findByText(/holds for this deal/)).toBeTruthy();
  expect(screen.queryByRole('radiogroup', { name: 'Where it holds' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add to team' })).toBeNull();
  cleanup();
  await open({
    rep: {
      kind: 'known',
      rep: marco,
      isRemembered: false,
      isChosen: false,
      isLost: false,
      pageName: null,
      bindsOwner: false,
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Wrong rep?' }));
  await screen.findByRole('combobox', { name: 'Rep' });
  expect(screen.queryByRole('radiogroup', { name: 'Where it holds' })).toBeNull();
});

test.each([
  ['name-only', /only a name/],
  ['elsewhere', /Marco Bianchi is known from another CRM/],
  ['archived', /Marco Bianchi has been archived/],
  ['chosen', /you chose Marco Bianchi; the page now says M\. Bianchi/],
] as const)('a rep who may be the owner is asked about (%s), and somebody else is added', async (doubt, said) => {
  const candidates = [{ id: marco.id, name: marco.name }];
  const heading = await openUnsettled({
    kind: 'ambiguous',
    ownerName: 'M. Bianchi',
    candidates,
    doubt,
    bindsOwner: false,
  });
  expect(heading.textContent).toBe('M. Bianchi');
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Focus' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Add to team' }));
  await waitFor(() => expect(page.bodiesOf('panel.addOwner')).toHaveLength(1));
});

test('two of one name can be told apart wherever a rep is chosen', async () => {
  const twins = [marco, { id: makeRep('Another').id, name: 'Marco Bianchi' }, giulia].map(({ id, name }) => ({
    id,
    name,
  }));
  await open({ team: twins });
  fireEvent.click(screen.getByRole('button', { name: 'Wrong rep?' }));
  expect(await optionsOf('Rep')).toEqual(['Choose a rep', 'Marco Bianchi (2)', 'Giulia Ferrari']);
});

test('without an owner on the page the rep is chosen for this deal alone', async () => {
  expect(
    (await openUnsettled({ kind: 'no-owner', isLost: false }, { deal: makeDeal({ fields: [] }) })).textContent,
  ).toBe('Whose deal is this?');
  await chooseRep(giulia.id);
  expect(screen.queryByRole('radiogroup', { name: 'Where it holds' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Use this rep' }));
  await waitFor(() => expect(page.bodiesOf('panel.assign')).toEqual([{ seq: 1, rep: giulia.id, bind: 'deal' }]));
});

test('without an owner and without a team, the way to the team is shown', async () => {
  await openUnsettled({ kind: 'no-owner', isLost: false }, { team: [] });
  expect(screen.queryByRole('combobox', { name: 'Rep' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Add reps in the dashboard' }));
  await waitFor(() => expect(page.bodiesOf('panel.openOptions')).toEqual([{ hash: '#/team' }]));
});

test('a page without an opportunity says so', async () => {
  expect((await openUnsettled({ kind: 'no-record' }, { deal: null })).textContent).toBe('No opportunity here');
  expect(screen.getByText(/Open an opportunity in the CRM/)).toBeTruthy();
});

test('while the page is read it is said, and nobody’s name stands there', async () => {
  const deal = makeDeal({ name: null, account: null, amount: null, closeDate: null, fields: [] });
  expect((await openUnsettled({ kind: 'reading' }, { deal })).textContent).toBe('Reading the page…');
  expect(screen.queryByText(/no amount/)).toBeNull();
});

test.each([
  [{ kind: 'reading', was: 'Marco Bianchi' }, 'Reading the page…'],
  [{ kind: 'no-owner', isLost: true, was: 'Marco Bianchi' }, 'Whose deal is this?'],
] as const)('a rep whom the page has not confirmed in time is no heading any more: $0.kind', async (rep, title) => {
  expect((await openUnsettled(rep)).textContent).toBe(title);
  expect(await screen.findByText(/Not confirmed by the page\. .*Marco Bianchi’s deal/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Focus' })).toBeNull();
});

test('a wrong rep is corrected, for this deal unless the manager says otherwise', async () => {
  await open({
    rep: {
      kind: 'known',
      rep: marco,
      isRemembered: false,
      isChosen: false,
      isLost: false,
      pageName: 'M. Bianchi',
      bindsOwner: true,
    },
  });
  expect(screen.getByText('On the page: M. Bianchi')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Wrong rep?' }));
  expect(await optionsOf('Rep')).toEqual(['Choose a rep', 'Giulia Ferrari']);
  await chooseRep(giulia.id);
  fireEvent.click(screen.getByRole('button', { name: 'Use this rep' }));
  await waitFor(() => expect(page.bodiesOf('panel.assign')).toEqual([{ seq: 1, rep: giulia.id, bind: 'deal' }]));
});

test('a stage name that nobody knows is explained once, and can be taken back', async () => {
  await open({ deal: makeDeal({ stage: { raw: 'Warm', known: null, from: null } }) });
  fireEvent.change(await screen.findByRole('combobox', { name: 'What is “Warm”?' }), {
    target: { value: 'discovery' },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('stage.map').map((body) => (body as { stage: string | null }).stage)).toEqual([
      'discovery',
      null,
    ]),
  );
});

test('a choice about a page that has changed meanwhile is refused in words', async () => {
  page.answer('panel.addOwner', () => {
    throw new CodedError('bad-request', 'the page has changed meanwhile');
  });
  await openUnsettled({ kind: 'unknown', ownerName: 'Paola Greco' });
  fireEvent.click(await screen.findByRole('button', { name: 'Add to team' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/not accepted/);
});

test('the panel follows to the next deal and shows nothing of the one before', async () => {
  await open();
  page.answer('panel.read', () =>
    makePanelView(giulia, { team, seq: 2, deal: makeDeal({ recordId: '006B', name: 'New plant', account: null }) }),
  );
  page.tell({ event: 'page', tab: 7, seq: 2 });
  expect(await screen.findByRole('heading', { level: 1, name: 'Giulia Ferrari' })).toBeTruthy();
  expect(screen.getByText('New plant')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/Marco|Fleet/);
});

test('another tab’s page changes nothing here', async () => {
  await open();
  page.tell({ event: 'page', tab: 8, seq: 2 });
  expect(page.bodiesOf('panel.read')).toHaveLength(1);
  page.tell({ event: 'page', tab: 7, seq: 2 });
  expect(page.bodiesOf('panel.read')).toHaveLength(2);
});

test('an answer about a page that was left is never shown', async () => {
  const answers: ((view: PanelView) => void)[] = [];
  await open();
  page.answer('panel.read', () => new Promise<PanelView>((resolve) => void answers.push(resolve)));
  page.tell({ event: 'page', tab: 7, seq: 2 });
  page.tell({ event: 'page', tab: 7, seq: 3 });
  answers[0]?.(makePanelView(makeRep('Too Late'), { seq: 2 }));
  await waitFor(() => expect(answers).toHaveLength(2));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Marco Bianchi');
  answers[1]?.(makePanelView(giulia, { team, seq: 3 }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Giulia Ferrari' })).toBeTruthy();
});

test('a failed reading has its sentence, and can be tried again', async () => {
  page.answer('panel.read', () => {
    throw new CodedError('worker-gone');
  });
  render(<Panel startsInLog={false} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
  page.answer('panel.read', () => makePanelView(marco, { team }));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Marco Bianchi' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
