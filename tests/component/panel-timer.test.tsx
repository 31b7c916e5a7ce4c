import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import type { Timer } from '@/lib/coaching/records';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const NOW = new Date(2026, 10, 25, 15).getTime();
const MINUTE = 60_000;
const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');
let timer: Timer | null;

// the chunk of its own is there: a slow machine's import is not what is waited for
beforeAll(() => import('@/components/panel/timer'));
beforeEach(() => {
  page.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  timer = null;
  const told = (next: Timer | null) => {
    timer = next;
    page.tell({ event: 'changed', counter: 2 });
    return null;
  };
  page.answer(
    'timer.start',
    ({ since = NOW, insteadOf: _, ...given }: Timer & { since?: number; insteadOf?: string }) =>
      told({ ...given, startedAt: since }),
  );
  page.answer('timer.stop', () => told(null));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(part: Partial<PanelView> = {}) {
  page.answer('panel.read', () =>
    makePanelView(marco, { timer, team: [marco, giulia].map(({ id, name }) => ({ id, name })), ...part }),
  );
  render(<Panel startsInLog={false} />);
  return within(await screen.findByRole('region', { name: 'Timer' }));
}
const running = (minutes: number, part: Partial<Timer> = {}): Timer => ({
  startedAt: NOW - minutes * MINUTE,
  category: 'observing',
  rep: marco.id,
  ...part,
});

test('one click starts it: observing, with this rep; one click stops it, with the minutes it ran', async () => {
  const place = await open();
  const start = place.getByRole('button', { name: 'Start timer' });
  start.focus();
  fireEvent.click(start);
  const stop = await place.findByRole('button', { name: 'Stop timer' });
  expect(page.bodiesOf('timer.start')).toEqual([{ category: 'observing', rep: marco.id }]);
  // who works by keyboard stays where they were
  expect(document.activeElement).toBe(stop);
  expect(place.getByText('0 min')).toBeTruthy();
  vi.setSystemTime(NOW + 24.6 * MINUTE);
  fireEvent.click(stop);
  expect(await screen.findByText('25 min kept: Observing')).toBeTruthy();
  expect(page.bodiesOf('timer.stop')).toEqual([{ id: expect.stringMatching(/^[\w-]{36}$/), minutes: 25 }]);
  expect(await place.findByRole('button', { name: 'Start timer' })).toBeTruthy();
});

test('it can be for something else; meetings are about nobody', async () => {
  const place = await open();
  const what = place.getByRole('combobox', { name: 'What the timer is for' });
  expect(
    within(what)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Observing, Marco Bianchi',
    'Skill coaching, Marco Bianchi',
    'Account strategy, Marco Bianchi',
    'Own selling',
    'Internal meetings',
    'Administration',
  ]);
  fireEvent.change(what, { target: { value: 'internal-meetings' } });
  fireEvent.click(place.getByRole('button', { name: 'Start timer' }));
  await place.findByText('Internal meetings');
  expect(page.bodiesOf('timer.start')).toEqual([{ category: 'internal-meetings' }]);
});

test('a click by mistake counts one minute at least, and undo lets the timer run on since its own start', async () => {
  timer = running(0.1);
  const since = timer.startedAt;
  const place = await open();
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  await place.findByRole('button', { name: 'Start timer' });
  const [stopped] = page.bodiesOf('timer.stop') as { id: string; minutes: number }[];
  expect(stopped?.minutes).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await place.findByRole('button', { name: 'Stop timer' });
  expect(page.bodiesOf('timer.start')).toEqual([
    { category: 'observing', rep: marco.id, since, insteadOf: stopped?.id },
  ]);
});

test('a stop that failed is tried again with the same id: it can only count once', async () => {
  timer = running(30);
  const place = await open();
  page.answer('timer.stop', () => {
    throw new CodedError('worker-gone');
  });
  for (const _ of [1, 2]) {
    fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
    await screen.findByRole('alert');
  }
  const ids = (page.bodiesOf('timer.stop') as { id: string }[]).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('after more than two hours it asks how many minutes count, and takes no more than it ran', async () => {
  timer = running(14 * 60 + 5);
  const place = await open();
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  expect(page.bodiesOf('timer.stop')).toEqual([]);
  expect(place.getByText('The timer has run for 14 h 5 min. How many minutes of it count?')).toBeTruthy();
  const minutes = await place.findByRole('textbox', { name: 'Minutes that count' });
  await waitFor(() => expect(document.activeElement).toBe(minutes));
  for (const wrong of ['', '0', '15:00', 'all']) {
    fireEvent.input(minutes, { target: { value: wrong } });
    fireEvent.click(place.getByRole('button', { name: 'Keep them' }));
    expect((await place.findByRole('alert')).textContent).toBe('From 1 minute to 14 h 5 min.');
  }
  fireEvent.input(minutes, { target: { value: '1:15' } });
  fireEvent.click(place.getByRole('button', { name: 'Keep them' }));
  await screen.findByText('1 h 15 min kept: Observing');
  expect(page.bodiesOf('timer.stop')).toMatchObject([{ minutes: 75 }]);
});

test('a machine that slept does not hide how long it ran', async () => {
  timer = running(3);
  const place = await open();
  expect(place.getByText('3 min')).toBeTruthy();
  vi.setSystemTime(NOW + 600 * MINUTE);
  await waitFor(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    expect(place.getByText('10 h 3 min')).toBeTruthy();
  });
  vi.setSystemTime(NOW + 660 * MINUTE);
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  expect(await place.findByText(/has run for 11 h 3 min/)).toBeTruthy();
});

test('its time can be thrown away, and that can be taken back; or it runs on', async () => {
  timer = running(121);
  const since = timer.startedAt;
  const place = await open();
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  fireEvent.click(place.getByRole('button', { name: 'Let it run' }));
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  fireEvent.click(place.getByRole('button', { name: 'Throw away' }));
  await screen.findByText('The time was thrown away.');
  expect(page.bodiesOf('timer.stop')).toEqual([{ id: expect.any(String), minutes: null }]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await place.findByRole('button', { name: 'Stop timer' });
  expect(page.bodiesOf('timer.start')).toEqual([{ category: 'observing', rep: marco.id, since }]);
});

test('two hours are not long', async () => {
  timer = running(120);
  const place = await open();
  fireEvent.click(place.getByRole('button', { name: 'Stop timer' }));
  await waitFor(() => expect(page.bodiesOf('timer.stop')).toMatchObject([{ minutes: 120 }]));
});

test('a timer that runs for another rep is named, and stays in sight where no rep is known', async () => {
  timer = running(7, { rep: giulia.id, category: 'skill-coaching' });
  const place = await open({ rep: { kind: 'no-record' }, coaching: null, deal: null });
  expect(place.getByText('Skill coaching, Giulia Ferrari')).toBeTruthy();
  expect(place.getByRole('button', { name: 'Stop timer' })).toBeTruthy();
});

test('where no rep is known nothing can be started', async () => {
  page.answer('panel.read', () => makePanelView(marco, { rep: { kind: 'no-record' }, coaching: null, deal: null }));
  render(<Panel startsInLog={false} />);
  await screen.findByRole('heading', { name: 'No opportunity here' });
  expect(screen.queryByRole('region', { name: 'Timer' })).toBeNull();
});

test('in Italian', async () => {
  timer = running(35, { rep: giulia.id });
  page.answer('panel.read', () =>
    makePanelView(marco, {
      timer,
      team: [{ id: giulia.id, name: giulia.name }],
      settings: { ...DEFAULT_SETTINGS, language: 'it' },
    }),
  );
  render(<Panel startsInLog={false} />);
  expect(await screen.findByText('Osservazione, Giulia Ferrari')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ferma timer' }).textContent).toBe('Ferma');
});
