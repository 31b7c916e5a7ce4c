// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { createPush } from '@/lib/page/push';

const html = document.documentElement;
const setStyle = (text: string | null): void => {
  if (text === null) html.removeAttribute('style');
  else html.setAttribute('style', text);
};

afterEach(() => html.removeAttribute('style'));

it.each([
  ['right', 'margin-right'],
  ['left', 'margin-left'],
] as const)('makes room on the %s, over every rule of the page', (side, property) => {
  createPush().set(side, 360);
  expect(html.style.getPropertyValue(property)).toBe('360px');
  expect(html.style.getPropertyPriority(property)).toBe('important');
});

it.each([
  ['no style of its own', null],
  ['another property', 'color: red;'],
  ['the same property', 'margin-right: 5px;'],
  ['the same property, important', 'margin-right: 5px !important;'],
])('puts a page with %s back exactly as it was', (_name, text) => {
  setStyle(text);
  const push = createPush();
  push.set('right', 360);
  push.set('right', 420);
  push.set('left', 420);
  push.set('left', 0);
  expect(html.getAttribute('style')?.trim() ?? null).toBe(text);
});

it('what the page writes meanwhile stays', () => {
  const push = createPush();
  push.set('right', 360);
  html.style.setProperty('margin-right', '12px');
  html.style.setProperty('color', 'red');
  push.set('right', 0);
  expect(html.style.getPropertyValue('margin-right')).toBe('12px');
  expect(html.style.getPropertyValue('color')).toBe('red');
});

it('a page that removes the push is not pushed back by the end of it', () => {
  setStyle('margin-right: 5px;');
  const push = createPush();
  push.set('right', 360);
  html.removeAttribute('style');
  push.set('right', 0);
  expect(html.hasAttribute('style')).toBe(false);
});

it('the end without a push changes nothing', () => {
  setStyle('margin-right: 360px');
  createPush().set('right', 0);
  expect(html.getAttribute('style')).toBe('margin-right: 360px');
});
