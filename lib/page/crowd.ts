/** What is left of the window's width beside the dialogs of the page, in CSS pixels. */
interface Room {
  readonly left: number;
  readonly right: number;
}

export interface Crowd {
  isThere(): boolean;
  room(): Room;
  /** Begins to watch; dialogs that are open already count. */
  watch(): void;
  stop(): void;
}

/** What is in the browser's top layer. */
export const OPEN = ':modal,:popover-open,:fullscreen';

/**
 * Follows what the page puts into the browser's top layer: modal dialogs, an element in full screen, and popovers that
 * cover the whole window; a menu is let, it lies above the panel where the two meet. `onChange` is called when one opens
 * or closes or has another size; `isNew` when it lies above everything that was there before.
 */
export function createCrowd(host: HTMLElement, onChange: (isNew: boolean) => void): Crowd {
  let ending: AbortController | null = null;
  let open: readonly Element[] = [];
  // also told of one that is taken out of the page without being closed
  const observer = new ResizeObserver(() => refresh(false));

  const refresh = (isNew: boolean): void => {
    const gone = open.filter((one) => !one.isConnected || !one.matches(OPEN));
    for (const one of gone) observer.unobserve(one);
    open = open.filter((one) => !gone.includes(one));
    onChange(isNew);
  };
  const add = (element: Element): void => {
    if (!open.includes(element)) {
      open = [...open, element];
      observer.observe(element);
    }
    refresh(true);
  };
  const onToggle = ({ target, newState }: ToggleEvent): void => {
    if (!(target instanceof Element) || target === host) return;
    if (newState !== 'open') {
      if (open.includes(target)) refresh(false);
    } else if (target.matches(':modal') || (target.hasAttribute('popover') && coversWindow(target))) add(target);
  };
  const onFullscreen = (): void => {
    const element = document.fullscreenElement;
    // the whole page in full screen is a window like another
    if (element === null || element === document.documentElement || element === document.body)
      refresh(element !== null);
    else add(element);
  };

  return {
    isThere: () => open.length > 0,
    room() {
      const boxes = open.map((one) => one.getBoundingClientRect());
      return {
        left: Math.max(Math.min(innerWidth, ...boxes.map(({ left }) => left)), 0),
        right: Math.max(Math.min(innerWidth, ...boxes.map(({ right }) => innerWidth - right)), 0),
      };
    },
    watch() {
      if (ending !== null) return;
      ending = new AbortController();
      const options = { capture: true, signal: ending.signal };
      // `toggle` does not bubble, but it is captured
      document.addEventListener('toggle', (event) => onToggle(event as ToggleEvent), options);
      document.addEventListener('fullscreenchange', onFullscreen, options);
      for (const dialog of document.querySelectorAll('dialog[open]')) if (dialog.matches(':modal')) add(dialog);
    },
    stop() {
      ending?.abort();
      ending = null;
      observer.disconnect();
      open = [];
    },
  };
}

function coversWindow(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight;
}
