import { offerKit, takeKit } from './door';
import { EARLY_DOOR } from './doors';
import { shareGreeting } from './greeting';
import { buildParts } from './parts';

/** Where nobody has taken the frame by then, no opportunity is in front. */
const KEPT_MS = 10_000;

/**
 * As the panel will stand, but unseen and out of reach; the host's own style takes this one's place. (Transparent, not
 * hidden: a hidden frame is never drawn.)
 */
const STYLE = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;pointer-events:none!important}
section{position:fixed;top:0;bottom:0;right:0;width:360px}
iframe{width:100%;height:100%;border:0;opacity:0}
:host::backdrop{display:none!important}
button,[role]{display:none}`;

/**
 * Mounts the panel's frame before anything of the page is there, on addresses like those of opportunities that are known:
 * it loads and draws in a process of its own while the page starts, and asks before the page lets anybody answer its own
 * scripts. Whether it is wanted is decided later.
 */
export function mountEarly(panelUrl: string): void {
  const { token, answer } = shareGreeting();
  const parts = buildParts(STYLE);
  const { host, panel, frame } = parts;
  panel.inert = true;
  frame.src = `${panelUrl}#${new URLSearchParams({ token })}`;
  panel.prepend(frame);
  offerKit(EARLY_DOOR, parts);
  const awaited = putAfterHead(host);
  const drop = (): void => {
    if (takeKit(EARLY_DOOR) === null) return;
    awaited.disconnect();
    host.remove();
  };
  void answer.then((hello) => {
    if (hello?.state !== 'on' || !hello.isOpen) drop();
  });
  setTimeout(drop, KEPT_MS);
}

/** At the start of a document there is no head yet; the page's own scripts come after it, and look for it first. Answers what waits for it. */
function putAfterHead(host: HTMLElement): MutationObserver {
  const put = (): boolean => {
    if (document.head === null) return false;
    // put elsewhere, its frame would begin anew
    if (host.parentNode === null) {
      document.documentElement.append(host);
      // while the page is empty this costs no layout
      host.popover = 'manual';
      host.showPopover?.();
    }
    return true;
  };
  const observer = new MutationObserver(() => {
    if (put()) observer.disconnect();
  });
  if (!put()) observer.observe(document, { childList: true, subtree: true });
  return observer;
}
