/**
 * Puts the host over everything and keeps it usable: while the page shows a modal dialog of the browser's own
 * (`showModal()`), all that is outside is inert, the top layer too, so the host is within it.
 */
export function keepInFront(host: HTMLElement, signal: AbortSignal): void {
  const place = (): void => {
    const holder = findModal() ?? document.documentElement;
    if (host.parentNode === holder) return;
    holder.append(host);
    if (typeof host.showPopover !== 'function') return;
    host.setAttribute('popover', 'manual');
    host.showPopover();
  };
  const dialogs = new MutationObserver(place);
  dialogs.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  signal.addEventListener('abort', () => dialogs.disconnect());
  place();
}

/** The modal dialog in front: the one that can be hit, since those below it are inert too. */
function findModal(): Element | null {
  const modals = [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal'));
  const isHit = (dialog: Element): boolean => {
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return document.elementsFromPoint(x + width / 2, y + height / 2).some((one) => dialog.contains(one));
  };
  return modals.findLast(isHit) ?? modals.at(-1) ?? null;
}
