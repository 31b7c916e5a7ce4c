import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { CheckView } from '@/lib/messaging/views';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const FINE: CheckView = { records: 14, damaged: [], isMoreDamaged: false, orphans: 0, strays: [], keys: 0, sums: 0 };

beforeEach(() => {
  page.reset();
  location.hash = '#/data';
  page.answer('team.read', () => makeTeamView());
  page.answer('retention.read', () => ({ before: 0, past: {}, soon: 0 }));
  render(<Dashboard />);
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'storage');
});

const check = async () => fireEvent.click(await screen.findByRole('button', { name: 'Check now' }));

test('the space in use is said, and said anew when the data have changed', async () => {
  const estimate = vi.fn(async () => ({ usage: 1_400_000 }));
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate } });
  cleanup();
  render(<Dashboard />);
  expect(await screen.findByText(/In use: 1\.4 MB/)).toBeTruthy();
  estimate.mockResolvedValue({ usage: 300_000 });
  page.tell({ event: 'changed', counter: 2 });
  expect(await screen.findByText(/In use: 0\.3 MB/)).toBeTruthy();
});

test('says that everything is as it should be, and changes nothing by looking', async () => {
  page.answer('data.check', () => FINE);
  await check();
  expect(await screen.findByText(/14 records looked at\. Everything is as it should be/)).toBeTruthy();
  expect(page.bodiesOf('data.check')).toEqual([{ repairs: false }]);
  expect(screen.queryByRole('button', { name: 'Work out again' })).toBeNull();
});

test('offers to make anew what can be derived, and names what it leaves', async () => {
  const damaged = [{ key: 'rep/…/zoe', reason: 'reps' }];
  page.answer('data.check', ({ repairs }: { repairs: boolean }) => ({ ...FINE, damaged, sums: repairs ? 0 : 1 }));
  await check();
  expect(await screen.findByText(/running sums of 1 rep differ/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Work out again' }));
  expect(await screen.findByText('Worked out again')).toBeTruthy();
  expect(screen.queryByText(/differ/)).toBeNull();
  expect(screen.getByText('rep/…/zoe')).toBeTruthy();
  expect(screen.getByText(/Export everything, then import the last backup/)).toBeTruthy();
});

test('lists what is about nobody of the team, deletes it after a question, and copies none of its words', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  page.answer('data.check', () => ({
    ...FINE,
    orphans: 1,
    strays: [{ list: 'observations', said: 'Waited for Zoe' }],
  }));
  page.answer('data.dropStrays', () => FINE);
  await check();
  fireEvent.click(await screen.findByRole('button', { name: 'Copy for support' }));
  await screen.findByText(/^Copied/);
  expect(copied.join()).not.toContain('Zoe');
  fireEvent.click(screen.getByText('Which records'));
  expect(await screen.findByText('Waited for Zoe')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Delete these records…' }));
  expect(page.bodiesOf('data.dropStrays')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText(/Everything is as it should be/)).toBeTruthy();
  expect(page.bodiesOf('data.dropStrays')).toEqual([{}]);
});
