import { expect, test, vi } from 'vitest';
import { teachWords } from '@/lib/i18n/teach';
import type { Action } from '@/lib/page/picker/bar';
import { giveLesson } from '@/lib/page/picker/lesson';

interface Pointing {
  onPick(element: Element): void;
}
const stage = vi.hoisted(() => ({ say: vi.fn(), tell: vi.fn(), pick: (_element: unknown): void => undefined }));
vi.mock('@/lib/page/tell', () => ({ tell: stage.tell }));
vi.mock('@/lib/page/picker/bar', () => ({
  openBar: () => ({ host: document.createElement('div'), say: stage.say, preview: vi.fn() }),
}));
vi.mock('@/lib/page/picker/overlay', () => ({
  createOverlay: (_bar: unknown, pointing: Pointing) => {
    stage.pick = (element) => pointing.onPick(element as Element);
    return { point: vi.fn() };
  },
}));

const said = () => String(stage.say.mock.lastCall?.[1]);
const actions = () => (stage.say.mock.lastCall?.[3] ?? []) as Action[];

test('a lesson that the background no longer keeps says so instead of going on', async () => {
  document.body.innerHTML = '<h1>Kälteanlage Nord</h1>';
  stage.tell.mockResolvedValue(null);
  giveLesson({ words: teachWords.en, first: null, only: null, corrects: null, isThere: true }, () => undefined);
  stage.pick(document.querySelector('h1'));
  for (const _other of ['name', 'account', 'stage', 'amount', 'closeDate']) actions()[0]?.act();
  await vi.waitFor(() => expect(said()).toBe(teachWords.en.lost));
  expect(actions().map(({ label }) => label)).toEqual([teachWords.en.stop]);
});
