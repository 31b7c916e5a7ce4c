import type { Lifetime } from './lifetime';

/** How often the address is compared where the browser does not announce navigations. */
const POLL_MS = 200;
/** A navigation that has not changed the address by then became a download or was given up. */
const GIVEN_UP_MS = 2000;

/**
 * Calls `onUrl(url, false)` when a navigation to `url` begins, and `onUrl(url, true)` when the address is `url`: after a
 * commit, and again after a navigation that was given up. The same address may be told more than once.
 *
 * It listens to the Navigation API itself and not to `wxt:locationchange`, which is silent when a navigation that was
 * given up is tried again, and which any script of the page can hear and forge. Hash, pushState, back and forward,
 * replaceState and a return from the back-forward cache all count; without the API the address is compared.
 */
export function watchNavigation(lifetime: Lifetime, onUrl: (url: string, isCommitted: boolean) => void): void {
  const { signal } = lifetime;
  const on = (target: EventTarget, type: string, listener: (event: Event) => void, capture = false): void =>
    target.addEventListener(type, listener, { signal, capture });

  let givenUp: ReturnType<typeof setTimeout> | undefined;
  let last = location.href;
  const arrive = (): void => {
    clearTimeout(givenUp);
    if (signal.aborted) return;
    last = location.href;
    onUrl(last, true);
  };
  const compare = (): void => {
    if (location.href !== last) arrive();
  };

  for (const type of ['hashchange', 'popstate', 'pageshow']) on(window, type, arrive);

  const api = (globalThis as { navigation?: Navigation }).navigation;
  if (api === undefined) {
    lifetime.setInterval(compare, POLL_MS);
    // most navigations follow a click or a key: do not wait for the next comparison
    for (const type of ['click', 'keyup']) on(window, type, () => setTimeout(compare), true);
    return;
  }
  on(api, 'navigate', (event) => {
    const { destination, downloadRequest } = event as NavigateEvent;
    if (downloadRequest !== null) return;
    clearTimeout(givenUp);
    givenUp = setTimeout(arrive, GIVEN_UP_MS);
    onUrl(destination.url, false);
  });
  for (const type of ['navigatesuccess', 'navigateerror', 'currententrychange']) on(api, type, arrive);
}
