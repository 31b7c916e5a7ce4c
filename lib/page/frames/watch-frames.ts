import type { Lifetime } from '../lifetime';
import { listFrames, listFronts, measureShare, openFrame } from './fronts';

const POLL_MS = 200;
/** A navigation that has not changed the address by then became a download or was given up. */
const GIVEN_UP_MS = 2000;

/**
 * Calls `onMove(url)` when the document of a frame in front begins to leave for this address, and `onMove(null)` when
 * something about the frames has changed: an address, a document, a size, one more. Frames of other sites are not watched.
 */
export function watchFrames(lifetime: Lifetime, onMove: (url: string | null) => void): void {
  const { signal } = lifetime;
  const on = (target: EventTarget, type: string, listener: (event: Event) => void): void =>
    target.addEventListener(type, listener, { signal, capture: true });
  let givenUp: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const arrive = (): void => {
    clearTimeout(givenUp);
    if (!signal.aborted) onMove(null);
  };
  const leave = (url: string): void => {
    clearTimeout(givenUp);
    givenUp = setTimeout(arrive, GIVEN_UP_MS);
    onMove(url);
  };

  const known = new WeakSet<Document>();
  const sizes = new ResizeObserver(arrive);
  signal.addEventListener('abort', () => sizes.disconnect());
  const enter = (frame: Element): void => {
    const page = openFrame(frame);
    const view = page?.defaultView as (Window & { readonly navigation?: Navigation }) | null | undefined;
    if (page === null || !view || known.has(page)) return;
    sizes.observe(frame);
    for (const type of ['hashchange', 'popstate', 'pageshow']) on(view, type, arrive);
    on(view, 'pagehide', () => {
      leave('');
      // by then the next document is there, or the frame is gone
      setTimeout(() => {
        enter(frame);
        arrive();
      });
    });
    if (view.navigation !== undefined) {
      on(view.navigation, 'navigate', (event) => {
        const { destination, downloadRequest } = event as NavigateEvent;
        if (downloadRequest === null && measureShare(frame) > 0) leave(destination.url);
      });
      for (const type of ['navigatesuccess', 'navigateerror', 'currententrychange']) on(view.navigation, type, arrive);
    }
    look(page);
  };
  const look = (page: Document): void => {
    known.add(page);
    // a frame's own `load` comes to the element in this document
    on(page, 'load', ({ target }) => {
      enter(target as Element);
      if (listFrames(page).includes(target as Element)) arrive();
    });
    for (const frame of listFrames(page)) enter(frame);
  };
  look(document);
  if ('navigation' in globalThis) return;
  lifetime.setInterval(() => {
    const now = listFronts()
      .map(({ URL }) => URL)
      .join(' ');
    if (now !== last) arrive();
    last = now;
  }, POLL_MS);
}
