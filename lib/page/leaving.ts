/** By then a press in the page has taken the focus out of the panel, or the page has not let it. */
const MOVED_MS = 1000;
const NEVER = Number.NEGATIVE_INFINITY;

/** When it happened, in milliseconds since 1970 as the panel says it too; this page may have been busy since. */
const momentOf = ({ timeStamp }: Event): number => Date.now() - performance.now() + timeStamp;

/**
 * Answers a function that tells whether a person has taken the focus out of the panel since their last deed in it: by a
 * press in the page, into a frame of the page under the pointer (whose presses are not heard here), or out of the window;
 * or whether it is there again. What is left is the page's own doing. A page can keep its presses from us: then the focus
 * comes back to the panel, and it is the page that suffers.
 */
export function watchLeaving(frame: HTMLElement, signal: AbortSignal): (actedAt: number) => boolean {
  let pressedAt = NEVER;
  let under: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // by its own tree: in Chromium an element of the page with this name would stand in the document's place
  const isBack = (): boolean => (frame.getRootNode() as ShadowRoot).activeElement === frame;
  const hear = (event: Event): void => {
    if (!event.isTrusted) return;
    under = event.target;
    if (event.type !== 'pointerdown') return;
    pressedAt = momentOf(event);
    // a page that keeps a press from moving the focus would else be free to take it at any time after
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isBack()) pressedAt = NEVER;
    }, MOVED_MS);
  };
  for (const type of ['pointerdown', 'pointerover']) addEventListener(type, hear, { capture: true, signal });
  return (actedAt) =>
    isBack() ||
    // by the prototype, for the same reason
    !Document.prototype.hasFocus.call(document) ||
    pressedAt > actedAt ||
    (under instanceof HTMLIFrameElement && under === document.activeElement);
}
