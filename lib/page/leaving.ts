/** A press in the page that is older than this has nothing to do with a focus that moves now. */
const PRESS_MS = 1000;

/**
 * Answers a function that tells whether a person has just taken the focus out of the panel: by a press in the page, into a
 * frame of the page under the pointer (whose presses are not heard here), or out of the window. What is left is the page's
 * own doing. A page can keep its presses from us: then the focus comes back to the panel, and it is the page that suffers.
 */
export function watchLeaving(signal: AbortSignal): () => boolean {
  let pressedAt = -PRESS_MS;
  let under: EventTarget | null = null;
  const hear = ({ type, target, isTrusted }: Event): void => {
    if (!isTrusted) return;
    under = target;
    if (type === 'pointerdown') pressedAt = performance.now();
  };
  for (const type of ['pointerdown', 'pointerover']) addEventListener(type, hear, { capture: true, signal });
  return () =>
    // by the prototype: in Chromium an element of the page with this name would stand in its place
    !Document.prototype.hasFocus.call(document) ||
    performance.now() - pressedAt < PRESS_MS ||
    (under instanceof HTMLIFrameElement && under === document.activeElement);
}
