import { attempt, isVisible, queryAll } from '@/lib/crm/page-text';

/** What is in front takes at least so much of the window. */
const LEAST_SHARE = 1 / 3;
const FRAMES = 'iframe, frame';

/** The frames in a document, whoever's they are. */
export const listFrames = (page: Document): Element[] => queryAll(page, FRAMES);

/**
 * The document of a frame of the page's own site; the browser gives none of another site's. Null for a frame that the page
 * itself does not trust (`sandbox`) and for one without an address of its own: it may hold a mail, written by anybody.
 */
export function openFrame(frame: Element): Document | null {
  const page = attempt(() => (frame as HTMLIFrameElement).contentDocument, null);
  const isOwn =
    page?.URL.startsWith(`${location.origin}/`) === true &&
    page.URL !== location.href.split('#')[0] &&
    !frame.hasAttribute('sandbox');
  return isOwn ? page : null;
}

/** How much of the window a frame takes; 0 for one that is not in front. */
export function measureShare(frame: Element): number {
  const { x, y, width, height } = frame.getBoundingClientRect();
  const share = (width * height) / (innerWidth * innerHeight);
  if (share < LEAST_SHARE || !isVisible(frame)) return 0;
  const above = frame.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  return above === null || above === frame || !above.matches(FRAMES) ? share : 0;
}

/** The documents in front within this one, with their share of the window. */
function listInside(page: Document): [share: number, page: Document][] {
  return listFrames(page).flatMap((frame) => {
    const inside = openFrame(frame);
    const share = inside === null ? 0 : measureShare(frame);
    return inside === null || share === 0 ? [] : [[share, inside], ...listInside(inside)];
  });
}

/** The documents of the frames in front, the largest first. */
export function listFronts(): Document[] {
  return listInside(document)
    .sort(([one], [two]) => two - one)
    .map(([, page]) => page);
}
