import { boxOf, elementAt, frameOf, parentOf } from './tree';
import { walkTree } from './walk';

/** A cover over the page while the manager points: it catches every click and key, so that the page gets none. */
export interface Overlay {
  /** Begins (true) or ends (false) to point. */
  point(isPointing: boolean): void;
  /** The element under the mark, or null. */
  current(): Element | null;
}

interface OverlayParts {
  readonly host: HTMLElement;
  /** Over the whole window, empty and transparent: of what happens in a frame the page hears nothing. */
  readonly cover: HTMLIFrameElement;
  /** The frame around the element that would be taken. */
  readonly mark: HTMLElement;
}
interface OverlayEvents {
  readonly onMove: (element: Element | null) => void;
  readonly onPick: (element: Element) => void;
  readonly onLeave: () => void;
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export function createOverlay(parts: OverlayParts, events: OverlayEvents, signal: AbortSignal): Overlay {
  const { host, cover, mark } = parts;
  let element: Element | null = null;
  let isOn = false;
  let heard: Document | null = null;

  const show = (next: Element | null): void => {
    element = next;
    draw();
    events.onMove(next);
  };
  const draw = (): void => {
    const box = isOn && element !== null ? boxOf(element) : null;
    mark.hidden = box === null;
    if (box === null) return;
    const { left, top, width, height } = box;
    Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };
  const find = (x: number, y: number): Element | null => elementAt(x, y, host);

  const listen = (): void => {
    const inside = cover.contentDocument;
    if (inside === null || heard === inside) return;
    heard = inside;
    inside.documentElement.style.cursor = 'crosshair';
    inside.addEventListener('pointermove', (event) => {
      if (event.isTrusted) show(find(event.clientX, event.clientY));
    });
    inside.addEventListener('click', (event) => {
      const found = event.isTrusted ? find(event.clientX, event.clientY) : null;
      if (found !== null) events.onPick(found);
    });
    const onWheel = (event: WheelEvent): void => {
      scrollUnder(find(event.clientX, event.clientY), event);
      draw();
    };
    inside.addEventListener('wheel', onWheel, { passive: true });
    inside.addEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const isOurs = event.composedPath().includes(host);
    // while the page is used, only what is pressed in nothing of the page: there it may close a form
    const isIdle = isOurs || event.target === document.body || event.target === document.documentElement;
    if (!isOn && (event.key !== 'Escape' || !isIdle)) return;
    if (event.key === 'Escape') events.onLeave();
    else if (ARROWS.includes(event.key)) move(event.key);
    else if (event.key === 'Enter' && !isOurs && element !== null) events.onPick(element);
    else if (isOurs || event.key === 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const move = (key: string): void => {
    const next =
      element === null ? (document.querySelector('main, [role=main]') ?? document.body) : walkTree(element, key);
    if (next === host) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(next);
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, type === 'keydown' ? onKey : hush, { capture: true, signal });
  }
  function hush(event: KeyboardEvent): void {
    if (isOn && !event.composedPath().includes(host)) event.stopImmediatePropagation();
  }
  // Firefox replaces the first document of an empty frame, and one that is moved begins anew
  cover.addEventListener('load', () => {
    listen();
    if (isOn) cover.contentWindow?.focus();
  });
  listen();
  window.addEventListener('scroll', draw, { capture: true, passive: true, signal });
  window.addEventListener('resize', draw, { signal });

  return {
    point(isPointing) {
      isOn = isPointing;
      cover.hidden = !isPointing;
      if (isPointing) cover.contentWindow?.focus();
      show(null);
    },
    current: () => element,
  };
}

/** The cover takes the wheel: what lies under it scrolls all the same. */
function scrollUnder(element: Element | null, { deltaX, deltaY }: WheelEvent): void {
  for (let at = element; at !== null; at = parentOf(at)) {
    // the body's own is its window's
    const view = at === at.ownerDocument.body && frameOf(at) !== null ? at.ownerDocument.scrollingElement : null;
    const place = view ?? at;
    const { scrollTop, scrollLeft } = place;
    place.scrollBy({ left: deltaX, top: deltaY, behavior: 'instant' });
    if (place.scrollTop !== scrollTop || place.scrollLeft !== scrollLeft) return;
  }
  window.scrollBy(deltaX, deltaY);
}
