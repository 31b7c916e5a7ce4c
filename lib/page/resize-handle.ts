import type { Settings } from '@/lib/messaging/settings';
import { isPlainKey, makeDraggable } from './drag';
import { clampWidth, LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH } from './layout';

/** One press of an arrow key, in CSS pixels; with Shift four times as much. */
const STEP = 16;

interface Resize {
  readonly width: () => number;
  readonly side: () => Settings['side'];
  /** `isFinal` when it is to be remembered. */
  readonly onWidth: (width: number, isFinal: boolean) => void;
}

/** The panel's inner edge: pointer, arrow keys, Home and End; a double click brings the usual width back. */
export function bindResizeHandle(handle: HTMLElement, { width, side, onWidth }: Resize): void {
  const outwards = (): number => (side() === 'right' ? -1 : 1);
  let from = 0;
  let now = 0;
  makeDraggable(handle, {
    start: () => {
      from = width();
      now = from;
    },
    move: (right) => {
      now = clampWidth(from + right * outwards());
      onWidth(now, false);
    },
    end: (hasMoved) => {
      if (hasMoved) onWidth(now, true);
    },
  });
  handle.addEventListener('dblclick', (event) => {
    if (event.isTrusted) onWidth(USUAL_WIDTH, true);
  });
  handle.addEventListener('keydown', (event) => {
    const step = (event.shiftKey ? 4 : 1) * STEP * outwards();
    const wanted = {
      ArrowRight: width() + step,
      ArrowLeft: width() - step,
      Home: LEAST_WIDTH,
      End: MOST_WIDTH,
    }[event.key];
    if (!isPlainKey(event) || wanted === undefined) return;
    event.preventDefault();
    onWidth(clampWidth(wanted), true);
  });
}
