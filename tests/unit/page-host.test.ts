// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LAYOUT } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { createHost } from '@/lib/page/host';
import type { PanelHost } from '@/lib/page/panel-host';
import { act } from '../support/trusted';

const PAINT_LIMIT_MS = 3000;
const DRAWN = { isDrawn: true };
const COMING = { isDrawn: false };
/** So often within ten seconds it is put back. */
const RETURNS_AT_ONCE = 20;
const html = document.documentElement;
const hello = {
  state: 'on',
  token: 'secret',
  layout: DEFAULT_LAYOUT,
  side: 'right',
  isOpen: true,
  pushesPage: false,
  theme: 'dark',
  language: 'it',
  style: '',
  words: {
    open: 'Open',
    resize: 'Width',
    blocked: 'Blocked here',
    keyboard: 'Keyboard taken',
    reload: 'Reload this page',
  },
} as unknown as Hello;

let host: PanelHost;
let inside: ShadowRoot;
let isHidden: boolean;
const askToken = vi.fn(async (): Promise<string | null> => 'another');
const events = { onLayout: vi.fn(), onBlocked: vi.fn(), askToken };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isHidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
});
afterEach(() => {
  host.destroy();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'hidden');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function make(part: Partial<Hello> = {}): void {
  // closed to the page; a test looks inside
  const real = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    inside = real.call(this, init);
    return inside;
  });
  host = createHost({ ...hello, ...part }, 'about:blank', events);
  spy.mockRestore();
}
/** What the background was told of a page that lets no panel in, in order. */
const told = (): boolean[] => events.onBlocked.mock.calls.map(([now]) => now.isBlocked);
const find = <E extends Element = HTMLElement>(select: string): E => {
  const found = inside.querySelector<E>(select);
  if (found === null) throw new Error(`no ${select}`);
  return found;
};
const main = () => find('.main');
const tab = () => find<HTMLButtonElement>('button');
const frame = () => find<HTMLIFrameElement>('iframe');
/** What a person sees at the window's edge. */
const seen = (): 'nothing' | 'tab' | 'empty panel' | 'panel' => {
  if (!inside.host.isConnected || main().hidden) return 'nothing';
  if (!tab().hidden) return 'tab';
  return frame().classList.contains('shown') ? 'panel' : 'empty panel';
};

describe('the panel', () => {
  it('is nowhere before an opportunity is in front', () => {
    make();
    expect(inside.host.isConnected).toBe(false);
    host.setOpen(true);
    host.toggle();
    host.openLog();
    expect(inside.host.isConnected).toBe(false);
    expect(events.onLayout).not.toHaveBeenCalled();
  });

  it('is shown once what it shows belongs to the opportunity in front', () => {
    make();
    host.expect(true);
    expect(seen()).toBe('empty panel');
    host.confirm(DRAWN);
    expect(seen()).toBe('panel');
    host.expect(true);
    expect(seen()).toBe('empty panel');
    host.confirm(DRAWN);
    host.expect(false);
    expect(seen()).toBe('nothing');
  });

  it('is open for what its empty frame will draw first; one that has drawn before has an old picture', () => {
    make();
    host.expect(true);
    host.confirm(COMING);
    expect(seen()).toBe('panel');
    host.hold(true);
    expect(seen()).toBe('empty panel');
    host.hold(false);
    host.expect(true);
    expect(seen()).toBe('empty panel');
    host.confirm(DRAWN);
    host.expect(true);
    host.confirm(COMING);
    expect(seen()).toBe('empty panel');
  });

  it('takes the focus once: a later picture takes it from nobody who writes in the page by then', () => {
    make();
    host.expect(true);
    host.confirm(DRAWN);
    host.openLog();
    const focus = vi.spyOn(frame(), 'focus');
    host.confirm(DRAWN);
    host.expect(true);
    host.confirm(DRAWN);
    expect(focus).not.toHaveBeenCalled();
  });

  it('moves the focus into its frame when there is something in it', () => {
    make();
    host.expect(true);
    host.openLog();
    const focus = vi.spyOn(frame(), 'focus');
    host.confirm(COMING);
    expect(focus).not.toHaveBeenCalled();
    host.confirm(DRAWN);
    expect(focus).toHaveBeenCalledOnce();
  });

  it('hides what it shows as soon as a navigation begins, and has it back when that is given up', () => {
    make();
    host.expect(true);
    host.confirm(DRAWN);
    host.hold(true);
    expect(seen()).toBe('empty panel');
    host.hold(false);
    expect(seen()).toBe('panel');
  });

  it('is off the screen only when the page has drawn itself again', () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
    const draw = (runs = frames.splice(0)) => {
      for (const run of runs) run(0);
      vi.advanceTimersByTime(1);
    };
    make();
    host.expect(true);
    const done: string[] = [];
    host.whenHidden(() => done.push('never shown'));
    expect(done).toEqual(['never shown']);
    host.confirm(DRAWN);
    host.hold(true);
    host.whenHidden(() => done.push('hidden'));
    const first = frames.splice(0);
    host.hold(false);
    host.expect(true);
    draw(first);
    expect(done).toHaveLength(1);
    draw();
    expect(done).toEqual(['never shown', 'hidden']);
    host.whenHidden(() => done.push('at once'));
    expect(done).toHaveLength(3);
  });

  it('is waited for a second at most, where the browser draws nothing', () => {
    make();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    host.expect(true);
    host.confirm(DRAWN);
    host.expect(true);
    const done = vi.fn();
    host.whenHidden(done);
    vi.advanceTimersByTime(990);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(done).toHaveBeenCalledOnce();
  });

  it('gives its frame the token, the theme and the language where the page cannot read them', () => {
    make();
    host.expect(true);
    expect(frame().src).toBe('about:blank#token=secret&theme=dark&language=it');
    expect(html.querySelector('iframe')).toBeNull();
    expect(inside.host.getAttributeNames().filter((name) => name !== 'popover')).toEqual([]);
  });

  it('keeps the frame that it has when settings change, since a draft may stand in it', () => {
    make();
    host.expect(true);
    const before = frame();
    host.apply({ ...hello, side: 'left', theme: 'light', token: 'another' });
    expect(main().dataset).toMatchObject({ side: 'left', theme: 'light' });
    expect([frame() === before, frame().src]).toEqual([true, 'about:blank#token=secret&theme=dark&language=it']);
  });
});

describe('a page that takes the host away', () => {
  const remove = async (): Promise<void> => {
    inside.host.remove();
    await vi.advanceTimersByTimeAsync(1);
  };

  it('has it back with another token, since the frame is another one', async () => {
    make();
    host.expect(true);
    host.confirm(DRAWN);
    await remove();
    expect([seen(), frame().src]).toEqual(['empty panel', expect.stringContaining('token=another')]);
    host.confirm(DRAWN);
    expect([seen(), askToken.mock.calls.length]).toEqual(['panel', 1]);
  });

  it('has it back without a frame where no token is given, and it is said', async () => {
    askToken.mockResolvedValueOnce(null);
    make();
    host.expect(true);
    await remove();
    expect(inside.querySelector('iframe')).toBeNull();
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    expect([seen(), tab().textContent]).toEqual(['tab', 'Blocked here']);
  });

  it('again and again is said not to let it in, until the next opportunity is another try by a frame of its own', async () => {
    make();
    host.expect(true);
    host.confirm(DRAWN);
    for (let times = 0; times <= RETURNS_AT_ONCE; times++) await remove();
    host.confirm(DRAWN);
    expect([seen(), told()]).toEqual(['nothing', [true]]);
    host.expect(true);
    await vi.advanceTimersByTimeAsync(1);
    expect([seen(), told(), frame().src]).toEqual([
      'empty panel',
      [true, false],
      expect.stringContaining('token=another'),
    ]);
    await remove();
    expect([seen(), told()]).toEqual(['nothing', [true, false, true]]);
  });

  it('for good is not told of once everything is taken away', async () => {
    make();
    host.expect(true);
    for (let times = 0; times <= RETURNS_AT_ONCE; times++) await remove();
    host.destroy();
    await remove();
    expect(told()).toEqual([true]);
  });

  it('asks for one token at a time, and for none while nothing is open', async () => {
    make();
    host.expect(true);
    let give = (_token: string): void => undefined;
    askToken.mockReturnValueOnce(
      new Promise((given) => {
        give = given;
      }),
    );
    await remove();
    await remove();
    expect(askToken).toHaveBeenCalledOnce();
    host.setOpen(false);
    give('late');
    await vi.advanceTimersByTimeAsync(1);
    expect(inside.querySelector('iframe')).toBeNull();
    host.setOpen(true);
    expect([askToken.mock.calls.length, frame().src]).toEqual([1, expect.stringContaining('token=late')]);
  });
});

describe('a frame that loses the focus while somebody writes in it', () => {
  const TIMES = 3;
  const write = (): void => {
    make();
    vi.spyOn(Document.prototype, 'hasFocus').mockReturnValue(true);
    host.expect(true);
    host.confirm(DRAWN);
    frame().focus();
  };
  const refocused = () => vi.spyOn(frame(), 'focus');
  /** The page takes the focus to a field of its own. */
  const take = (): void => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  };
  /** It is told some time after it happened; the last deed in the frame was just before. */
  const tell = (lateMs = 0): void => {
    const actedAt = Date.now() - 1;
    vi.advanceTimersByTime(lateMs);
    host.refocus({ actedAt });
  };
  const lose = (): void => {
    take();
    tell();
  };

  it('gets it back a few times, then the panel steps aside and says why', () => {
    write();
    const focus = refocused();
    for (let times = 0; times < TIMES; times++) lose();
    expect([seen(), focus.mock.calls.length]).toEqual(['panel', TIMES]);
    lose();
    expect([seen(), tab().textContent, focus.mock.calls.length]).toEqual(['tab', 'Keyboard taken', TIMES]);
    expect(told()).toEqual([true]);
    act(tab(), 'click', { detail: 1 });
    host.confirm(DRAWN);
    expect([seen(), tab().textContent, told()]).toEqual(['panel', '', [true, false]]);
  });

  it('gets it back for ever where it happens now and then', () => {
    write();
    for (let times = 0; times < TIMES * 3; times++) {
      lose();
      vi.advanceTimersByTime(10_000);
    }
    expect(seen()).toBe('panel');
  });

  it.each([
    ['pressed in the page', () => void act(document.body, 'pointerdown')],
    ['left the window', () => void vi.spyOn(Document.prototype, 'hasFocus').mockReturnValue(false)],
    ['collapsed the panel', () => host.setOpen(false)],
    [
      'went into a frame of the page with the pointer',
      () => {
        const other = document.createElement('iframe');
        document.body.append(other);
        act(other, 'pointerover');
        vi.spyOn(document, 'activeElement', 'get').mockReturnValue(other);
      },
    ],
    ['come back meanwhile', () => frame().focus()],
  ])('does not get it where a person has %s', (_name, leave) => {
    write();
    const actedAt = Date.now() - 1;
    take();
    leave();
    const focus = refocused();
    for (let times = 0; times <= TIMES; times++) host.refocus({ actedAt });
    expect(focus).not.toHaveBeenCalled();
    expect(events.onBlocked).not.toHaveBeenCalled();
  });

  it('gets it where the page only says that somebody pressed', () => {
    write();
    const focus = refocused();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    lose();
    expect(focus).toHaveBeenCalledOnce();
  });

  it('does not get it however late it is told that a person has pressed in the page', () => {
    write();
    const focus = refocused();
    act(document.body, 'pointerdown');
    take();
    tell(20_000);
    expect(focus).not.toHaveBeenCalled();
  });

  it('gets it where a person has done something in it since they pressed in the page', () => {
    write();
    act(document.body, 'pointerdown');
    take();
    vi.advanceTimersByTime(10);
    frame().focus();
    const focus = refocused();
    lose();
    expect(focus).toHaveBeenCalledOnce();
  });

  it('gets it where the page kept the press from moving the focus, and takes it later', () => {
    write();
    const actedAt = Date.now() - 1;
    act(document.body, 'pointerdown');
    vi.advanceTimersByTime(1000);
    const focus = refocused();
    take();
    host.refocus({ actedAt });
    expect(focus).toHaveBeenCalledOnce();
  });
});

describe('a page that refuses the frame', () => {
  it('has the tab with the reason after three seconds, and the background is told once', () => {
    make();
    host.expect(true);
    vi.advanceTimersByTime(PAINT_LIMIT_MS - 1);
    expect(seen()).toBe('empty panel');
    vi.advanceTimersByTime(1);
    expect([seen(), tab().textContent]).toEqual(['tab', 'Blocked here']);
    vi.advanceTimersByTime(60_000);
    expect(told()).toEqual([true]);
  });

  it('is said of one that has only promised to draw', () => {
    make();
    host.expect(true);
    host.confirm(COMING);
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    expect([seen(), tab().textContent, find('section').inert]).toEqual(['tab', 'Blocked here', true]);
    host.confirm(DRAWN);
    expect([seen(), told()]).toEqual(['panel', [true, false]]);
  });

  it('that has only promised to draw is loaded anew unseen when the tab is pressed', () => {
    make();
    host.expect(true);
    host.confirm(COMING);
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    act(tab(), 'click', { detail: 1 });
    expect(seen()).toBe('empty panel');
  });

  it('is drawn on unseen, out of reach, so that one that was only late reports and is there', () => {
    make();
    host.expect(true);
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    const section = find('section');
    expect([seen(), section.hidden, section.inert]).toEqual(['tab', false, true]);
    host.confirm(DRAWN);
    expect([seen(), tab().textContent, section.inert, told()]).toEqual(['panel', '', false, [true, false]]);
    host.setOpen(false);
    expect(section.hidden).toBe(true);
  });

  it('is tried anew when the tab is pressed, by a token of its own', async () => {
    make();
    host.expect(true);
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    act(tab(), 'click', { detail: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect([seen(), frame().src]).toEqual(['empty panel', expect.stringContaining('token=another')]);
    host.confirm(DRAWN);
    expect([seen(), tab().textContent]).toEqual(['panel', '']);
  });

  it.each([
    ['the frame reports in time', () => host.confirm(DRAWN)],
    ['the opportunity is left', () => host.expect(false)],
    ['the panel is collapsed', () => host.setOpen(false)],
    ['everything is taken away', () => host.destroy()],
  ])('is none where %s', (_name, settle) => {
    make();
    host.expect(true);
    vi.advanceTimersByTime(PAINT_LIMIT_MS - 1);
    settle();
    vi.advanceTimersByTime(60_000);
    expect(events.onBlocked).not.toHaveBeenCalled();
  });

  it('is none in a tab that nobody looks at: the time begins when it is shown', () => {
    isHidden = true;
    make();
    host.expect(true);
    vi.advanceTimersByTime(60_000);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(PAINT_LIMIT_MS - 1);
    expect(events.onBlocked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(told()).toEqual([true]);
  });

  it('that was slow only once has the panel back at the next opportunity', () => {
    make();
    host.expect(true);
    host.confirm(DRAWN);
    host.expect(true);
    vi.advanceTimersByTime(PAINT_LIMIT_MS);
    expect(seen()).toBe('tab');
    host.expect(true);
    expect(seen()).toBe('empty panel');
  });
});

describe('open and collapsed', () => {
  it('is remembered for the site when a person changes it, and only then', () => {
    make();
    host.expect(true);
    host.setOpen(false);
    host.setOpen(false);
    expect(seen()).toBe('tab');
    act(tab(), 'click', { detail: 1 });
    expect(seen()).toBe('empty panel');
    host.toggle();
    expect(events.onLayout.mock.calls).toEqual([[{ isOpen: false }], [{ isOpen: true }], [{ isOpen: false }]]);
  });

  it('a panel that starts collapsed loads no frame before it is opened', () => {
    make({ isOpen: false });
    host.expect(true);
    expect([seen(), inside.querySelector('iframe')]).toEqual(['tab', null]);
    host.setOpen(true);
    expect(frame().src).toContain('token=secret');
  });

  it('the shortcut for the log opens it, and the first frame begins in the log', () => {
    make({ isOpen: false });
    host.expect(true);
    host.openLog();
    expect(new URLSearchParams(frame().src.split('#')[1]).get('focus')).toBe('log');
  });

  it('new settings do not open what a person has collapsed', () => {
    make();
    host.expect(true);
    host.setOpen(false);
    host.apply(hello);
    expect(seen()).toBe('tab');
  });
});

describe('the page beside it', () => {
  beforeEach(() => vi.stubGlobal('innerWidth', 1440));
  const pushed = () => html.style.getPropertyValue('margin-right');

  it('is pushed aside while the panel is open, and put back when it is not', () => {
    make({ pushesPage: true });
    host.expect(true);
    expect(pushed()).toBe('360px');
    host.setOpen(false);
    expect(pushed()).toBe('');
    host.setOpen(true);
    host.expect(false);
    expect(pushed()).toBe('');
  });

  it('is not pushed into a strip of a narrow window', () => {
    make({ pushesPage: true });
    host.expect(true);
    vi.stubGlobal('innerWidth', 500);
    window.dispatchEvent(new Event('resize'));
    expect(pushed()).toBe('');
  });

  it('is as it was when everything is taken away, and stays so', () => {
    make({ pushesPage: true });
    host.expect(true);
    host.destroy();
    window.dispatchEvent(new Event('resize'));
    expect([pushed(), inside.host.isConnected, html.hasAttribute('style')]).toEqual(['', false, false]);
  });
});

describe('after an update of the extension', () => {
  it('only the tab is left, which says to reload, and goes when it is pressed', () => {
    make({ pushesPage: true });
    host.expect(true);
    host.confirm(DRAWN);
    host.orphan();
    expect([seen(), tab().textContent, inside.querySelector('iframe')]).toEqual(['tab', 'Reload this page', null]);
    expect(html.hasAttribute('style')).toBe(false);
    host.setOpen(true);
    expect(seen()).toBe('tab');
    act(tab(), 'click', { detail: 1 });
    expect(inside.host.isConnected).toBe(false);
  });

  it('a page that takes the tab away is let', async () => {
    make();
    host.expect(true);
    host.orphan();
    inside.host.remove();
    window.dispatchEvent(new Event('resize'));
    await vi.advanceTimersByTimeAsync(1);
    expect(inside.host.isConnected).toBe(false);
  });
});
