import { EXTENSION_ID, type FirefoxExtension } from './firefox.ts';

const FIND_EXTENSION = `const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');`;
const FIND_WINDOW = `const window = Services.wm.getMostRecentWindow('navigator:browser');`;

/** Ends the background page as the browser does when it is idle; answers what it says of it then: `stopped`. */
export function suspendBackground(firefox: FirefoxExtension): Promise<string> {
  return firefox.inBrowser(`${FIND_EXTENSION}
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    return extension.backgroundState;`);
}

/** Clicks our button in the toolbar on this tab, answers the address that opens, and closes it; the click lends us the tab's address. */
export function clickToolbarButton(firefox: FirefoxExtension, address: string): Promise<string> {
  return firefox.inBrowser(`${FIND_WINDOW} ${FIND_EXTENSION}
    const { gBrowser } = window;
    gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${address}');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    const end = Date.now() + 10000;
    for (;;) {
      const opened = window.document.querySelector('panel browser[webextension-view-type=popup]');
      const spec = opened?.currentURI?.spec ?? '';
      if (spec.endsWith('popup.html')) {
        opened.closest('panel').hidePopup();
        return spec;
      }
      if (Date.now() > end) throw new Error('No popup opens');
      await new Promise((tick) => setTimeout(tick, 50));
    }`);
}

/** Presses Alt+Shift and a letter in the browser's window, on the tab in front, as a person does. */
export function pressShortcut(firefox: FirefoxExtension, address: string, letter: string): Promise<void> {
  return firefox.inBrowser(`${FIND_WINDOW}
    const { gBrowser } = window;
    gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${address}');
    await new Promise((settled) => setTimeout(settled, 100));
    const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keys.beginInputTransactionForTests(window);
    const { KeyboardEvent } = window;
    const make = (key, code, keyCode) => new KeyboardEvent('', { key, code, keyCode });
    const held = [make('Alt', 'AltLeft', 18), make('Shift', 'ShiftLeft', 16)];
    const pressed = make('${letter}', 'Key${letter}', ${letter.charCodeAt(0)});
    for (const key of [...held, pressed]) keys.keydown(key);
    for (const key of [pressed, ...held.reverse()]) keys.keyup(key);`);
}

/** Waits for the browser's question about a permission, and answers it. */
export function answerPermission(firefox: FirefoxExtension, isAllowed: boolean): Promise<void> {
  return firefox.inBrowser(`${FIND_WINDOW}
    const end = Date.now() + 10000;
    let question = null;
    while (question === null) {
      if (Date.now() > end) throw new Error('The browser asks nothing');
      await new Promise((tick) => setTimeout(tick, 50));
      const { panel } = window.PopupNotifications;
      const shown = panel.querySelector('popupnotification#addon-webext-permissions-notification');
      if (panel.state === 'open' && shown !== null) question = shown;
    }
    question.${isAllowed ? 'button' : 'secondaryButton'}.click();`);
}

/** Takes a site's permission away as the browser's page of add-ons does. */
export function takePermission(firefox: FirefoxExtension, pattern: string): Promise<void> {
  return firefox.inBrowser(`${FIND_EXTENSION}
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ['${pattern}'] }, extension);`);
}

/** The number by which extensions know the tab at this address. */
export function findTabId(firefox: FirefoxExtension, address: string): Promise<number> {
  return firefox.inBrowser(`${FIND_WINDOW}
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const tab = window.gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${address}');
    return ExtensionParent.apiManager.global.tabTracker.getId(tab);`);
}

/** The addresses of all tabs. */
export function listTabs(firefox: FirefoxExtension): Promise<readonly string[]> {
  return firefox.inBrowser(`${FIND_WINDOW}
    return window.gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);`);
}
