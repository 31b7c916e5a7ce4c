import { browser } from 'wxt/browser';
import { mountEarly } from '@/lib/page/early';

/**
 * Comes beside the content script on addresses like those of known opportunities, on sites where the panel is open. A page
 * drawn in advance is in no tab yet. (As WXT's `defineUnlistedScript` would give it, without that function.)
 */
export default {
  main: () => {
    const page = document as { readonly prerendering?: boolean };
    // an opportunity's id has a digit: a list, or a form for a new one, has the same beginning
    if (page.prerendering === true || !/\d/.test(location.href.slice(location.origin.length))) return;
    mountEarly(browser.runtime.getURL('/panel.html' as '/popup.html'));
  },
};
