/**
 * Runs in the page before everything else: writes down all that a page can notice of what goes on beside it, without its
 * own doings and without times, which also depend on what else the machine does. Were any of it to depend on whom
 * the panel shows, the page could learn by it what stands there.
 */
export function openTrace(): void {
  const trace = new Map<string, number>();
  const add = (what: string): void => void trace.set(what, (trace.get(what) ?? 0) + 1);
  /** Its presence counts, not how often: a click that is repeated by the manager is not the panel's doing. */
  const mark = (what: string): void => void trace.set(what, 1);
  const isOutside = (node: unknown): boolean =>
    !(node instanceof Node && (document.body?.contains(node) || document.head?.contains(node)));
  const tag = (node: unknown): string =>
    node instanceof Element ? node.tagName : Object.prototype.toString.call(node);
  const isOwn = (address: string): boolean => address === '' || address.startsWith(origin);
  const hide = (text: unknown): string => String(text).replace(/\d+/g, '#');

  const watchHosts = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (!isOutside(target) || target === document) continue;
      add(`${type} of ${tag(target)}: ${attributeName} +${[...addedNodes].map(tag)} -${[...removedNodes].map(tag)}`);
    }
  });
  watchHosts.observe(document, { subtree: true, childList: true, attributes: true });

  const heard =
    'message messageerror storage toggle beforetoggle focus blur focusin focusout visibilitychange resize scroll selectionchange fullscreenchange hashchange popstate pageshow pagehide freeze resume error unhandledrejection securitypolicyviolation keydown keypress keyup beforeinput input click copy paste animationstart transitionrun';
  for (const type of heard.split(' ')) {
    addEventListener(
      type,
      ({ target }) => {
        // the window's own focus comes and goes with the manager's hand
        if (isOutside(target) && (target instanceof Element || !/^(focus|blur)/.test(type)))
          mark(`${type} at ${tag(target)}`);
      },
      true,
    );
  }

  interface Entry extends PerformanceEntry {
    readonly attribution?: readonly { readonly containerType: string; readonly containerSrc: string }[];
    readonly scripts?: readonly { readonly sourceURL: string; readonly windowAttribution: string }[];
    readonly sources?: readonly { readonly node: Node | null }[];
  }
  const listNews = ({ entryType, name, attribution, scripts, sources }: Entry): string[] => {
    // when there is a long one, and which event was slow, is a matter of the machine; whose task it was is not
    if (entryType === 'longtask')
      return name === 'self' || name === 'unknown' ? [] : [`${name} ${JSON.stringify(attribution ?? [])}`];
    if (entryType === 'long-animation-frame')
      return (scripts ?? [])
        .filter(({ sourceURL, windowAttribution }) => windowAttribution !== 'self' || !isOwn(sourceURL))
        .map(({ sourceURL, windowAttribution }) => `${windowAttribution} ${sourceURL}`);
    if (entryType === 'layout-shift')
      return (sources ?? []).filter(({ node }) => isOutside(node)).map(({ node }) => tag(node));
    return entryType === 'resource' || entryType === 'navigation' ? [name] : [];
  };
  const observer = new PerformanceObserver((found) => {
    for (const entry of found.getEntries())
      for (const what of listNews(entry as Entry)) mark(`${entry.entryType}: ${hide(what)}`);
  });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }

  const list = async (): Promise<string> => {
    const host = document.querySelector('html > :not(head, body)');
    const { left = 0, width = 0 } = host?.getBoundingClientRect() ?? {};
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
    const state = [
      `frames ${window.length}, history ${history.length}, focus ${document.hasFocus()} ${tag(document.activeElement)}`,
      `host ${tag(host)} at ${Math.round(left)}, ${Math.round(width)} wide, ${host?.getAttributeNames()}`,
      `page ${document.documentElement.clientWidth} wide, ${document.documentElement.getAttribute('style')}`,
      `kept ${databases.length} ${localStorage.length} ${sessionStorage.length} ${(await caches.keys()).length}`,
    ];
    return [...[...trace].map(([what, times]) => `${what} (${times})`), ...state].sort().join('\n');
  };
  Object.defineProperty(globalThis, 'listTrace', { value: list });
}
