// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LAYOUT } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { mountEarly } from '@/lib/page/early';
import { createHost } from '@/lib/page/host';
import type { PanelHost } from '@/lib/page/panel-host';

const background = vi.hoisted(() => ({
  tokens: [] as string[],
  answer: (_hello: unknown): void => undefined,
}));
vi.mock('@/lib/page/tell', () => ({
  tell: (_name: string, { token }: { token: string }) => {
    background.tokens.push(token);
    return new Promise((answer) => {
      background.answer = answer;
    });
  },
}));

const KEPT_MS = 10_000;
const DRAWN = { isDrawn: true };
const hello = {
  state: 'on',
  token: 'of the answer',
  layout: DEFAULT_LAYOUT,
  side: 'left',
  isOpen: true,
  pushesPage: false,
  theme: 'dark',
  language: 'it',
  style: '',
  words: { open: 'Open', resize: 'Width', blocked: 'Blocked here', keyboard: 'Keyboard taken', reload: 'Reload' },
} as unknown as Hello;
const html = document.documentElement;
let inside: ShadowRoot;
let host: PanelHost | null;
const askToken = vi.fn(async (): Promise<string | null> => 'another');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  background.tokens = [];
  host = null;
  const real = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    inside = real.call(this, init);
    return inside;
  });
  mountEarly('about:blank');
});
afterEach(() => {
  host?.destroy();
  inside.host.remove();
  for (const door of ['greeting', 'early']) Reflect.deleteProperty(globalThis, Symbol.for(`affianca.${door}`));
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const frame = () => inside.querySelector<HTMLIFrameElement>('iframe');
const answer = async (greeting: Partial<Hello> | null): Promise<void> => {
  background.answer(greeting === null ? null : { ...hello, ...greeting });
  await vi.advanceTimersByTimeAsync(1);
};
const adopt = (): PanelHost => {
  host = createHost(hello, 'about:blank', { onLayout: vi.fn(), onBlocked: vi.fn(), askToken });
  return host;
};
const isShown = () => frame()?.classList.contains('shown') === true;

it('is in the page before anybody has answered, with the token that is announced, out of reach and unseen', () => {
  expect(inside.host.parentNode).toBe(html);
  expect(frame()?.src).toBe(`about:blank#token=${background.tokens[0]}`);
  expect([inside.querySelector('section')?.inert, isShown()]).toEqual([true, false]);
});

it('is put into the top layer while the page is empty, where the browser has one', () => {
  inside.host.remove();
  const shown: boolean[] = [];
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      shown.push(this.isConnected);
    },
  });
  try {
    mountEarly('about:blank');
  } finally {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  }
  expect([shown, inside.host.getAttribute('popover') ?? (inside.host as HTMLElement).popover]).toEqual([
    [true],
    'manual',
  ]);
});

it('is taken by the host as it stands, and shown when the record in front is confirmed', async () => {
  const [before, moved] = [frame(), vi.spyOn(html, 'append')];
  await answer({});
  adopt().expect(true);
  expect([frame() === before, frame()?.src, moved.mock.calls.length]).toEqual([
    true,
    `about:blank#token=${background.tokens[0]}`,
    0,
  ]);
  expect([inside.querySelector('section')?.inert, isShown()]).toEqual([false, false]);
  host?.confirm(DRAWN);
  await vi.advanceTimersByTimeAsync(KEPT_MS);
  expect([inside.host.isConnected, isShown(), askToken.mock.calls.length]).toEqual([true, true, 0]);
});

it('that the page took out meanwhile begins anew, by another token', async () => {
  inside.host.remove();
  await answer({});
  adopt().expect(true);
  expect(frame()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(frame()?.src).toContain('token=another');
});

it.each([
  ['its site is switched off', { state: 'off' }],
  ['the panel is collapsed', { isOpen: false }],
  ['nobody answers', null],
] as const)('leaves where %s', async (_where, greeting) => {
  await answer(greeting);
  expect(inside.host.isConnected).toBe(false);
  adopt();
  expect(frame()).toBeNull();
});

it('never comes where it was dropped before the page had a head', async () => {
  inside.host.remove();
  const { head } = document;
  head.remove();
  Reflect.deleteProperty(globalThis, Symbol.for('affianca.greeting'));
  try {
    mountEarly('about:blank');
    await answer({ state: 'off' });
  } finally {
    html.prepend(head);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(inside.host.isConnected).toBe(false);
});

it('leaves where no opportunity comes in front', async () => {
  await answer({});
  await vi.advanceTimersByTimeAsync(KEPT_MS - 2);
  expect(inside.host.isConnected).toBe(true);
  await vi.advanceTimersByTimeAsync(2);
  expect(inside.host.isConnected).toBe(false);
});
