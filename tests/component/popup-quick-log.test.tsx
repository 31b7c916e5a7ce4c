import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { CodedError } from '@/lib/messaging/errors';
import type { PopupView } from '@/lib/messaging/views';
import { makePopupView, makeRecordTab, makeRep, SITE, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari');
const team = [marco, giulia].map(({ id, name }) => ({ id, name }));

beforeEach(() => {
  page.reset();
  page.answer('teach.list', () => ({ taught: [] }));
});
afterEach(cleanup);

async function open(part: Partial<PopupView> = {}) {
  page.answer('popup.read', () => makePopupView({ tab: makeRecordTab(marco), team, ...part }));
  render(<Popup />);
  return screen.findByRole('form', { name: 'Log observation' });
}

test('the tab’s rep is chosen; saving sends the opportunity, says for whom, and can be undone', async () => {
  await open();
  expect((screen.getByRole('combobox', { name: 'Rep' }) as HTMLSelectElement).value).toBe(marco.id);
  fireEvent.change(screen.getByRole('combobox', { name: 'Skill' }), { target: { value: SKILL_IDS[2] } });
  fireEvent.click(screen.getByRole('radio', { name: '4' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: ' Waited for the answer. ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  await screen.findByText('Saved for Marco Bianchi');
  const [saved] = page.bodiesOf('observation.save') as [{ id: string }];
  expect(saved).toEqual({
    id: expect.any(String),
    rep: marco.id,
    ratings: [{ skill: SKILL_IDS[2], rating: 4 }],
    note: 'Waited for the answer.',
    opportunity: { site: SITE, recordId: '006A', name: 'Fleet renewal' },
  });
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe(''));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('The observation was taken back.');
  expect(page.bodiesOf('observation.delete')).toEqual([{ id: saved.id }]);
});

test('somebody else’s observation does not carry the tab’s opportunity', async () => {
  await open();
  fireEvent.change(screen.getByRole('combobox', { name: 'Rep' }), { target: { value: giulia.id } });
  fireEvent.click(screen.getByRole('radio', { name: '2' }));
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter', ctrlKey: true });
  await screen.findByText('Saved for Giulia Ferrari');
  expect(page.bodiesOf('observation.save')).toEqual([
    { id: expect.any(String), rep: giulia.id, ratings: [{ skill: SKILL_IDS[0], rating: 2 }], note: '' },
  ]);
});

test('without a rating nothing is sent, and it says what is missing', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a rep and a rating.');
  expect(page.bodiesOf('observation.save')).toEqual([]);
});

test('a failed save keeps what was written, and a second try sends the same id', async () => {
  await open();
  page.answer('observation.save', () => {
    throw new CodedError('storage-full');
  });
  fireEvent.click(screen.getByRole('radio', { name: '3' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Named the next step.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full/);
  expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Named the next step.');
  page.answer('observation.save', () => ({ counter: 2 }));
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  await screen.findByText('Saved for Marco Bianchi');
  const [first, second] = page.bodiesOf('observation.save') as { id: string }[];
  expect(second).toEqual(first);
});

test('a draft that the closing popup left behind comes back', async () => {
  const draft = { id: 'kept', rep: giulia.id, skill: SKILL_IDS[1], rating: 5, note: 'Half a senten' };
  page.browser.storage.session.get.mockResolvedValueOnce({ 'popup-draft': draft } as never);
  await open();
  await waitFor(() =>
    expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Half a senten'),
  );
  expect((screen.getByRole('combobox', { name: 'Rep' }) as HTMLSelectElement).value).toBe(giulia.id);
  expect((screen.getByRole('radio', { name: '5' }) as HTMLInputElement).checked).toBe(true);
});

test('who waits is listed, by days of the calendar, and a click chooses them in the log', async () => {
  // the evening of that day is less than 41 times 24 hours ago
  const last = new Date();
  last.setDate(last.getDate() - 41);
  last.setHours(23, 59, 59, 999);
  await open({
    waiting: [
      { id: giulia.id, name: giulia.name, lastObservedAt: null },
      { id: marco.id, name: marco.name, lastObservedAt: last.getTime() },
    ],
  });
  const list = screen.getByRole('region', { name: 'Waiting for an observation' });
  expect(list.textContent).toMatch(/Giulia Ferrari.*never observed.*Marco Bianchi.*41 days/);
  fireEvent.click(screen.getByRole('button', { name: 'Log for Giulia Ferrari' }));
  await waitFor(() =>
    expect((screen.getByRole('combobox', { name: 'Rep' }) as HTMLSelectElement).value).toBe(giulia.id),
  );
});
