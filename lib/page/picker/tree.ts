import { measureShare, openFrame } from '../frames/fronts';

/** The page as the manager sees it is one tree: open shadow trees and the documents of the site's own frames are parts of it. */

/** A page whose parts point at each other keeps us no longer than so many steps. */
const DEEPEST = 40;

/** What the element stands in: its parent, the host of its shadow tree, or the frame of its document; null at the top. */
export function parentOf(element: Element): Element | null {
  const { parentElement } = element;
  const tree = treeOf(element);
  if (tree !== null) return parentElement ?? tree.host;
  return element === element.ownerDocument.body ? frameOf(element) : parentElement;
}

/** The first things in the element: of a frame, its document's body. */
export function childrenOf(element: Element): Element[] {
  const inside = openInside(element);
  if (inside !== null) return inside.body === null ? [] : [inside.body];
  return [...(element.shadowRoot ?? element).children, ...(element.shadowRoot === null ? [] : element.children)];
}

/** The open shadow tree that the element is in, or null. */
export function treeOf(element: Element): ShadowRoot | null {
  const root = element.getRootNode();
  // a frame's document has classes of its own
  return 'host' in root ? (root as ShadowRoot) : null;
}

/** The frame that shows the element's document; null in the tab's own. */
export function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Where the element is in the window, whatever frames are around it. */
export function boxOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const [left, top] = insetOf(element);
  return new DOMRect(x + left, y + top, width, height);
}

/** The innermost element at this place of the window, but for `host`, which lies over everything. */
export function elementAt(x: number, y: number, host: Element): Element | null {
  const isThere = (one: Element): boolean => one !== host && one !== document.documentElement;
  let found = document.elementsFromPoint(x, y).find(isThere) ?? null;
  for (let depth = 0; found !== null && depth < DEEPEST; depth += 1) {
    const page = openInside(found);
    const inside: Document | ShadowRoot | null = page ?? found.shadowRoot;
    const [left, top] = page === null ? insetOf(found) : frameInset(found);
    // what lies over a shadow tree is found through it too
    const next: Element | undefined = inside
      ?.elementsFromPoint(x - left, y - top)
      .find((one) => one.getRootNode() === inside);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** The document in a frame of the site's own that is large enough to hold the record: others are never read. */
const openInside = (element: Element): Document | null =>
  element.matches('iframe, frame') && measureShare(element) > 0 ? openFrame(element) : null;

/** How far the corner of an element's document is from the window's. */
function insetOf(element: Element): readonly [left: number, top: number] {
  const frame = frameOf(element);
  return frame === null ? [0, 0] : frameInset(frame);
}

function frameInset(frame: Element): readonly [left: number, top: number] {
  const { x, y } = boxOf(frame);
  return [x + frame.clientLeft, y + frame.clientTop];
}
