import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

beforeEach(() => {
  page.reset();
  location.hash = '#/data';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(part: Parameters<typeof makeTeamView>[0] = {}) {
  page.answer('team.read', () => makeTeamView(part));
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1 });
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
  page.answer('data.import', () => ({ added: 12, changed: 3, same: 240, deleted: 1 }));
  await open();
  chooseFile('{"records":[]}');
  const preview = await screen.findByText(/This file would change/);
  expect(preview.parentElement?.textContent).toMatch(/added12changed3deleted1unchanged240/);
  expect(page.bodiesOf('data.import')).toEqual([{ text: '{"records":[]}', isTrial: true }]);
  fireEvent.click(screen.getByRole('button', { name: 'Confirm import' }));
  await screen.findByText('Imported: backup.json');
  expect(page.bodiesOf('data.import').at(-1)).toEqual({ text: '{"records":[]}', isTrial: false });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy());
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
});

test('in Italian, with the retention of the settings', async () => {
  await open({ settings: { ...DEFAULT_SETTINGS, language: 'it', retentionMonths: 12 } });
  expect(screen.getByRole('button', { name: 'Esporta tutto' })).toBeTruthy();
  expect(screen.getByText('Le osservazioni si conservano per 12 mesi.')).toBeTruthy();
});
