import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { RetentionView, TeamView } from '@/lib/messaging/views';
import { makeObservation, makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');
const BEFORE = new Date(2024, 10, 24, 10).getTime();
const NO_PAST = {
  observations: 0,
  questions: 0,
  commitments: 0,
  plans: 0,
  times: 0,
  attainments: 0,
  opportunities: 0,
  drafts: 0,
};
const NOTHING: RetentionView = {
  before: BEFORE,
  past: { ...NO_PAST },
  soon: 0,
};
const SOME: RetentionView = {
  before: BEFORE,
  past: { ...NO_PAST, observations: 62, questions: 3, commitments: 1 },
  soon: 4,
};

beforeEach(() => {
  page.reset();
  location.hash = '#/data';
});
afterEach(cleanup);

async function open(retention: RetentionView, part: Partial<TeamView> = {}) {
  page.answer('retention.read', () => retention);
  page.answer('team.read', () => makeTeamView({ reps: [marco], ...part }));
  render(<Dashboard />);
  const block = await screen.findByRole('region', { name: 'Retention' });
  await within(block).findByText(/within the next 30 days/);
  return within(block);
}

test('says how long, how many are past it, how many soon will be, and what else is', async () => {
  const block = await open(SOME);
  expect(block.getByText('Observations are kept for 24 months.')).toBeTruthy();
  expect(block.getByText(/62 observations are past their time: 24 Nov 2024 or older\./).textContent).toMatch(
    /4 more will be within the next 30 days\./,
  );
  expect(block.getByText('Also past their time: 3 marks on questions and 1 closed commitment.')).toBeTruthy();
});

test('shows which ones when asked, and reads them only then', async () => {
  const at = new Date(2024, 2, 5, 12).getTime();
  page.answer('observation.list', () => ({ items: [makeObservation('o1', marco.id, { at })], next: null }));
  const block = await open(SOME);
  expect(page.bodiesOf('observation.list')).toEqual([]);
  fireEvent.click(block.getByText('Which observations'));
  const list = within(await block.findByRole('list', { name: 'List of observations' }));
  expect(list.getByRole('link', { name: 'Marco Bianchi' })).toBeTruthy();
  expect(list.getByText('5 Mar 2024')).toBeTruthy();
  expect(page.bodiesOf('observation.list')).toMatchObject([{ to: BEFORE }]);
});

test('deletes only after the question, and only what was shown', async () => {
  page.answer('retention.delete', () => ({ deleted: 66 }));
  const block = await open(SOME);
  fireEvent.click(block.getByRole('button', { name: 'Delete what is past its time…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/66 records are deleted/)).toBeTruthy();
  expect(dialog.getByText(/cannot be undone/)).toBeTruthy();
  expect(page.bodiesOf('retention.delete')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull());
  fireEvent.click(block.getByRole('button', { name: 'Delete what is past its time…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
  await screen.findByText('66 records deleted');
  expect(page.bodiesOf('retention.delete')).toEqual([{ before: BEFORE, most: 1000 }]);
});

test('what are years of notes goes in parts, and the bar says how far it is', async () => {
  const parts = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
  const waiting = [...parts];
  page.answer('retention.delete', () => waiting.shift()?.promise);
  const block = await open({ ...SOME, past: { ...NO_PAST, observations: 2500 } });
  fireEvent.click(block.getByRole('button', { name: 'Delete what is past its time…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
  const bar = (await screen.findByRole('progressbar', { name: 'Deleting' })) as HTMLProgressElement;
  parts[0]?.resolve({ deleted: 1000 });
  await waitFor(() => expect(Number(bar.getAttribute('value'))).toBeCloseTo(0.4));
  parts[1]?.resolve({ deleted: 1000 });
  await waitFor(() => expect(Number(bar.getAttribute('value'))).toBeCloseTo(0.8));
  parts[2]?.resolve({ deleted: 500 });
  await screen.findByText('2,500 records deleted');
  expect(page.bodiesOf('retention.delete')).toHaveLength(3);
});

test.each([
  ['Stop', () => fireEvent.click(screen.getByRole('button', { name: 'Stop' }))],
  ['Escape', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ['a second Escape', () => (screen.getByRole('dialog') as HTMLDialogElement).close()],
  ['another page', () => (location.hash = '#/settings')],
])('%s ends a deletion in parts, and what was deleted by then is said', async (_how, stop) => {
  const parts = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
  const waiting = [...parts];
  page.answer('retention.delete', () => waiting.shift()?.promise ?? { deleted: 0 });
  const block = await open({ ...SOME, past: { ...NO_PAST, observations: 25_000 } });
  fireEvent.click(block.getByRole('button', { name: 'Delete what is past its time…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
  parts[0]?.resolve({ deleted: 1000 });
  await waitFor(() => expect(page.bodiesOf('retention.delete')).toHaveLength(2));
  stop();
  // what is being deleted ends first, and is seen
  if (location.hash === '#/data') expect(await screen.findByRole('progressbar', { name: 'Stopping' })).toBeTruthy();
  else await screen.findByRole('heading', { level: 1, name: 'Settings' });
  parts[1]?.resolve({ deleted: 1000 });
  await screen.findByText('Stopped: 2,000 records are deleted, the rest is still here');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(page.bodiesOf('retention.delete')).toHaveLength(2);
});

test('after the deletion it reads again, and the button is gone', async () => {
  const block = await open(SOME);
  page.answer('retention.read', () => NOTHING);
  page.tell({ event: 'changed', counter: 2 });
  expect(await block.findByText(/No observation is past its time\. None will be/)).toBeTruthy();
  expect(block.queryByRole('button', { name: 'Delete what is past its time…' })).toBeNull();
  expect(block.queryByText('Which observations')).toBeNull();
});

test('a failure is said in the question, which stays', async () => {
  page.answer('retention.delete', () => {
    throw new CodedError('storage-full');
  });
  const block = await open(SOME);
  fireEvent.click(block.getByRole('button', { name: 'Delete what is past its time…' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Delete for good' }));
  expect((await dialog.findByRole('alert')).textContent).toMatch(/disk is full/);
});

test('deleting by itself is off, says that it cannot be undone, and can be switched on', async () => {
  const block = await open(NOTHING);
  const toggle = block.getByRole('switch', { name: 'Delete by itself' });
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  const hint = document.getElementById(toggle.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toMatch(/without asking\. It cannot be undone/);
  fireEvent.click(toggle);
  await waitFor(() => expect(page.bodiesOf('settings.change')).toEqual([{ deletesOld: true }]));
});

test('a database that may only be read offers no deletion', async () => {
  const block = await open(SOME, { isReadOnly: true });
  const button = block.getByRole('button', { name: 'Delete what is past its time…' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  expect((block.getByRole('switch', { name: 'Delete by itself' }) as HTMLButtonElement).disabled).toBe(true);
});

test('in Italian', async () => {
  page.answer('retention.read', () => SOME);
  page.answer('team.read', () => makeTeamView({ settings: { ...DEFAULT_SETTINGS, language: 'it' } }));
  render(<Dashboard />);
  const block = within(await screen.findByRole('region', { name: 'Conservazione' }));
  expect(
    await block.findByText(/62 osservazioni sono oltre il termine: sono del 24 nov 2024 o precedenti\./),
  ).toBeTruthy();
  expect(block.getByText('Oltre il termine anche: 3 domande segnate e 1 impegno chiuso.')).toBeTruthy();
  expect(block.getByRole('button', { name: 'Elimina ciò che è oltre il termine…' })).toBeTruthy();
});
