import type { Adapter, Field, FieldReading, FieldRule, Reading } from './types';

/** What the panel keeps of one field. */
const TEXT_LIMIT = 300;
/** What is looked at of one element, so that a page cannot keep us busy with a huge one. */
const RAW_LIMIT = 2000;
const NODE_LIMIT = 400;
const MATCH_LIMIT = 20;

/** The id of the opportunity at this address, or null. Two spellings of one id are one. */
export function recogniseRecord(adapter: Adapter, url: string): string | null {
  for (const { pattern } of adapter.records) {
    const id = match(pattern, url);
    if (id !== undefined) return normalise(id, adapter.normalise);
  }
  return null;
}

function normalise(id: string, rule: Adapter['normalise']): string {
  if (rule === 'lower') return id.toLowerCase();
  return rule === 'first-15' ? id.slice(0, 15) : id;
}

/** Whether this page is the adapter's product; a CRM with fixed hosts is known by its address. */
export function proveProduct(adapter: Adapter, page: ParentNode): boolean {
  return adapter.signature === undefined || queryAll(page, adapter.signature).length > 0;
}

/** The record's view in front: the last visible one of the first kind of root that has any, and that does not name another id. */
export function findRoot(adapter: Adapter, page: ParentNode, recordId: string): Element | null {
  for (const select of adapter.roots) {
    const found = queryAll(page, select).filter((root) => isVisible(root) && !isOther(adapter, root, recordId));
    const last = found.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function isOther({ proof, normalise: rule }: Adapter, root: Element, recordId: string): boolean {
  if (proof === undefined) return false;
  const holder = proof.select === ':scope' ? root : queryAll(root, proof.select)[0];
  return normalise(holder?.getAttribute(proof.attribute) ?? '', rule) !== recordId;
}

/** What the record's view says now; null while it is not there, is loading, or says nothing. Writes nothing, never throws. */
export function readRecord(adapter: Adapter, page: ParentNode, recordId: string): Reading | null {
  const root = findRoot(adapter, page, recordId);
  if (root === null || isLoading(adapter, root)) return null;
  const fields: Partial<Record<Field, FieldReading>> = {};
  const empty: Field[] = [];
  for (const [name, rules] of Object.entries(adapter.fields) as [Field, readonly FieldRule[]][]) {
    const found = readField(adapter, root, page, rules);
    if (found === 'empty') empty.push(name);
    else if (found !== null) fields[name] = found;
  }
  if (Object.keys(fields).length === 0) return null;
  const language = (root.closest('[lang]') ?? root.ownerDocument.documentElement).getAttribute('lang') ?? '';
  return { fields, empty, language: language.slice(0, 40) };
}

/** Whether two readings say the same, word for word. */
export function sameReading(one: Reading, two: Reading): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

function isLoading({ loading }: Adapter, root: Element): boolean {
  return loading !== undefined && (matches(root, loading) || queryAll(root, loading).length > 0);
}

/** The first rule that gives a text; `empty` when elements are there but hold nothing. */
function readField(
  { empty, emptyMark }: Adapter,
  root: Element,
  page: ParentNode,
  rules: readonly FieldRule[],
): FieldReading | 'empty' | null {
  let isThere = false;
  for (const [index, rule] of rules.entries()) {
    for (const element of queryAll(rule.anywhere ? page : root, rule.select)) {
      if (!rule.evenHidden && !isVisible(element)) continue;
      isThere = true;
      if (emptyMark !== undefined && (matches(element, emptyMark) || queryAll(element, emptyMark).length > 0)) continue;
      const raw = cut(rule.strip === undefined ? readText(element, rule) : remove(rule.strip, readText(element, rule)));
      if (raw === '' || (empty !== undefined && match(`(${empty})`, raw) !== undefined)) continue;
      const id = rule.id === undefined ? undefined : match(rule.id, hrefOf(element));
      return { raw, ...(id === undefined ? {} : { id }), rule: index, sure: rule.sure };
    }
  }
  return isThere ? 'empty' : null;
}

function readText(element: Element, { read = 'text' }: FieldRule): string {
  if (read.startsWith('@')) return tidy(element.getAttribute(read.slice(1)) ?? '');
  if (read === 'value') {
    const { value, selectedOptions } = element as HTMLSelectElement;
    return tidy(selectedOptions?.[0]?.text ?? value ?? '');
  }
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let nodes = 0; nodes < NODE_LIMIT && text.length < RAW_LIMIT && walker.nextNode(); nodes++) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!/^(script|style)$/i.test(parentElement?.tagName ?? '')) text += `${(nodeValue ?? '').slice(0, RAW_LIMIT)} `;
  }
  return tidy(text);
}

/** One line of plain text: no control, direction or zero-width characters. */
function tidy(text: string): string {
  return text
    .slice(0, RAW_LIMIT)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
}

/** At most 300 characters, never half of one. */
const cut = (text: string): string =>
  text
    .slice(0, TEXT_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

const hrefOf = (element: Element): string =>
  (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href')?.slice(0, RAW_LIMIT) ?? '';

/** Whether a person can see it; `checkVisibility` looks at every box above it too. */
function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.closest('[hidden]') === null;
}

function queryAll(within: ParentNode, select: string): Element[] {
  try {
    return [...within.querySelectorAll(select)].slice(-MATCH_LIMIT);
  } catch {
    return [];
  }
}

function matches(element: Element, select: string): boolean {
  try {
    return element.matches(select);
  } catch {
    return false;
  }
}

function match(pattern: string, text: string): string | undefined {
  try {
    return new RegExp(pattern, 'i').exec(text)?.[1];
  } catch {
    return undefined;
  }
}

function remove(pattern: string, text: string): string {
  try {
    return text.replace(new RegExp(pattern, 'gi'), '');
  } catch {
    return text;
  }
}
