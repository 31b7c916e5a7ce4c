import { finder } from '@medv/finder';
import { INTO_TREE } from '@/lib/crm/taught';
import { knowRecord } from './know-record';
import { treeOf } from './tree';

const FIND_LIMIT_MS = 400;
/** What a build or a record makes up: long numbers, hashes, ids of a rendering library. */
const MADE_UP = /\d{3,}|[0-9a-f]{8,}|^(css|sc|jss|emotion|svelte|ember|react|radix|headlessui|mui|v)-|^[:«_]|[:»]$/i;
/** An attribute that names a field rather than its value. */
const NAMES = /^(data-[\w-]*|name|itemprop|aria-label|aria-labelledby|for|role|type|headers)$/;

/** It holds the id of another element, which the page may count: `ui-id-18`. */
const POINTS = /^(aria-labelledby|for|headers)$/;

/**
 * A selector of this element alone that holds on the next record too: names of fields before positions, nothing made up,
 * and nothing that says this record: its own text, these other texts of it, or what its address calls it.
 */
export function makeSelector(element: Element, texts: readonly string[] = []): string {
  const tree = treeOf(element);
  const known = [chooseRead(element).read === 'value' ? (element as HTMLInputElement).value : '', ...texts];
  // through every open shadow tree around it, from the outermost host on
  return tree === null
    ? selectWithin(element, element.ownerDocument.body, known)
    : // no blanks around `>`: in such a selector a blank leads into a tree
      `${makeSelector(tree.host, texts)}${INTO_TREE}${selectWithin(element, tree, known)}`.replaceAll(' > ', '>');
}

function selectWithin(element: Element, root: Element | ShadowRoot, texts: readonly string[]): string {
  const saysRecord = knowRecord(element, texts);
  const isStable = (name: string): boolean => name.length <= 60 && !MADE_UP.test(name) && !saysRecord(name);
  const isHashed = (name: string): boolean => /[a-z]/i.test(name) && /\d/.test(name) && !/[-_]\d{1,2}$/.test(name);
  try {
    return finder(element, {
      root: root as Element,
      // a number in an id is counted by the page: `tab-3`
      idName: (name) => isStable(name) && !/\d/.test(name),
      className: (name) => isStable(name) && !isHashed(name) && !/hover|focus|active|selected|open/i.test(name),
      attr: (name, value) =>
        NAMES.test(name) && value !== '' && isStable(value) && !(POINTS.test(name) && /\d/.test(value)),
      timeoutMs: FIND_LIMIT_MS,
    });
  } catch {
    // it gave up: the place in the tree is better than nothing, and the second record will show whether it holds
    return pathTo(element, root);
  }
}

function pathTo(element: Element, root: Element | ShadowRoot): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const index = [...(at.parentNode?.children ?? [])].filter(({ tagName }) => tagName === at?.tagName).indexOf(at);
    steps.unshift(`${at.tagName.toLowerCase()}:nth-of-type(${index + 1})`);
  }
  return [...('host' in root ? [] : ['body']), ...steps].join(' > ');
}

/** Where the value of an element is: in a control it is not its text. */
export function chooseRead(element: Element): { readonly read?: 'value' } {
  return element.matches('input, select, textarea') ? { read: 'value' } : {};
}
