import { createBudget } from './budget';
import { OPEN } from './crowd';

/** How often, within how many milliseconds, what the page undoes is done again. */
const TIMES = 20;
const SPAN_MS = 10_000;
/** A page that takes its time lets nobody work either: each return is a panel that loads anew. */
const RETURNS = 60;
const RETURNS_SPAN_MS = 600_000;

export interface Guard {
  /** Attaches the host to `<html>`, in the top layer where the browser has one for it. */
  mount(): void;
  /** Above what the page has put into the top layer meanwhile. */
  raise(): void;
  /** Stops watching and leaves it where it is. */
  release(): void;
  /** Stops watching and takes it away. */
  unmount(): void;
}

export interface GuardEvents {
  /** The host was taken out of the page and put back: the frame within was destroyed by that. */
  readonly onRemounted: () => void;
  /** The page does not let the host be: it was taken away for good. */
  readonly onGivenUp: () => void;
}

/**
 * Keeps the host where it is: put back when the page removes it, cleaned when the page sets an attribute on it (`hidden`,
 * `inert`, `style`, …), raised again when the page lowers it. All of this a bounded number of times. Known limit, tried in Chromium 156 and Firefox 153: while a `showModal()` dialog is open, or an element in full screen, the panel above it
 * can be seen but not clicked, since everything outside such a dialog is inert, the top layer too.
 */
export function createGuard(host: HTMLElement, events: GuardEvents): Guard {
  const isAllowed = createBudget(TIMES, SPAN_MS);
  const mayReturn = createBudget(RETURNS, RETURNS_SPAN_MS);
  const canPopOver = typeof host.showPopover === 'function';
  let isMounted = false;

  const clean = (): boolean => {
    const names = host.getAttributeNames().filter((name) => name !== 'popover' || !canPopOver);
    for (const name of names) host.removeAttribute(name);
    const isLowered = canPopOver && host.getAttribute('popover') !== 'manual';
    if (isLowered) host.setAttribute('popover', 'manual');
    return isLowered || names.length > 0;
  };
  const raise = (): void => {
    if (!canPopOver || !host.isConnected) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };
  const attach = (): void => {
    // null for a moment when the page replaces the whole document: the observer tells when the next one is there
    const page = document.documentElement;
    // put elsewhere, a frame in it would begin anew
    if (page === null || host.parentNode !== page) page?.append(host);
    clean();
    // mounted early it is in the top layer already: above all, unless the page has put something there since
    if (!canPopOver || !host.matches(':popover-open') || document.querySelectorAll(OPEN).length > 1) raise();
    watch();
  };
  const spend = (isReturn = false): boolean => {
    if (!isMounted) return false;
    if (isAllowed() && (!isReturn || mayReturn())) return true;
    unmount();
    events.onGivenUp();
    return false;
  };

  const observer = new MutationObserver(() => {
    if (!isMounted) return;
    if (host.parentNode === null || host.parentNode !== document.documentElement) {
      if (!spend(true)) return;
      attach();
      events.onRemounted();
    } else if (clean() && spend()) raise();
    // our own corrections are no news
    observer.takeRecords();
  });
  const watch = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  };
  const onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed' && !host.matches(':popover-open') && spend()) raise();
  };
  const release = (): void => {
    isMounted = false;
    observer.disconnect();
    host.removeEventListener('toggle', onToggle);
  };
  const unmount = (): void => {
    release();
    host.remove();
  };

  return {
    mount() {
      if (isMounted) return;
      isMounted = true;
      host.addEventListener('toggle', onToggle);
      attach();
    },
    raise() {
      if (spend()) raise();
    },
    release,
    unmount,
  };
}
