import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { makeObservation, makeRep, makeTeamView } from '../support/page-views';

const errors = vi.hoisted(() => ({
  listErrors: vi.fn(async (): Promise<{ at: number; code: string; where: string }[]> => []),
  forgetErrors: vi.fn(async (): Promise<Record<string, unknown>> => ({})),
  bringBackErrors: vi.fn(async (_kept: Record<string, unknown>) => undefined),
}));
vi.mock('@/lib/platform/error-log', () => errors);
const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

beforeEach(() => {
  page.reset();
  errors.listErrors.mockResolvedValue([]);
  location.hash = '#/data';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(part: Parameters<typeof makeTeamView>[0] = {}) {
  page.answer('team.read', () => makeTeamView(part));
  render(<Dashboard />);
  await screen.findByRole('region', { name: /^(Erase everything|Cancella tutto)$/ });
}
function chooseFile(text: string, name = 'backup.json') {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file input');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  fireEvent.change(input);
}

test('exports under the name the background gives, then notes the backup', async () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
  page.answer('data.export', () => ({ text: '{}', fileName: 'affianca-2026-11-24.json' }));
  await open();
  expect(screen.getByText('There is no backup yet.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
  await screen.findByText('Saved as affianca-2026-11-24.json');
  expect(clicked).toEqual(['affianca-2026-11-24.json']);
  expect(page.bodiesOf('data.exported')).toEqual([{}]);
});

test('an import is tried first, shown, and only then merged', async () => {
  page.answer('data.import', () => ({ added: 12, changed: 3, same: 240, deleted: 1, counter: 2 }));
  page.answer('data.export', () => ({ text: '{"before":1}', fileName: 'x.json', id: 'x', parts: 1 }));
  await open();
  chooseFile('{"records":[]}');
  const preview = await screen.findByText(/This file would change/);
  expect(preview.parentElement?.textContent).toMatch(/added12changed3deleted1unchanged240/);
  expect(page.bodiesOf('data.import')).toEqual([{ text: '{"records":[]}', isTrial: true }]);
  fireEvent.click(screen.getByRole('button', { name: 'Confirm import' }));
  await screen.findByText('Imported: backup.json');
  expect(page.bodiesOf('data.import').at(-1)).toEqual({ text: '{"records":[]}', isTrial: false });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy());
  // everything as it was, unless something else changed since
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('The import was taken back.');
  expect(page.bodiesOf('data.import').at(-1)).toEqual({ text: '{"before":1}', isTrial: false, replaces: 2 });
});

test('an import during which somebody else wrote something cannot be taken back: that would be lost', async () => {
  page.answer('data.import', () => ({ added: 12, changed: 3, same: 240, deleted: 1, counter: 3 }));
  page.answer('data.export', () => ({ text: '{"before":1}', fileName: 'x.json', id: 'x', parts: 1 }));
  await open();
  chooseFile('{"records":[]}');
  fireEvent.click(await screen.findByRole('button', { name: 'Confirm import' }));
  await screen.findByText('Imported: backup.json');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a damaged database says what to do, and any file of ours begins it anew, also one that changes nothing', async () => {
  page.answer('data.import', () => ({ added: 0, changed: 0, same: 8, deleted: 0, counter: 1 }));
  page.answer('data.export', () => ({ text: '{}', fileName: 'x.json', id: 'x', parts: 1, unread: 0 }));
  await open({ isReadOnly: true, whyReadOnly: 'database-damaged' });
  expect(await screen.findByText(/The database looks damaged .* export everything, then import/)).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(false);
  chooseFile('{}');
  expect(await screen.findByText(/^The database begins anew with what can be read here/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Begin anew with this file' }));
  await screen.findByText('Imported: backup.json');
  expect(page.bodiesOf('data.import').at(-1)).toEqual({ text: '{}', isTrial: false });
});

test('a database of a newer version takes no file', async () => {
  await open({ isReadOnly: true, whyReadOnly: 'database-newer' });
  expect(await screen.findByText(/written by a newer version/)).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
});

test('an export says how many records in it nobody could read', async () => {
  catchDownloads();
  page.answer('data.export', () => ({ text: '{}', fileName: 'affianca.json', unread: 2 }));
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^2 records could not be read/);
});

test('a database that is gone is said with what to do, and need not be said for ever', async () => {
  await open({ isLost: true });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toMatch(/This browser no longer has your data.*Import your last backup/);
  expect(within(alert).getByRole('link', { name: 'Go to Data' }).getAttribute('href')).toBe('#/data');
  page.answer('team.read', () => makeTeamView());
  fireEvent.click(within(alert).getByRole('button', { name: 'Do not show again' }));
  await waitFor(() => expect(screen.queryByText(/no longer has your data/)).toBeNull());
  expect(page.bodiesOf('data.lossSeen')).toEqual([{}]);
});

test('a file that changes nothing is not merged', async () => {
  page.answer('data.import', () => ({ added: 0, changed: 0, same: 8, deleted: 0 }));
  await open();
  chooseFile('{}');
  expect(await screen.findByText(/already here/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Confirm import' })).toBeNull();
});

test('a refused file says why and where, and nothing is merged', async () => {
  page.answer('data.import', () => {
    throw new CodedError('import-invalid', 'observations.17.ratings');
  });
  await open();
  chooseFile('{"bad":true}', 'other.json');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/other\.json.*not valid.*observations\.17\.ratings/);
  expect(page.bodiesOf('data.import')).toHaveLength(1);
});

test('everything is erased only when the word is typed', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
  const dialog = within(await screen.findByRole('dialog'));
  const erase = dialog.getByRole('button', { name: 'Erase everything now' }) as HTMLButtonElement;
  expect(erase.disabled).toBe(true);
  fireEvent.input(dialog.getByRole('textbox', { name: 'Type AFFIANCA to confirm' }), { target: { value: 'affianca' } });
  await waitFor(() => expect(erase.disabled).toBe(false));
  fireEvent.click(erase);
  await screen.findByText('Everything was erased.');
  expect(page.bodiesOf('data.eraseAll')).toEqual([{ typed: 'affianca' }]);
  expect(errors.forgetErrors).toHaveBeenCalledOnce();
});

test('while everything is erased a bar says so, and nothing is erased twice', async () => {
  const done = Promise.withResolvers<null>();
  page.answer('data.eraseAll', () => done.promise);
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.input(dialog.getByRole('textbox', { name: 'Type AFFIANCA to confirm' }), { target: { value: 'affianca' } });
  const erase = dialog.getByRole('button', { name: 'Erase everything now' }) as HTMLButtonElement;
  await waitFor(() => expect(erase.disabled).toBe(false));
  fireEvent.click(erase);
  expect(await dialog.findByRole('progressbar', { name: 'Erasing everything' })).toBeTruthy();
  expect(erase.disabled).toBe(true);
  // nothing says that it could still be called back
  expect((dialog.getByRole('button', { name: 'Cancel' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  (screen.getByRole('dialog') as HTMLDialogElement).close();
  await waitFor(() => expect((screen.getByRole('dialog') as HTMLDialogElement).open).toBe(true));
  done.resolve(null);
  await screen.findByText('Everything was erased.');
  expect(screen.queryByRole('progressbar', { name: 'Erasing everything' })).toBeNull();
});

test('in Italian, with the retention of the settings', async () => {
  await open({ settings: { ...DEFAULT_SETTINGS, language: 'it', retentionMonths: 12 } });
  expect(screen.getByRole('button', { name: 'Esporta tutto' })).toBeTruthy();
  expect(screen.getByText('Le osservazioni si conservano per 12 mesi.')).toBeTruthy();
});

const DAY = 86_400_000;
/** What was handed to the browser as files. */
function catchDownloads(): string[] {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  return saved;
}
const reps = [makeRep('Marco Bianchi')] as const;
const backup = () => screen.getByRole('region', { name: 'Backup' }).textContent ?? '';

test('a backup that is due is said on every page, one that is not says when the next is', async () => {
  await open({ reps, lastBackupAt: Date.now() - 20 * DAY });
  expect(backup()).toMatch(/Last backup: .*It is time for a backup\./);
  expect(screen.getByRole('link', { name: 'Save one' }).getAttribute('href')).toBe('#/data');
  cleanup();
  await open({ reps, lastBackupAt: Date.now() - 2 * DAY });
  expect(backup()).toMatch(/The next is due on \d/);
  expect(screen.queryByRole('link', { name: 'Save one' })).toBeNull();
  cleanup();
  await open({ reps, lastBackupAt: Date.now() - 20 * DAY, isUnsaved: false });
  expect(backup()).toMatch(/Nothing has changed since\./);
  cleanup();
  await open({ reps, settings: { ...DEFAULT_SETTINGS, backupDays: 0 } });
  expect(backup()).toMatch(/You are not reminded\./);
  expect(screen.queryByRole('link', { name: 'Save one' })).toBeNull();
});

test('how often it is said, and saving by itself, are settings that are taken back like others', async () => {
  await open({ reps });
  fireEvent.change(screen.getByRole('combobox', { name: 'Remind me of a backup' }), { target: { value: '7' } });
  await screen.findByText(/Remind me of a backup: |Changed: Remind me of a backup/);
  fireEvent.click(screen.getByRole('switch', { name: 'Save it by itself' }));
  await waitFor(() => expect(page.bodiesOf('settings.change')).toEqual([{ backupDays: 7 }, { savesBackups: true }]));
});

test('a backup that is due is saved when the dashboard opens, where that was asked for, and only once', async () => {
  const saved = catchDownloads();
  page.answer('data.export', () => ({ text: '{}', fileName: 'affianca-2026-11-24.json' }));
  await open({ reps, settings: { ...DEFAULT_SETTINGS, savesBackups: true } });
  await screen.findByText('Backup saved as affianca-2026-11-24.json, as you asked');
  page.tell({ event: 'changed', counter: 5 });
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(page.bodiesOf('team.read').length).toBeGreaterThan(2));
  expect(saved).toEqual(['affianca-2026-11-24.json']);
  expect(page.bodiesOf('data.exported')).toEqual([{}]);
});

test('a backup that becomes due waits as long as the last deed can be taken back', async () => {
  const saved = catchDownloads();
  page.answer('data.export', () => ({ text: '{}', fileName: 'affianca-2026-11-24.json' }));
  const item = makeObservation('o1', reps[0].id);
  page.answer('observation.list', () => ({ items: [item], next: null }));
  const view = makeTeamView({ reps, isUnsaved: false, settings: { ...DEFAULT_SETTINGS, savesBackups: true } });
  page.answer('team.read', () => view);
  location.hash = '#/observations';
  render(<Dashboard />);
  const remove = await screen.findByRole('button', { name: /^Delete the observation of/ });
  page.answer('team.read', () => ({ ...view, counter: 2, isUnsaved: true }));
  fireEvent.click(remove);
  await screen.findByText('Observation deleted');
  fireEvent(document, new Event('visibilitychange'));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Save one' })).toBeTruthy());
  expect([saved, page.bodiesOf('data.export')]).toEqual([[], []]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Backup saved as affianca-2026-11-24.json, as you asked')).toBeTruthy();
  expect(page.bodiesOf('observation.save')).toHaveLength(1);
});

test('a deed done while a backup is being saved keeps its Undo', async () => {
  const saved = catchDownloads();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  page.answer('data.export', () => promise);
  await open({ reps, settings: { ...DEFAULT_SETTINGS, savesBackups: true } });
  await waitFor(() => expect(page.bodiesOf('data.export')).toHaveLength(1));
  fireEvent.change(screen.getByRole('combobox', { name: 'Remind me of a backup' }), { target: { value: '7' } });
  await screen.findByRole('button', { name: 'Undo' });
  resolve({ text: '{}', fileName: 'affianca-2026-11-24.json' });
  await waitFor(() => expect(page.bodiesOf('data.exported')).toEqual([{}]));
  expect(saved).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('settings.change')).toHaveLength(2));
});

test.each([
  ['it was not asked for', { settings: DEFAULT_SETTINGS }],
  ['nothing has changed', { isUnsaved: false }],
  ['nobody is in the team', { reps: [] }],
  ['the last one is young', { lastBackupAt: Date.now() - DAY }],
  ['the database can only be read', { isReadOnly: true }],
])('no backup is saved by itself where %s', async (_why, part) => {
  const saved = catchDownloads();
  await open({ reps, settings: { ...DEFAULT_SETTINGS, savesBackups: true }, ...part });
  await screen.findByRole('region', { name: 'Erase everything' });
  expect([saved, page.bodiesOf('data.export')]).toEqual([[], []]);
});

test('what went wrong is listed with when, where and what to do, is copied without names, and can be emptied', async () => {
  const written: string[] = [];
  const clipboard = { writeText: async (text: string) => written.push(text) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  errors.listErrors.mockResolvedValue([
    { at: Date.UTC(2026, 10, 24, 9), code: 'storage-full', where: 'observation.save' },
    { at: Date.UTC(2026, 10, 23, 9), code: 'from-a-later-version', where: '' },
  ]);
  await open();
  const region = within(await screen.findByRole('region', { name: 'What went wrong' }));
  const [first, second] = region.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(first).toMatch(/^storage-full · observations · 24 November 2026.*The disk is full/);
  expect(second).toMatch(/^from-a-later-version · background · 23 November 2026/);
  fireEvent.click(region.getByRole('button', { name: 'Copy the codes' }));
  await screen.findByText(/^Copied: times, codes and places/);
  expect(written).toEqual([
    '2026-11-24T09:00:00.000Z storage-full observation.save\n2026-11-23T09:00:00.000Z from-a-later-version ',
  ]);
  errors.listErrors.mockResolvedValue([]);
  errors.forgetErrors.mockResolvedValueOnce({ 'error.1': { code: 'storage-full' } });
  fireEvent.click(region.getByRole('button', { name: 'Empty the list' }));
  expect(await region.findByText('Nothing went wrong so far.')).toBeTruthy();
  errors.listErrors.mockResolvedValue([{ at: 1, code: 'storage-full', where: '' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await region.findByRole('button', { name: 'Empty the list' })).toBeTruthy();
  expect(errors.bringBackErrors).toHaveBeenCalledExactlyOnceWith({ 'error.1': { code: 'storage-full' } });
});

test('an export in parts is put together, with a bar while it takes its time', async () => {
  const texts: string[] = [];
  catchDownloads();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    void (blob as Blob).text().then((text) => texts.push(text));
    return 'blob:x';
  });
  const { promise: waiting, resolve: release } = Promise.withResolvers<void>();
  page.answer('data.export', async ({ piece }: { piece?: { id: string; part: number } }) => {
    if (piece?.part === 2) await waiting;
    return { text: `part ${piece?.part ?? 0} `, fileName: 'affianca.json', id: 'e1', parts: 3 };
  });
  await open({ reps });
  fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
  const bar = (await screen.findByRole('progressbar', { name: 'Collecting everything' })) as HTMLProgressElement;
  await waitFor(() => expect(bar.value).toBeCloseTo(2 / 3));
  release();
  await screen.findByText('Saved as affianca.json');
  expect(screen.queryByRole('progressbar', { name: 'Collecting everything' })).toBeNull();
  expect(texts).toEqual(['part 0 part 1 part 2 ']);
});

test.each([
  ['en', 'What is read, what is kept, who sees it'],
  ['it', 'Che cosa viene letto, che cosa si conserva, chi lo vede'],
] as const)('leads to what is read and kept (%s)', async (language, name) => {
  await open({ settings: { ...DEFAULT_SETTINGS, language } });
  const link = screen.getByRole('link', { name });
  expect(link.getAttribute('href')).toBe('welcome.html#step-1');
});
