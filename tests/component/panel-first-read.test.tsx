import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { awaitFirstView } from '@/lib/messaging/first-read';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', async (importReal) => ({
  ...(await importReal<object>()),
  send: page.send,
  onPageEvent: page.onPageEvent,
}));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

beforeEach(() => page.reset());
afterEach(cleanup);

/** What was asked before the panel's own script came, answered. */
async function answerFirst() {
  const first = {
    isOld: false,
    reply: Promise.resolve({ ok: true, result: makePanelView(makeRep('Giulia Ferrari')) }),
  };
  (globalThis as { [name: symbol]: unknown })[Symbol.for('affianca.first-read')] = first;
  await awaitFirstView();
  return first;
}

test('what was asked before the panel’s script came is shown, and not asked again', async () => {
  await answerFirst();
  render(<Panel startsInLog={false} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Giulia Ferrari');
  await expect.poll(() => page.bodiesOf('panel.painted')).toHaveLength(1);
  expect(page.bodiesOf('panel.read')).toEqual([]);
  page.answer('panel.read', () => makePanelView(makeRep('Marco Bianchi'), { seq: 2 }));
  page.tell({ event: 'page', tab: 7, seq: 2 });
  await expect.poll(() => screen.getByRole('heading', { level: 1 }).textContent).toBe('Marco Bianchi');
});

test('what has changed before the panel is drawn is asked anew', async () => {
  page.answer('panel.read', () => makePanelView(makeRep('Marco Bianchi'), { seq: 2 }));
  const first = await answerFirst();
  first.isOld = true;
  render(<Panel startsInLog={false} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Marco Bianchi');
  await expect.poll(() => page.bodiesOf('panel.painted')).toEqual([{ seq: 2 }]);
});

test('what the page says while the panel reads for the first time, before anything is drawn, is read too', async () => {
  const [early, late] = [makePanelView(makeRep('Giulia Ferrari')), makePanelView(makeRep('Marco Bianchi'), { seq: 2 })];
  let reads = 0;
  page.answer('panel.read', () => {
    reads += 1;
    if (reads === 1) page.tell({ event: 'page', tab: early.tab, seq: 2 });
    return reads === 1 ? early : late;
  });
  render(<Panel startsInLog={false} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Marco Bianchi');
  await expect.poll(() => page.bodiesOf('panel.painted')).toContainEqual({ seq: 2 });
});
