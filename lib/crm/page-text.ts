import type { FieldRule } from './types';

/** What the panel keeps of one field. */
const TEXT_LIMIT = 300;
/** What is looked at of one element, so that a page cannot keep us busy with a huge one. */
const RAW_LIMIT = 2000;
const NODE_LIMIT = 400;
export const MATCH_LIMIT = 20;
/** What is edited by hand. */
export const CONTROLS = 'input, select, textarea';

/** What an element says, as its rule reads it, or the texts of a shadow tree. */
export function readText(
  element: Element | ShadowRoot,
  { read = 'text', evenHidden }: FieldRule,
  ignore?: string,
): string {
  if (read.startsWith('@')) return tidy((element as Element).getAttribute(read.slice(1)) ?? '');
  if (read === 'value') {
    const { value, selectedOptions } = element as HTMLSelectElement;
    return tidy(String(selectedOptions?.[0]?.text ?? value ?? ''));
  }
  const walker = walkTexts(element);
  let text = '';
  for (let nodes = 0; nodes < NODE_LIMIT && text.length < RAW_LIMIT && walker.nextNode(); nodes++) {
    const node = walker.currentNode as Text;
    const holder = node.parentElement ?? (element as ShadowRoot).host;
    if (/^(script|style|option|textarea)$/i.test(holder.tagName)) continue;
    if (ignore !== undefined && attempt(() => holder.closest(ignore), null) !== null) continue;
    if (evenHidden || isVisible(holder)) text += `${startOf(node)} `;
  }
  return tidy(text);
}

export const walkTexts = (within: Node): TreeWalker => (within.ownerDocument as Document).createTreeWalker(within, 4);

/** The beginning of a text; all of a huge one would be copied before any of it is thrown away. */
export const startOf = (node: Text): string => node.substringData(0, RAW_LIMIT);

/** The beginning of all texts in an element, in sight or not, as one line. */
export function readStart(element: Element): string {
  const walker = walkTexts(element);
  let text = '';
  while (text.length < RAW_LIMIT && walker.nextNode()) text += startOf(walker.currentNode as Text);
  return tidy(text);
}

/** One line of plain text: no control, direction or zero-width characters. */
export function tidy(text: string): string {
  return text
    .slice(0, RAW_LIMIT)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
}

/** At most 300 characters, never half of one. */
export const cut = (text: string): string =>
  text
    .slice(0, TEXT_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

export const hrefOf = (element: Element): string =>
  (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href')?.slice(0, RAW_LIMIT) ?? '';

/** Whether a person can see it; `checkVisibility` looks at every box above it too, and has its older name for one option in Chrome before 121. */
export function isVisible(element: Element): boolean {
  const isShown =
    element.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) ??
    element.closest('[hidden]') === null;
  if (isShown || getComputedStyle(element).display !== 'contents') return isShown;
  // it has no box of its own, its children have
  return element.parentElement !== null && isVisible(element.parentElement);
}

export function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 0;
}

export function queryAll(within: ParentNode, select: string, from = 0, to = MATCH_LIMIT): Element[] {
  return attempt(() => [...within.querySelectorAll(select)].slice(from, to), []);
}

/** Whether the element or something in it matches. */
export function holds(element: Element, select: string): boolean {
  return attempt(() => element.matches(select) || element.querySelector(select) !== null, false);
}

export function match(pattern: string, text: string): string | undefined {
  return attempt(() => new RegExp(pattern, 'i').exec(text)?.[1], undefined);
}

export function remove(pattern: string, text: string): string {
  return attempt(() => text.replace(new RegExp(pattern, 'gi'), ''), text);
}

/** What is tried, or else the second: neither a page nor a wrong selector or pattern stops us. */
export function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
