import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { untilDrawn } from '../support/drawn';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

/** Who has not touched a key for so long is not writing any more. */
const WRITING_MS = 60_000;
const blur = () => window.dispatchEvent(new Event('blur'));
const told = () => page.bodiesOf('panel.lostFocus').length;

beforeEach(async () => {
  page.reset();
  page.answer('panel.read', () => makePanelView(makeRep('Marco Bianchi')));
  render(<Panel startsInLog={false} />);
  await screen.findByRole('region', { name: 'Log observation' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await untilDrawn();
});
const press = (key: string) =>
  screen.getByRole('textbox', { name: 'Note' }).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('a focus that goes in the middle of the writing is told, each time', () => {
  press('U');
  blur();
  blur();
  expect(told()).toBe(2);
});

test('with it is told when they did anything here last, not when the frame came to know of it', () => {
  vi.spyOn(Date, 'now').mockReturnValue(5_000_000);
  vi.spyOn(performance, 'now').mockReturnValue(3000);
  const note = screen.getByRole('textbox', { name: 'Note' });
  const act = (event: Event, timeStamp: number): void => {
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    note.dispatchEvent(event);
  };
  act(new KeyboardEvent('keydown', { key: 'U', bubbles: true }), 1000);
  blur();
  act(new Event('pointerdown', { bubbles: true }), 2000);
  blur();
  expect(page.bodiesOf('panel.lostFocus')).toEqual([{ actedAt: 4_998_000 }, { actedAt: 4_999_000 }]);
});

test.each(['Tab', 'Escape'])('one that %s takes elsewhere is not', (key) => {
  press('U');
  press(key);
  blur();
  expect(told()).toBe(0);
});

test('nor one that goes where nothing was written, or long ago', () => {
  blur();
  press('U');
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + WRITING_MS + 1000);
  blur();
  expect(told()).toBe(0);
});

test('who gets it back goes on in the note', () => {
  const note = screen.getByRole('textbox', { name: 'Note' });
  note.focus();
  press('U');
  note.blur();
  blur();
  expect(document.activeElement).toBe(document.body);
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(note);
});
