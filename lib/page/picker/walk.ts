import { childrenOf, parentOf } from './tree';

/** The next element for an arrow key: up to the parent, down to the first child, left and right among the siblings. Itself at an end. */
export function walkTree(element: Element, key: string): Element {
  switch (key) {
    case 'ArrowUp': {
      const parent = parentOf(element);
      return parent === null || parent === document.body ? element : parent;
    }
    case 'ArrowDown':
      return childrenOf(element).find(isShown) ?? element;
    case 'ArrowLeft':
      return step(element, (one) => one.previousElementSibling);
    case 'ArrowRight':
      return step(element, (one) => one.nextElementSibling);
    default:
      return element;
  }
}

function step(element: Element, next: (one: Element) => Element | null): Element {
  for (let at = next(element); at !== null; at = next(at)) if (isShown(at)) return at;
  return element;
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 0;
}
