// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindResizeHandle } from '@/lib/page/resize-handle';
import { bindTabButton } from '@/lib/page/tab-button';
import { act } from '../support/trusted';

let element: HTMLElement;
beforeEach(() => {
  element = document.createElement('div');
  element.setPointerCapture = vi.fn();
  vi.stubGlobal('innerHeight', 1000);
});
afterEach(() => vi.unstubAllGlobals());

const pointer = (type: string, clientX: number, clientY: number, more: object = {}) =>
  act(element, type, { pointerId: 1, isPrimary: true, button: 0, clientX, clientY, ...more });
const press = (key: string, more: object = {}) => act(element, 'keydown', { key, ...more });

describe('the panel’s edge', () => {
  let width: number;
  let side: 'left' | 'right';
  let told: [width: number, isFinal: boolean][];
  beforeEach(() => {
    [width, side, told] = [360, 'right', []];
    bindResizeHandle(element, {
      width: () => width,
      side: () => side,
      onWidth: (wanted, isFinal) => {
        width = wanted;
        told.push([wanted, isFinal]);
      },
    });
  });

  it.each([
    ['right', 'ArrowLeft', 376],
    ['right', 'ArrowRight', 344],
    ['left', 'ArrowLeft', 344],
    ['left', 'ArrowRight', 376],
    ['right', 'Home', 280],
    ['right', 'End', 720],
  ] as const)('on the %s: %s makes it %d pixels wide, for good', (where, key, wanted) => {
    side = where;
    expect(press(key).defaultPrevented).toBe(true);
    expect(told).toEqual([[wanted, true]]);
  });

  it('with Shift a step is four times as large; it ends at the bounds', () => {
    press('ArrowLeft', { shiftKey: true });
    expect(width).toBe(424);
    for (let times = 0; times < 50; times++) press('ArrowRight', { shiftKey: true });
    expect(width).toBe(280);
  });

  it.each([
    ['another key', 'a', {}],
    ['the browser’s way back', 'ArrowLeft', { altKey: true }],
    ['a shortcut', 'ArrowLeft', { ctrlKey: true }],
    ['a Mac’s way back', 'ArrowLeft', { metaKey: true }],
  ])('%s is left to the browser', (_name, key, more) => {
    expect(press(key, more).defaultPrevented).toBe(false);
    expect(told).toEqual([]);
  });

  it('follows the pointer, and is remembered once at the end', () => {
    pointer('pointerdown', 1000, 0);
    pointer('pointermove', 990, 0);
    pointer('pointermove', 900, 0);
    pointer('pointerup', 900, 0);
    expect(told).toEqual([
      [370, false],
      [460, false],
      [460, true],
    ]);
  });

  it('beyond the bounds and back it is under the pointer again', () => {
    pointer('pointerdown', 1000, 0);
    pointer('pointermove', 100, 0);
    pointer('pointermove', 960, 0);
    expect(told).toEqual([
      [720, false],
      [400, false],
    ]);
  });

  it('a press with an unsteady hand, another button or another finger changes nothing', () => {
    pointer('pointerdown', 1000, 0);
    pointer('pointermove', 998, 2);
    pointer('pointermove', 500, 0, { pointerId: 2, isPrimary: false });
    pointer('pointerup', 998, 2);
    pointer('pointerdown', 1000, 0, { button: 2 });
    pointer('pointermove', 500, 0);
    expect(told).toEqual([]);
  });

  it('a second finger does not take the drag over', () => {
    pointer('pointerdown', 1000, 0);
    pointer('pointermove', 900, 0);
    pointer('pointerdown', 300, 0, { pointerId: 2, isPrimary: false });
    pointer('pointermove', 890, 0);
    pointer('pointerup', 890, 0);
    expect(told.at(-1)).toEqual([470, true]);
  });

  it('a double click brings the usual width back', () => {
    width = 600;
    act(element, 'dblclick');
    expect(told).toEqual([[360, true]]);
  });

  it('a page’s script moves nothing', () => {
    press('End', { isTrusted: false });
    act(element, 'dblclick', { isTrusted: false });
    pointer('pointerdown', 1000, 0, { isTrusted: false });
    pointer('pointermove', 500, 0);
    expect(told).toEqual([]);
  });
});

describe('the tab of the collapsed panel', () => {
  let share: number;
  let told: [share: number, isFinal: boolean][];
  let presses: boolean[];
  beforeEach(() => {
    [share, told, presses] = [0.4, [], []];
    Object.defineProperty(element, 'offsetHeight', { value: 50 });
    bindTabButton(element, {
      share: () => share,
      onShare: (wanted, isFinal) => {
        share = wanted;
        told.push([wanted, isFinal]);
      },
      onPress: (isKeyboard) => presses.push(isKeyboard),
    });
  });

  it.each([
    ['ArrowUp', {}, 0.38],
    ['ArrowDown', {}, 0.42],
    ['ArrowDown', { shiftKey: true }, 0.5],
    ['Home', {}, 0],
    ['End', {}, 0.95],
  ])('%s %j moves it to %d of the height, for good', (key, more, wanted) => {
    expect(press(key, more).defaultPrevented).toBe(true);
    expect(told).toEqual([[wanted, true]]);
  });

  it('a click opens the panel, and so does a key, which takes the focus along', () => {
    act(element, 'click', { detail: 1 });
    act(element, 'click', { detail: 0 });
    expect(presses).toEqual([false, true]);
  });

  it('a drag moves it and does not open', () => {
    pointer('pointerdown', 0, 400);
    pointer('pointermove', 0, 600);
    pointer('pointerup', 0, 600);
    act(element, 'click', { detail: 1 });
    expect(told).toEqual([
      [0.6, false],
      [0.6, true],
    ]);
    expect(presses).toEqual([]);
  });

  it('dragged out of the window it stays inside', () => {
    pointer('pointerdown', 0, 400);
    pointer('pointermove', 0, 5000);
    pointer('pointercancel', 0, 5000);
    expect(told.at(-1)).toEqual([0.95, true]);
  });

  it('after a drag a key still opens, and so does the next click', () => {
    pointer('pointerdown', 0, 400);
    pointer('pointermove', 0, 600);
    pointer('pointerup', 0, 600);
    act(element, 'click', { detail: 0 });
    pointer('pointerdown', 0, 600);
    pointer('pointerup', 0, 600);
    act(element, 'click', { detail: 1 });
    expect(presses).toEqual([true, false]);
  });

  it('a page’s script neither opens nor moves it', () => {
    act(element, 'click', { isTrusted: false, detail: 1 });
    press('End', { isTrusted: false });
    expect([told, presses]).toEqual([[], []]);
  });

  it.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }])(
    'a shortcut (%j) is left to the browser',
    (more) => {
      expect(press('ArrowDown', more).defaultPrevented).toBe(false);
      expect(told).toEqual([]);
    },
  );
});
