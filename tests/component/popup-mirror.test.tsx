import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import type { TimeEntry } from '@/lib/coaching/records';
import type { TimeCategory } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { makePopupView, makeRep } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

/** Wednesday of week 48. */
const NOW = new Date(2026, 10, 25, 15).getTime();
const at = (date: number) => new Date(2026, 10, date, 12).getTime();
const enter = (when: number, minutes: number, category: TimeCategory): TimeEntry => ({
  id: `${when} ${category}`,
  at: when,
  minutes,
  category,
  createdAt: when,
  updatedAt: when,
});
const NONE = { entries: [], observed: [], asked: [], timer: null };

// the chunk of its own is there: a slow machine's import is not what is waited for
beforeAll(() => import('@/components/popup/mirror-line'));
beforeEach(() => {
  page.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  page.answer('popup.read', () => makePopupView());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('this week in one line, with the way to the mirror', async () => {
  // last week's hour does not count: 45 of 180
  const entries = [
    enter(at(22), 60, 'observing'),
    enter(at(23), 45, 'skill-coaching'),
    enter(at(24), 135, 'own-selling'),
  ];
  page.answer('mirror.read', () => ({ ...NONE, entries }));
  render(<Popup />);
  const line = await screen.findByText(/25% of 3 h on observing, coaching, strategy\. Goal: 40%\./);
  expect(line.querySelector('a')?.getAttribute('href')).toBe('options.html#/mirror');
});

test('it is read once the popup is drawn, from this week on, and again when something changed', async () => {
  let resolve: (view: unknown) => void = () => undefined;
  page.answer('mirror.read', () => new Promise((done) => (resolve = done)));
  render(<Popup />);
  await screen.findByRole('button', { name: 'Backup now' });
  await vi.waitFor(() => expect(page.bodiesOf('mirror.read')).toHaveLength(1));
  expect(page.sent.map(({ name }) => name).slice(0, 2)).toEqual(['popup.read', 'mirror.read']);
  // a day before Monday, since an entry may reach over midnight
  expect(page.bodiesOf('mirror.read')).toEqual([{ from: new Date(2026, 10, 22).getTime() }]);
  resolve({ ...NONE, entries: [enter(at(23), 30, 'observing')] });
  await screen.findByText(/100% of 30 min/);
  page.answer('mirror.read', () => ({ ...NONE, entries: [enter(at(23), 30, 'administration')] }));
  page.tell({ event: 'changed', counter: 2 });
  expect(await screen.findByText(/0% of 30 min/)).toBeTruthy();
});

test.each([
  ['nothing', NONE],
  ['observations alone', { ...NONE, observed: [{ rep: makeRep('Ada').id, at: at(24), minutes: 30 }] }],
])('%s: no share is told', async (_what, view) => {
  page.answer('mirror.read', () => view);
  render(<Popup />);
  expect(await screen.findByText(/No time of this week is entered yet\./)).toBeTruthy();
});

test('what cannot be read takes nothing of the popup away', async () => {
  page.answer('mirror.read', () => {
    throw new CodedError('worker-gone');
  });
  render(<Popup />);
  await vi.waitFor(() => expect(page.bodiesOf('mirror.read')).toHaveLength(1));
  expect(await screen.findByRole('button', { name: 'Backup now' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Your week' })).toBeNull();
});
