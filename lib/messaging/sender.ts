import type { Sender } from './contract';

/** What the browser says of a message's sender; `origin` is not used, since Firefox leaves it out. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface KnownSender {
  readonly kind: Sender;
  /** The tab of a content script or a panel; null for our own pages. */
  readonly tab: number | null;
  readonly url: string;
  /** A panel's frame within its tab. */
  readonly frame?: number;
  /** A content script's document, where the browser says so. */
  readonly document?: string;
}

const OUR_PAGES = ['popup.html', 'options.html', 'welcome.html'];

/**
 * Which of our contexts sent this message, by its address; null for anybody else.
 * `base` is the extension's own address with a slash at its end. A panel is only a claim until its token is checked.
 */
export function classifySender(sender: RawSender, ourId: string, base: string): KnownSender | null {
  const { id, url, tab, frameId, documentId } = sender;
  if (id !== ourId || url === undefined) return null;
  if (url.startsWith(base)) {
    const page = url.slice(base.length).split(/[?#]/, 1)[0] ?? '';
    if (page === 'panel.html') {
      // as a tab's own document it is nobody's panel
      if (tab?.id === undefined || !frameId) return null;
      return { kind: 'panel', tab: tab.id, url, frame: frameId };
    }
    return OUR_PAGES.includes(page) ? { kind: 'page', tab: null, url } : null;
  }
  if (tab?.id === undefined || frameId !== 0 || !/^https?:\/\//.test(url)) return null;
  return { kind: 'content', tab: tab.id, url, ...(documentId === undefined ? {} : { document: documentId }) };
}
