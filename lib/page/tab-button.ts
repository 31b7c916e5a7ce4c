import { isPlainKey, makeDraggable } from './drag';
import { clampShare, placeTab } from './layout';

/** One press of an arrow key, as a share of the window's height; with Shift five times as much. */
const STEP = 0.02;

interface TabPlace {
  readonly share: () => number;
  /** `isFinal` when it is to be remembered. */
  readonly onShare: (share: number, isFinal: boolean) => void;
  readonly onPress: (isKeyboard: boolean) => void;
}

/** The collapsed panel's tab: a click opens, a drag or the arrow keys move it along the window's edge. */
export function bindTabButton(tab: HTMLElement, { share, onShare, onPress }: TabPlace): void {
  let from = 0;
  let now = 0;
  let wasDragged = false;
  // measured once: asking at every move would make the page lay itself out at every move
  let height = 0;
  const measure = (): void => {
    height = tab.offsetHeight;
  };
  const settle = (wanted: number): number => clampShare(placeTab(wanted, height, innerHeight) / innerHeight);
  makeDraggable(tab, {
    start: () => {
      measure();
      from = placeTab(share(), height, innerHeight);
      now = share();
      wasDragged = false;
    },
    move: (_, down) => {
      now = settle((from + down) / innerHeight);
      onShare(now, false);
    },
    end: (hasMoved) => {
      wasDragged = hasMoved;
      if (hasMoved) onShare(now, true);
    },
  });
  tab.addEventListener('click', (event) => {
    // the click that ends a drag does not open
    if (event.isTrusted && !(wasDragged && event.detail > 0)) onPress(event.detail === 0);
  });
  tab.addEventListener('keydown', (event) => {
    const step = (event.shiftKey ? 5 : 1) * STEP;
    const wanted = { ArrowUp: share() - step, ArrowDown: share() + step, Home: 0, End: 1 }[event.key];
    if (!isPlainKey(event) || wanted === undefined) return;
    event.preventDefault();
    measure();
    onShare(settle(wanted), true);
  });
}
