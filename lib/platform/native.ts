import type { Browser } from 'webextension-polyfill';

const scope = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

/**
 * The browser's own extension API, which answers promises in Manifest V3 everywhere. The background and the panel take it
 * from here: they start often, and the polyfill would be 10 kB more each time. The other pages take the polyfill.
 */
export const browser: Browser = scope.browser?.runtime?.id === undefined ? scope.chrome : scope.browser;
