// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard, type Guard } from '@/lib/page/guard';

/** As many times within ten seconds is what the page undoes done again. */
const TIMES = 20;
/** As many times within ten minutes it comes back, where the page takes its time. */
const RETURNS = 60;
const html = document.documentElement;
/** What the page's own scripts have been told of, once the browser gets to it. */
const settle = () => vi.advanceTimersByTimeAsync(1);

let host: HTMLElement;
let guard: Guard;
let remounts: number;
let hasGivenUp: boolean;
/** How often the host was raised above everything. */
let raised: number;

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
  [remounts, raised, hasGivenUp] = [0, 0, false];
});
afterEach(() => {
  guard.unmount();
  vi.useRealTimers();
});

function answerMatches(element: Element, matches: (select: string) => boolean): void {
  Object.defineProperty(element, 'matches', { value: matches });
}
/** A browser with a top layer for the host, as far as the guard sees it. */
function giveTopLayer(): void {
  let isOpen = false;
  host.showPopover = () => {
    isOpen = true;
    raised += 1;
  };
  host.hidePopover = () => {
    isOpen = false;
  };
  const matches = host.matches.bind(host);
  answerMatches(host, (select) => (select === ':popover-open' ? isOpen : matches(select)));
}
function mount(): void {
  guard = createGuard(host, {
    onRemounted: () => {
      remounts += 1;
    },
    onGivenUp: () => {
      hasGivenUp = true;
    },
  });
  guard.mount();
}
const toggle = (target: EventTarget, newState: string) =>
  target.dispatchEvent(Object.assign(new Event('toggle'), { newState }));

describe('the host', () => {
  it('is the child of <html>, and mounting twice is mounting once', async () => {
    mount();
    guard.mount();
    await settle();
    expect(host.parentNode).toBe(html);
    expect(remounts).toBe(0);
  });

  it.each([
    ['removed', () => host.remove()],
    ['moved elsewhere', () => document.body.append(host)],
  ])('that the page has %s is put back, and its owner told', async (_name, undo) => {
    mount();
    undo();
    await settle();
    expect(host.parentNode).toBe(html);
    expect(remounts).toBe(1);
  });

  it('with attributes of the page is cleaned, without loading the frame anew', async () => {
    mount();
    for (const name of ['hidden', 'inert', 'style', 'class', 'aria-hidden']) host.setAttribute(name, 'true');
    await settle();
    expect(host.getAttributeNames()).toEqual([]);
    expect(remounts).toBe(0);
  });

  it('is put back a bounded number of times, and then gone for good', async () => {
    mount();
    for (let times = 0; times < TIMES; times++) {
      host.remove();
      await settle();
    }
    expect([host.isConnected, hasGivenUp]).toEqual([true, false]);
    host.remove();
    await settle();
    expect([host.isConnected, hasGivenUp, remounts]).toEqual([false, true, TIMES]);
  });

  it('is put back again where the page undoes it only now and then', async () => {
    mount();
    for (let times = 0; times < RETURNS * 2; times++) {
      host.remove();
      await vi.advanceTimersByTimeAsync(10_100);
    }
    expect([host.isConnected, hasGivenUp]).toEqual([true, false]);
  });

  it('is taken away for good when the page undoes it every 600 ms without end', async () => {
    mount();
    for (let times = 0; times < RETURNS; times++) {
      host.remove();
      await vi.advanceTimersByTimeAsync(600);
    }
    expect([host.isConnected, hasGivenUp]).toEqual([true, false]);
    host.remove();
    await settle();
    expect([host.isConnected, hasGivenUp, remounts]).toEqual([false, true, RETURNS]);
  });

  it('is taken away when a page sets its attributes without end', async () => {
    mount();
    for (let times = 0; times <= TIMES; times++) {
      host.setAttribute('hidden', '');
      await settle();
    }
    expect([host.isConnected, hasGivenUp]).toEqual([false, true]);
  });

  it('that was given up can be mounted again later', async () => {
    mount();
    for (let times = 0; times <= TIMES; times++) {
      host.remove();
      await settle();
    }
    await vi.advanceTimersByTimeAsync(10_000);
    guard.mount();
    host.remove();
    await settle();
    expect(host.isConnected).toBe(true);
  });

  it('released stays where it is, and is nobody’s any more', async () => {
    mount();
    guard.release();
    host.setAttribute('hidden', '');
    await settle();
    expect([host.isConnected, host.hasAttribute('hidden')]).toEqual([true, true]);
    host.remove();
    await settle();
    expect([host.isConnected, remounts]).toEqual([false, 0]);
  });

  it('unmounted is gone and stays gone', async () => {
    mount();
    guard.unmount();
    await settle();
    expect([host.isConnected, remounts, hasGivenUp]).toEqual([false, 0, false]);
  });
});

describe('in the top layer', () => {
  beforeEach(giveTopLayer);

  it('the host is raised once, and what makes it a popover is not cleaned away', async () => {
    mount();
    guard.mount();
    await settle();
    expect([raised, host.getAttribute('popover')]).toEqual([1, 'manual']);
  });

  it.each([
    ['alone is left as it is', 0, 0],
    ['is raised above what the page has put there since', 1, 1],
  ])('the host that was there before %s', (_name, others, times) => {
    host.popover = 'manual';
    host.showPopover();
    raised = 0;
    const open = [host, ...Array.from({ length: others }, () => document.createElement('div'))];
    vi.spyOn(document, 'querySelectorAll').mockImplementation(() => open as never);
    mount();
    vi.restoreAllMocks();
    expect(raised).toBe(times);
  });

  it.each([
    ['takes the attribute away', () => host.removeAttribute('popover')],
    ['makes it another kind of popover', () => host.setAttribute('popover', 'auto')],
    ['sets a style on it', () => host.setAttribute('style', 'display:none')],
  ])('it is raised again when the page %s', async (_name, lower) => {
    mount();
    lower();
    await settle();
    expect([raised, host.getAttribute('popover'), host.hasAttribute('style')]).toEqual([2, 'manual', false]);
  });

  it('it is raised again when the page closes it', () => {
    mount();
    host.hidePopover();
    toggle(host, 'closed');
    expect(raised).toBe(2);
  });

  it('its own raising is not taken for a closing', () => {
    mount();
    toggle(host, 'closed');
    toggle(host, 'open');
    expect(raised).toBe(1);
  });

  it('it is raised above what came after it, when its owner asks', () => {
    guard = createGuard(host, { onRemounted: () => undefined, onGivenUp: () => undefined });
    guard.raise();
    expect(raised).toBe(0);
    guard.mount();
    guard.raise();
    expect(raised).toBe(2);
  });

  it('a page that closes it without end wins, and it is taken away', () => {
    mount();
    for (let times = 0; times <= TIMES; times++) {
      host.hidePopover();
      toggle(host, 'closed');
    }
    expect([raised, host.isConnected, hasGivenUp]).toEqual([TIMES + 1, false, true]);
  });
});
