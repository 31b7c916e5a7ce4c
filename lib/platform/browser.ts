/** The one place that imports the polyfill; background and pages take `browser` from here, the content script never does. */
import browser from 'webextension-polyfill';

export { browser };
