import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { RepRow, TeamView } from '@/lib/messaging/views';
import { makeRep, makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');
const mark = makeRep('M. Bianchi', { observations: 1 });
const old = makeRep('José Álvarez', { isArchived: true });

let view: TeamView;
beforeEach(() => {
  page.reset();
  localStorage.clear();
  location.hash = '';
});
afterEach(cleanup);

async function open(reps: readonly RepRow[] = [marco, mark, old], part: Partial<TeamView> = {}) {
  view = makeTeamView({ reps, ...part });
  page.answer('team.read', () => view);
  page.answer('observation.list', () => ({ items: [], next: null }));
  render(<Dashboard />);
  // a heading is there before the team is read, but not a rep's
  await (location.hash.startsWith('#/rep/')
    ? screen.findByRole('heading', { level: 1 })
    : screen.findByRole('textbox'));
}
const lineOf = (name: string) => {
  const line = screen.getByRole('link', { name }).closest('li');
  if (line === null) throw new Error('no line');
  return within(line);
};

test('an empty team says the next step', async () => {
  await open([]);
  expect(screen.getByText(/nobody in your team yet/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Import them on Data' }).getAttribute('href')).toBe('#/data');
  expect(screen.getByText(/Add the first rep here/)).toBeTruthy();
});

test('the navigation names the pages and marks the one that is shown', async () => {
  await open();
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    'Team',
    'Plans',
    'Mirror',
    'Observations',
    'Rubric and questions',
    'Sites',
    'Settings',
    'Data',
  ]);
  expect(screen.getByRole('link', { name: 'Team' }).getAttribute('aria-current')).toBe('page');
  location.hash = '#/data';
  expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeTruthy();
  await waitFor(() => expect(document.title).toBe('Data · Affianca'));
});

test('a rep who was added by mistake is taken back, but not once something was written of them', async () => {
  await open();
  const add = async (name: string) => {
    fireEvent.input(screen.getByRole('textbox', { name: 'Name of the rep' }), { target: { value: name } });
    fireEvent.click(screen.getByRole('button', { name: 'Add rep' }));
    await screen.findByText(`Added: ${name}`);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    return (page.bodiesOf('rep.add').at(-1) as { id: RepId }).id;
  };
  const id = await add('Sofia Romano');
  await screen.findByText('Taken back');
  expect(page.bodiesOf('rep.takeBack')).toEqual([{ reps: [id] }]);
  page.answer('rep.takeBack', () => {
    throw new CodedError('changed-since');
  });
  await add('Lucia Sarti');
  expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be taken back any more/);
  // and is not offered again
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a change that takes its time shows a bar, a quick one none', async () => {
  const done = Promise.withResolvers<null>();
  page.answer('rep.change', () => done.promise);
  await open();
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^Archive/ }));
  expect(screen.queryByRole('progressbar', { name: 'One moment' })).toBeNull();
  expect(await screen.findByRole('progressbar', { name: 'One moment' })).toBeTruthy();
  done.resolve(null);
  await screen.findByText('Archived: Marco Bianchi');
  await waitFor(() => expect(screen.queryByRole('progressbar', { name: 'One moment' })).toBeNull());
});

test('taking back what takes its time shows a bar too', async () => {
  await open();
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^Archive/ }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  const done = Promise.withResolvers<null>();
  page.answer('rep.change', () => done.promise);
  fireEvent.click(undo);
  expect(await screen.findByRole('progressbar', { name: 'One moment' })).toBeTruthy();
  done.resolve(null);
  await screen.findByText('Taken back');
  await waitFor(() => expect(screen.queryByRole('progressbar', { name: 'One moment' })).toBeNull());
});

test('what could not be taken back is still there to be tried again', async () => {
  await open();
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^Archive/ }));
  await screen.findByText('Archived: Marco Bianchi');
  page.answer('rep.change', () => {
    throw new CodedError('storage-failed');
  });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not write/);
  page.answer('rep.change', () => null);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(page.bodiesOf('rep.change').slice(1)).toEqual([
    { rep: marco.id, isArchived: false },
    { rep: marco.id, isArchived: false },
  ]);
});

test('Ctrl+Z takes back what the line offers, which says so, but not from within a text field or a dialog', async () => {
  await open();
  const press = (on: Element, part: KeyboardEventInit = {}) =>
    fireEvent.keyDown(on, { key: 'z', ctrlKey: true, bubbles: true, ...part });
  press(document.body);
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^Archive/ }));
  await screen.findByText('Archived: Marco Bianchi');
  expect(screen.getByText('Ctrl+Z takes it back')).toBeTruthy();
  press(screen.getByRole('textbox', { name: 'Name of the rep' }));
  press(document.body, { shiftKey: true });
  press(document.body, { ctrlKey: false });
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^More/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase this rep…' }));
  const dialog = within(await screen.findByRole('dialog'));
  press(dialog.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(page.bodiesOf('rep.change')).toHaveLength(1);
  press(lineOf('Marco Bianchi').getByRole('button', { name: /^Archive/ }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('rep.change')).toEqual([
    { rep: marco.id, isArchived: true },
    { rep: marco.id, isArchived: false },
  ]);
  press(document.body);
  expect(page.bodiesOf('rep.change')).toHaveLength(2);
});

test('the navigation and the heading stand before anything is read', async () => {
  const late = Promise.withResolvers<TeamView>();
  page.answer('team.read', () => late.promise);
  location.hash = '#/data';
  render(<Dashboard />);
  expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeTruthy();
  expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(8);
  expect(screen.queryByRole('button', { name: 'Export everything' })).toBeNull();
  const navigation = screen.getByRole('navigation');
  late.resolve(makeTeamView({}));
  expect(await screen.findByRole('button', { name: 'Export everything' })).toBeTruthy();
  // not drawn again: who has the focus in it keeps it
  expect(screen.getByRole('navigation')).toBe(navigation);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('adds a rep, and shows why one is refused', async () => {
  await open();
  const name = screen.getByRole('textbox', { name: 'Name of the rep' }) as HTMLInputElement;
  fireEvent.input(name, { target: { value: ' Sofia Romano ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add rep' }));
  await screen.findByText('Added: Sofia Romano');
  expect(page.bodiesOf('rep.add')).toEqual([{ id: expect.any(String), name: 'Sofia Romano' }]);
  await waitFor(() => expect(name.value).toBe(''));
  page.answer('rep.add', () => {
    throw new CodedError('rep-exists');
  });
  fireEvent.input(name, { target: { value: 'Marco Bianchi' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add rep' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/already in the team/);
  expect(name.value).toBe('Marco Bianchi');
});

test('renames in place and takes it back', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Rename Marco Bianchi' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Marco Bianchi Rossi' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('rep.change')).toEqual([
      { rep: marco.id, name: 'Marco Bianchi Rossi' },
      { rep: marco.id, name: 'Marco Bianchi' },
    ]),
  );
});

test('Escape leaves the name as it was', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Rename Marco Bianchi' }));
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name' }), { key: 'Escape' });
  expect(screen.getByRole('link', { name: 'Marco Bianchi' })).toBeTruthy();
  expect(page.bodiesOf('rep.change')).toEqual([]);
});

test('marks a top performer and archives a rep, each with undo', async () => {
  await open();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Marco Bianchi is a top performer' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: 'Archive Marco Bianchi' }));
  await screen.findByText('Archived: Marco Bianchi');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('rep.change')).toEqual([
      { rep: marco.id, isExemplar: true },
      { rep: marco.id, isExemplar: false },
      { rep: marco.id, isArchived: true },
      { rep: marco.id, isArchived: false },
    ]),
  );
});

test('the box shows what was chosen while it is being saved, and goes back when it could not be', async () => {
  let save: () => void = () => undefined;
  let fail: () => void = () => undefined;
  page.answer(
    'rep.change',
    () =>
      new Promise((resolve, reject) => {
        save = () => resolve(null);
        fail = () => reject(new CodedError('storage-failed'));
      }),
  );
  await open();
  const box = screen.getByRole('checkbox', { name: 'Marco Bianchi is a top performer' }) as HTMLInputElement;
  fireEvent.click(box);
  // another change draws the page again meanwhile
  page.tell({ event: 'changed', counter: 2 });
  await waitFor(() => expect(page.bodiesOf('team.read').length).toBeGreaterThan(1));
  expect(box.checked).toBe(true);
  fail();
  await waitFor(() => expect(box.checked).toBe(false));
  fireEvent.click(box);
  await waitFor(() => expect(page.bodiesOf('rep.change')).toHaveLength(2));
  view = { ...view, reps: [{ ...marco, isExemplar: true }, mark, old] };
  save();
  await screen.findByText('Marco Bianchi is now a top performer');
  await waitFor(() => expect(box.checked).toBe(true));
});

test('a dashboard that nobody sees reads what has changed when it is seen again, or a moment later', async () => {
  await open();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  onTestFinished(() => hidden.mockRestore());
  const reads = page.bodiesOf('team.read').length;
  view = { ...view, reps: [{ ...marco, name: 'Marco Verdi' }, mark, old] };
  page.tell({ event: 'changed', counter: 2 });
  page.tell({ event: 'changed', counter: 3 });
  document.dispatchEvent(new Event('visibilitychange'));
  await Promise.resolve();
  expect(page.bodiesOf('team.read')).toHaveLength(reads);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.findByRole('link', { name: 'Marco Verdi' });
  // nothing has changed since
  document.dispatchEvent(new Event('visibilitychange'));
  expect(page.bodiesOf('team.read')).toHaveLength(reads + 1);
  // the tab’s title may name somebody who was erased meanwhile
  hidden.mockReturnValue(true);
  view = { ...view, reps: [{ ...marco, name: 'Marco Neri' }, mark, old] };
  page.tell({ event: 'changed', counter: 4 });
  await screen.findByRole('link', { name: 'Marco Neri' }, { timeout: 5000 });
  expect(page.bodiesOf('team.read')).toHaveLength(reads + 2);
});

test('archived reps stand apart and can be restored', async () => {
  await open();
  expect(screen.getByText('1 archived rep')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Restore José Álvarez' }));
  await waitFor(() => expect(page.bodiesOf('rep.change')).toEqual([{ rep: old.id, isArchived: false }]));
});

test('merges two reps only after the preview and the tick, and puts all as it was by undo', async () => {
  page.answer('data.export', () => ({ text: '{"before":1}', fileName: 'x.json', id: 'x', parts: 1 }));
  page.answer('rep.merge', () => ({ counter: 2 }));
  page.answer('data.import', () => ({ added: 0, changed: 0, same: 0, deleted: 0, counter: 3 }));
  await open();
  fireEvent.click(lineOf('M. Bianchi').getByRole('button', { name: /^More/ }));
  expect(lineOf('M. Bianchi').getByText(/acme\.lightning/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Merge into another rep…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const merge = dialog.getByRole('button', { name: 'Merge' }) as HTMLButtonElement;
  expect(merge.disabled).toBe(true);
  fireEvent.change(dialog.getByRole('combobox'), { target: { value: marco.id } });
  expect(await dialog.findByText(/^1 observation of M\. Bianchi, .* becomes Marco Bianchi’s/)).toBeTruthy();
  expect(merge.disabled).toBe(true);
  fireEvent.click(dialog.getByRole('checkbox', { name: 'They are the same person' }));
  fireEvent.click(merge);
  await screen.findByText('M. Bianchi is now part of Marco Bianchi');
  expect(page.bodiesOf('rep.merge')).toEqual([{ from: mark.id, into: marco.id }]);
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  expect(page.bodiesOf('data.import')).toEqual([{ text: '{"before":1}', isTrial: false, replaces: 2 }]);
});

test('erases a rep only when their name is typed, and says a failure inside the dialog', async () => {
  page.answer('rep.erase', () => {
    throw new CodedError('storage-failed');
  });
  await open();
  fireEvent.click(lineOf('Marco Bianchi').getByRole('button', { name: /^More/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase this rep…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const erase = dialog.getByRole('button', { name: 'Erase' }) as HTMLButtonElement;
  fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'Marco' } });
  expect(erase.disabled).toBe(true);
  fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'marco bianchi' } });
  await waitFor(() => expect(erase.disabled).toBe(false));
  fireEvent.click(erase);
  expect((await dialog.findByRole('alert')).textContent).toMatch(/could not write/);
  page.answer('rep.erase', () => null);
  fireEvent.click(erase);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(page.bodiesOf('rep.erase')).toEqual([{ rep: marco.id }, { rep: marco.id }]);
});

test('a rep’s page asks for that rep’s observations only; a rep who is gone is said', async () => {
  location.hash = `#/rep/${marco.id}`;
  await open();
  expect(screen.getByRole('heading', { level: 1, name: 'Marco Bianchi' })).toBeTruthy();
  await waitFor(() => expect(page.bodiesOf('observation.list')).toEqual([{ rep: marco.id, limit: 25 }]));
  expect(document.title).toBe('Marco Bianchi · Affianca');
  location.hash = '#/rep/nobody';
  expect(await screen.findByRole('heading', { level: 1, name: 'This rep is not in the team.' })).toBeTruthy();
});

test('a read-only database disables every change and points to the export', async () => {
  await open([marco], { isReadOnly: true });
  expect(screen.getByText(/can be read but not changed/)).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Add rep' }) as HTMLButtonElement).disabled).toBe(true);
  expect((screen.getByRole('button', { name: /^Archive/ }) as HTMLButtonElement).disabled).toBe(true);
});

test('in Italian', async () => {
  await open([marco], { settings: { ...DEFAULT_SETTINGS, language: 'it' } });
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    'Squadra',
    'Piani',
    'Specchio',
    'Osservazioni',
    'Griglia e domande',
    'Siti',
    'Impostazioni',
    'Dati',
  ]);
  expect(screen.getByRole('button', { name: 'Archivia Marco Bianchi' })).toBeTruthy();
});
