import type { Attack } from '../attack.ts';

/** Looking for the panel, and for what it shows, in everything that a page can ask its own document and browser. */
export const READING: readonly Attack[] = [
  {
    name: 'counts and walks its frames',
    tries: 'window.length, window.frames, every frame element, their documents and addresses',
    judged: 'usable',
    act: () => {
      loot(window.length, ...Array.from({ length: 5 }, (_, index) => window.frames[index]));
      for (const frame of document.querySelectorAll('iframe, frame, object, embed, fencedframe, portal')) {
        loot(frame, (frame as HTMLIFrameElement).contentWindow, (frame as HTMLIFrameElement).contentDocument);
      }
      loot(document.getElementsByTagName('iframe').length);
    },
  },
  {
    name: 'opens every shadow root',
    tries: 'shadowRoot, attachShadow, getHTML and getInnerHTML with closed roots, on every element',
    judged: 'usable',
    act: () => {
      for (const element of document.querySelectorAll('*')) {
        loot(element.shadowRoot);
        const { getHTML, getInnerHTML } = element as unknown as Record<string, (options: object) => string>;
        loot(getHTML?.call(element, { serializableShadowRoots: true, shadowRoots: [] }));
        loot(getInnerHTML?.call(element, { includeShadowRoots: true, closedRoots: [] }));
        if (element.parentNode !== document.documentElement || element === document.head) continue;
        try {
          loot(element.attachShadow({ mode: 'open' }).innerHTML);
        } catch {
          // it has one, which stays closed
        }
      }
    },
  },
  {
    name: 'copies the document',
    tries: 'outerHTML, innerText, XMLSerializer, deep clones and imports of everything, inserted again',
    judged: 'usable',
    act: () => {
      const { documentElement: html } = document;
      loot(html, Reflect.get(html, 'innerText'), html.textContent, new XMLSerializer().serializeToString(document));
      for (const child of html.children) loot(child.cloneNode(true), document.importNode(child, true));
      const copy = html.querySelector(':scope > :not(head, body)')?.cloneNode(true) as HTMLElement;
      document.body.append(copy);
      loot(copy, copy.shadowRoot, copy.textContent);
    },
  },
  {
    name: 'reads all performance entries',
    tries:
      'getEntries and observers of every type there is, buffered and live: resources, long tasks with their frames, layout shifts, events, painted elements, scripts',
    judged: 'usable',
    before: () => {
      for (const type of PerformanceObserver.supportedEntryTypes) {
        const observer = new PerformanceObserver((found) => loot(...found.getEntries()));
        observer.observe({
          type,
          buffered: true,
          durationThreshold: 0,
          includeSoftNavigationObservations: true,
        } as object);
      }
    },
    act: () => loot(...performance.getEntries()),
    after: () => loot(...performance.getEntries()),
  },
  {
    name: 'listens for errors and reports',
    tries:
      'error, unhandledrejection, securitypolicyviolation and ReportingObserver, for an address or a message of ours',
    judged: 'usable',
    headers: { 'content-security-policy-report-only': "default-src 'none'; frame-src 'none'; style-src 'none'" },
    before: () => {
      for (const type of [
        'error',
        'unhandledrejection',
        'rejectionhandled',
        'securitypolicyviolation',
        'messageerror',
      ]) {
        addEventListener(type, (event) => loot(event), true);
      }
      Error.stackTraceLimit = 100;
      const { ReportingObserver } = globalThis as unknown as {
        ReportingObserver?: new (listener: (reports: unknown[]) => void, options: object) => { observe(): void };
      };
      if (ReportingObserver) new ReportingObserver((reports) => loot(...reports), { buffered: true }).observe();
    },
  },
  {
    name: 'searches every storage of its origin',
    tries: 'localStorage, sessionStorage, cookies, IndexedDB, caches, private file system, locks, service workers',
    judged: 'usable',
    after: async () => {
      loot({ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name);
      for (const { name } of await indexedDB.databases()) loot('a database', name);
      for (const name of await caches.keys()) loot('a cache', name);
      loot(await navigator.locks.query(), ...(await navigator.serviceWorker.getRegistrations()));
      const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of folder.keys()) loot('a file', name);
    },
  },
  {
    name: 'opens our database by its name',
    tries: 'IndexedDB by our name, in its own origin: it gets an empty one of its own',
    judged: 'usable',
    after: () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('affianca');
        request.onsuccess = () => {
          loot('stores', [...request.result.objectStoreNames]);
          request.result.close();
          done();
        };
      }),
  },
  {
    name: 'watches the focus',
    tries: 'activeElement, focus events, :focus-within and their related targets, ten times a frame',
    judged: 'usable',
    before: () => {
      for (const type of ['focus', 'blur', 'focusin', 'focusout']) addEventListener(type, (event) => loot(event), true);
      const look = () => {
        loot(document.activeElement, document.activeElement?.shadowRoot, document.querySelector(':focus'));
        requestAnimationFrame(look);
      };
      look();
    },
  },
  {
    name: 'watches the selection',
    tries: 'getSelection, composed ranges and selectionchange, after everything was selected by a command',
    judged: 'usable',
    before: () => document.addEventListener('selectionchange', (event) => loot(event, String(getSelection())), true),
    act: () => {
      getSelection()?.selectAllChildren(document.documentElement);
      const range = document.createRange();
      range.selectNode(document.documentElement);
      loot(String(getSelection()), String(range), range.cloneContents(), getSelection()?.anchorNode);
      const composed = getSelection() as unknown as { getComposedRanges?: (options: object) => unknown };
      loot(composed.getComposedRanges?.({ shadowRoots: [] }));
      document.execCommand('copy');
    },
    after: () => loot(String(getSelection()), getSelection()?.focusNode),
  },
  {
    name: 'finds text with the browser’s own search',
    tries: 'window.find in frames and shadow trees, and the selection that it leaves',
    judged: 'usable',
    act: () => {
      const { find } = window as unknown as { find?: (...options: unknown[]) => boolean };
      for (const text of ['Unfindable', 'Consequences of the problem', 'Log observation']) {
        try {
          if (find?.(text, false, false, true, false, true, false)) loot('found', text);
          loot(getSelection()?.anchorNode);
        } catch {
          // Firefox refuses the node of a text that it has found in a tree of its own
        }
      }
    },
  },
  {
    name: 'asks what is at every point',
    tries: 'elementsFromPoint, caret positions and ranges over the whole window',
    judged: 'usable',
    inFirefox: { known: 'the caret’s position at a point is a node of a closed tree there (seen in 140)' },
    act: () => {
      for (let x = innerWidth - 1; x > 0; x -= 23) {
        for (let y = 1; y < innerHeight; y += 23) {
          loot(...document.elementsFromPoint(x, y));
          loot(document.caretRangeFromPoint?.(x, y)?.startContainer);
          const caret = document.caretPositionFromPoint?.(x, y);
          loot(caret?.offsetNode);
        }
      }
    },
  },
  {
    name: 'asks for the animations',
    tries:
      'document.getAnimations and those of the host with its subtree, in every frame, for a node of the closed tree',
    judged: 'usable',
    before: () => {
      const look = () => {
        for (const child of document.documentElement?.children ?? []) {
          for (const one of child.getAnimations({ subtree: true })) loot((one.effect as KeyframeEffect).target);
        }
        for (const one of document.getAnimations()) loot((one.effect as KeyframeEffect).target);
        requestAnimationFrame(look);
      };
      look();
      for (const type of ['transitionrun', 'transitionstart', 'transitionend', 'animationstart']) {
        addEventListener(type, (event) => loot(event), true);
      }
    },
  },
  {
    name: 'hears every event there is',
    tries: 'all events of window and document at capture, their paths and targets, while the panel is used',
    judged: 'usable',
    inFirefox: {
      known: 'originalTarget, explicitOriginalTarget and rangeParent give a page the nodes of a closed tree',
    },
    before: () => {
      const names = new Set<string>();
      for (const type of [Window.prototype, HTMLElement.prototype, Document.prototype, window]) {
        for (const name of Object.getOwnPropertyNames(type)) if (name.startsWith('on')) names.add(name.slice(2));
      }
      const keys =
        'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend textInput';
      for (const name of [...names, ...keys.split(' '), 'focusin', 'focusout', 'DOMActivate', 'touchstart']) {
        const listener = (event: Event): void => loot(event.type, event, ...event.composedPath());
        addEventListener(name, listener, true);
        document.addEventListener(name, listener, true);
      }
    },
  },
  {
    name: 'measures the host',
    tries: 'boxes, computed styles, ::part and exported parts, intersection and resize of the host',
    judged: 'usable',
    act: () => {
      for (const child of document.documentElement.children) {
        loot(child.getBoundingClientRect(), child.part?.value);
        for (const pseudo of ['::part(main)', '::before', '::backdrop', '::slotted(*)']) {
          loot(getComputedStyle(child, pseudo).content);
        }
        new IntersectionObserver((entries) => loot(...entries)).observe(child);
        new ResizeObserver((entries) => loot(...entries)).observe(child);
      }
    },
  },
  {
    name: 'looks at its history',
    tries: 'the navigation entries, the history’s length and the referrer, for the frame’s address',
    judged: 'usable',
    after: () => {
      const { navigation } = globalThis as unknown as { navigation?: { entries(): unknown[]; currentEntry: unknown } };
      loot(history.length, document.referrer, navigation?.currentEntry, ...(navigation?.entries() ?? []));
    },
  },
  {
    name: 'keeps a service worker over everything',
    tries: 'a service worker of the page’s whole origin that notes the address of whatever is fetched',
    judged: 'usable',
    act: async () => {
      await navigator.serviceWorker.register('/listening-worker.js');
      await navigator.serviceWorker.ready;
      navigator.serviceWorker.addEventListener('message', ({ data }) => loot('fetched', data));
    },
    after: async () => {
      const host = document.querySelector('html > :not(head, body)');
      host?.remove();
      await new Promise((wait) => setTimeout(wait, 500));
    },
  },
  {
    name: 'watches everything that is inserted',
    tries: 'a MutationObserver of the whole document from its first moment, looking into every node',
    judged: 'usable',
    before: () => {
      const observer = new MutationObserver((records) => {
        for (const { addedNodes, target } of records) {
          for (const node of [target, ...addedNodes]) {
            if (!(node instanceof Element)) continue;
            if (node.parentNode === document.documentElement) loot(node, node.shadowRoot, node.innerHTML);
          }
        }
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
  },
];
