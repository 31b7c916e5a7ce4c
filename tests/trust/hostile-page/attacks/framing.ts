import type { Attack } from '../attack.ts';

/** The panel in a frame of the page's own, with every address and token that it could have stolen. */
export const FRAMING: readonly Attack[] = [
  {
    name: 'frames the panel without a token',
    tries: 'an iframe of its own at the panel’s address of this session',
    judged: 'usable',
    act: ({ frame }) => {
      const mine = document.createElement('iframe');
      mine.id = 'mine';
      mine.src = frame.split('#')[0] ?? '';
      document.body.append(mine);
    },
  },
  {
    name: 'frames the panel with a guessed token',
    tries: 'an iframe of its own with a token of the right form',
    judged: 'usable',
    act: ({ frame }) => {
      const mine = document.createElement('iframe');
      mine.src = `${frame.split('#')[0]}#token=${crypto.randomUUID()}&theme=light&language=en`;
      document.body.append(mine);
    },
  },
  {
    name: 'frames the panel of another tab',
    tries: 'an iframe of its own with a token that is good, in another tab',
    judged: 'usable',
    act: ({ otherTab }) => {
      const mine = document.createElement('iframe');
      mine.src = otherTab;
      document.body.append(mine);
    },
  },
  {
    name: 'frames the panel with an old token',
    tries: 'an iframe of its own with the token that a tab had which is closed',
    judged: 'usable',
    act: ({ closedTab }) => {
      const mine = document.createElement('iframe');
      mine.src = closedTab;
      document.body.append(mine);
    },
  },
  {
    name: 'frames the panel with this tab’s own token',
    tries:
      'the whole address of the frame, stolen in a way that we do not know, in a frame of its own that stays there',
    judged: 'usable',
    act: async ({ frame }) => {
      const mine = document.createElement('iframe');
      mine.src = frame;
      const loaded = new Promise((done) => mine.addEventListener('load', done));
      document.body.append(mine);
      await loaded;
      try {
        loot(mine.contentDocument, mine.contentWindow?.document, mine.contentWindow?.location.href);
      } catch {
        // another origin's
      }
    },
  },
  {
    name: 'frames the panel with this tab’s own token again and again',
    tries: 'the whole address of the frame in eight frames of its own, while it takes ours away and has it put back',
    judged: 'usable',
    act: async ({ frame }) => {
      for (let times = 0; times < 8; times += 1) {
        const mine = document.createElement('iframe');
        mine.src = frame;
        document.body.append(mine);
        if (times % 3 === 0) document.querySelector('html > :not(head, body)')?.remove();
        await new Promise((wait) => setTimeout(wait, 50));
      }
    },
  },
  {
    name: 'frames the panel with an earlier token of this tab',
    tries: 'the address that the panel had in this tab before the page was loaded anew',
    judged: 'usable',
    comesAgain: true,
    act: ({ earlier }) => {
      const mine = document.createElement('iframe');
      mine.src = earlier;
      document.body.append(mine);
    },
  },
  {
    name: 'frames the panel in a sandbox',
    tries: 'sandboxed iframes, with and without an origin, with scripts allowed, with the stolen token and without',
    judged: 'usable',
    act: ({ frame }) => {
      for (const sandbox of ['', 'allow-scripts', 'allow-scripts allow-same-origin']) {
        for (const address of [frame, frame.split('#')[0] ?? '']) {
          const mine = document.createElement('iframe');
          mine.setAttribute('sandbox', sandbox);
          mine.src = address;
          document.body.append(mine);
        }
      }
    },
  },
  {
    name: 'frames popup, dashboard and first page',
    tries: 'the pages that hold everything, at the address of the session and at the lasting one',
    judged: 'usable',
    act: ({ frame, base }) => {
      for (const page of ['options.html#/data', 'popup.html', 'welcome.html', 'panel.html']) {
        for (const address of [new URL(page, frame).href, base + page]) {
          if (page === 'panel.html' && address.startsWith(frame.split('#')[0] ?? '')) continue;
          const mine = document.createElement('iframe');
          mine.className = 'refused';
          mine.src = address;
          document.body.append(mine);
        }
      }
    },
  },
  {
    name: 'opens the panel in a window of its own',
    tries: 'window.open and a link with the stolen address, to read it through the opener',
    judged: 'usable',
    act: async ({ frame }) => {
      // this tab is behind the new one: a timer comes once a second then, so that the attack takes ten
      const opened = window.open(frame, 'stolen');
      for (let looks = 0; looks < 10 && opened !== null; looks += 1) {
        await new Promise((wait) => setTimeout(wait, 50));
        try {
          loot(opened.document?.documentElement?.outerHTML);
        } catch {
          // another origin's
        }
      }
    },
  },
  {
    name: 'fetches our files',
    tries: 'fetch, XMLHttpRequest, import, scripts, styles, pictures and workers at our addresses',
    judged: 'usable',
    act: async ({ frame, base }) => {
      const files = ['manifest.json', 'background.js', 'crm.js', 'crm-host.js', 'icon/48.png', 'adapters/demo.js'];
      const addresses = [base, new URL('/', frame).href].flatMap((from) => files.map((file) => from + file));
      for (const address of addresses) {
        const isRefused = await fetch(address).then(
          () => false,
          () => true,
        );
        if (!isRefused) loot('panel.html: a file of ours could be fetched', address);
        const request = new XMLHttpRequest();
        request.open('GET', address);
        const answered = new Promise((done) => request.addEventListener('loadend', done));
        request.send();
        await answered;
        if (request.status === 200) loot('panel.html: a file of ours could be requested', address);
        await import(address).then(
          (found) => loot('panel.html: a file of ours could be imported', found),
          () => undefined,
        );
        const picture = new Image();
        const drawn = new Promise((done) => {
          picture.onload = () => done(loot('panel.html: a picture of ours could be drawn', address));
          picture.onerror = done;
        });
        picture.src = address;
        await drawn;
      }
    },
  },
  {
    name: 'speaks to the extension',
    tries:
      'chrome.runtime, forged envelopes by postMessage, broadcast channels and custom events, with the stolen token',
    judged: 'usable',
    act: ({ frame, base }) => {
      const token = new URLSearchParams(new URL(frame).hash.slice(1)).get('token') ?? '';
      const id = new URL(base).host;
      const names = ['data.export', 'panel.read', 'team.read', 'page.hello', 'data.eraseAll', 'rep.erase'];
      const { runtime } = (globalThis as unknown as { chrome?: { runtime?: Record<string, unknown> } }).chrome ?? {};
      for (const name of names) {
        const envelope = { name, body: { typed: 'AFFIANCA' }, token };
        for (let index = 0; index < 50; index += 1) {
          postMessage(envelope, '*');
          new BroadcastChannel('affianca').postMessage(envelope);
          dispatchEvent(new CustomEvent(name, { detail: envelope }));
        }
        if (typeof runtime?.sendMessage === 'function')
          runtime.sendMessage(id, envelope, (reply: unknown) => loot(reply));
      }
      for (const type of ['wxt:content-script-started', 'wxt:locationchange', `${id}:crm:wxt:content-script-started`]) {
        dispatchEvent(new CustomEvent(type, { detail: { newUrl: location.href } }));
        postMessage({ type, contentScriptName: 'crm', messageId: '1' }, '*');
      }
    },
  },
  {
    name: 'floods the panel that it framed with messages',
    tries: 'ten thousand posted messages, with envelopes and with events of ours in them',
    judged: 'usable',
    act: async ({ frame }) => {
      const mine = document.createElement('iframe');
      mine.src = frame;
      const loaded = new Promise((done) => mine.addEventListener('load', done));
      document.body.append(mine);
      await loaded;
      addEventListener('message', ({ data }) => loot(data));
      for (let index = 0; index < 10_000; index += 1) {
        mine.contentWindow?.postMessage({ event: 'changed', name: 'data.export', body: {}, counter: index }, '*');
      }
    },
  },
  {
    name: 'demands that all its frames consent',
    tries: 'a page with COEP require-corp, which the panel’s frame cannot meet',
    judged: 'aside',
    // the frame is let in there
    inFirefox: { judged: 'usable' },
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  },
  {
    name: 'measures the memory of its frames',
    tries: 'measureUserAgentSpecificMemory on an isolated page, which names frames and their addresses',
    judged: 'aside',
    // the frame is let in there
    inFirefox: { judged: 'usable' },
    headers: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
    act: async () => {
      const { measureUserAgentSpecificMemory } = performance as unknown as Record<string, () => Promise<unknown>>;
      const soon = new Promise((done) => setTimeout(done, 4000));
      loot(await Promise.race([measureUserAgentSpecificMemory?.call(performance), soon]));
    },
  },
];
