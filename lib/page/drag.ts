/** What a drag does; distances are in CSS pixels since its beginning. */
export interface Drag {
  readonly start: () => void;
  readonly move: (right: number, down: number) => void;
  /** `hasMoved` is false for a plain click. */
  readonly end: (hasMoved: boolean) => void;
}

/** Less than this is a click with an unsteady hand. */
const THRESHOLD = 4;

/** A key pressed by a person and not part of one of the browser's shortcuts, such as Alt and an arrow for the way back. */
export const isPlainKey = ({ isTrusted, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  isTrusted && !altKey && !ctrlKey && !metaKey;

/** Makes `element` draggable with the pointer that presses it; the pointer is captured, so a frame below does not swallow it. */
export function makeDraggable(element: HTMLElement, drag: Drag): void {
  let from: PointerEvent | null = null;
  let hasMoved = false;
  element.addEventListener('pointerdown', (event) => {
    // a second finger does not take the drag over
    if (!event.isTrusted || event.button !== 0 || !event.isPrimary) return;
    from = event;
    hasMoved = false;
    element.setPointerCapture(event.pointerId);
    drag.start();
  });
  // the focus stays where it was: dialogs with a focus trap would fetch it back
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('pointermove', (event) => {
    if (from === null || event.pointerId !== from.pointerId) return;
    const right = event.clientX - from.clientX;
    const down = event.clientY - from.clientY;
    hasMoved ||= Math.hypot(right, down) >= THRESHOLD;
    if (hasMoved) drag.move(right, down);
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(type, (event) => {
      if (from === null || event.pointerId !== from.pointerId) return;
      from = null;
      drag.end(hasMoved);
    });
  }
}
