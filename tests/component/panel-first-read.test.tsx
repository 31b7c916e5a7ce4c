import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { makeRep } from '../support/page-views';
import { makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

afterEach(cleanup);

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
