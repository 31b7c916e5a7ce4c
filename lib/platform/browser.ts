/** The one place that imports the polyfill: our pages take `browser` from here. What starts often takes the browser's own (`native.ts`), the content script too. */
import browser from 'webextension-polyfill';

export { browser };
