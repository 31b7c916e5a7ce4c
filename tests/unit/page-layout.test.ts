import { safeParse } from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { layoutSchema } from '@/lib/messaging/settings';
import { createBudget } from '@/lib/page/budget';
import { clampShare, clampWidth, LEAST_WIDTH, MOST_WIDTH, measureWidth, placeTab } from '@/lib/page/layout';

describe('the width', () => {
  it.each([
    [360, 360],
    [360.4, 360],
    [279, LEAST_WIDTH],
    [-5, LEAST_WIDTH],
    [721, MOST_WIDTH],
    [Number.POSITIVE_INFINITY, MOST_WIDTH],
  ])('of %d becomes %d', (wanted, width) => {
    expect(clampWidth(wanted)).toBe(width);
  });

  it.each([LEAST_WIDTH, MOST_WIDTH])('at its bound of %d is what the background accepts', (width) => {
    const isAccepted = (value: number) => safeParse(layoutSchema.entries.width, value).success;
    expect(isAccepted(width)).toBe(true);
    expect(isAccepted(width === LEAST_WIDTH ? width - 1 : width + 1)).toBe(false);
  });

  it.each([
    ['a usual window', 360, 1440, 360],
    ['a window not much wider than the panel', 720, 700, 660],
    ['a narrow window, where it takes all but a strip', 360, 600, 560],
    ['a window narrower than the strip', 360, 30, 0],
  ])('in %s', (_name, width, windowWidth, taken) => {
    expect(measureWidth(width, windowWidth)).toBe(taken);
  });
});

describe('the tab', () => {
  it.each([
    ['the middle', 0.5, 400],
    ['the top', 0, 0],
    ['the bottom, where it still fits', 1, 752],
    ['above the window', -2, 0],
    ['below the window', 9, 752],
    ['nowhere', Number.NaN, 400],
  ])('at %s', (_name, share, top) => {
    expect(placeTab(share, 48, 800)).toBe(top);
  });

  it('is at the top of a window lower than itself', () => {
    expect(placeTab(0.9, 48, 20)).toBe(0);
  });

  it.each([
    [0.3, 0.3],
    [-1, 0],
    [2, 1],
    [Number.NaN, 0.5],
    [Number.POSITIVE_INFINITY, 0.5],
  ])('keeps the share %d as %d', (share, kept) => {
    expect(clampShare(share)).toBe(kept);
  });
});

test('a budget allows so many times within the span, and again when the oldest has passed', () => {
  let now = 0;
  const isAllowed = createBudget(3, 1000, () => now);
  expect([isAllowed(), isAllowed(), isAllowed(), isAllowed()]).toEqual([true, true, true, false]);
  now = 999;
  expect(isAllowed()).toBe(false);
  now = 1000;
  expect([isAllowed(), isAllowed(), isAllowed(), isAllowed()]).toEqual([true, true, true, false]);
});

test('what was refused costs nothing', () => {
  let now = 0;
  const isAllowed = createBudget(1, 1000, () => now);
  isAllowed();
  now = 900;
  isAllowed();
  now = 1000;
  expect(isAllowed()).toBe(true);
});
