import type { Attack } from '../attack.ts';

/** Fighting the panel’s host: each of these a thousand times, or for good. */
export const INTERFERENCE: readonly Attack[] = [
  {
    name: 'removes the host a thousand times',
    tries: 'remove() as soon as the host is there again',
    judged: 'aside',
    act: () => {
      let times = 0;
      const remove = (): void => {
        for (const child of [...document.documentElement.children]) {
          if (child.tagName === 'HEAD' || child.tagName === 'BODY' || times >= 1000) continue;
          times += 1;
          child.remove();
        }
      };
      new MutationObserver(remove).observe(document.documentElement, { childList: true });
      remove();
    },
  },
  {
    name: 'removes the host a few times',
    tries: 'remove() five times: it comes back, with the note that was begun',
    judged: 'usable',
    act: async () => {
      for (let times = 0; times < 5; times += 1) {
        document.querySelector('html > :not(head, body)')?.remove();
        await new Promise((wait) => setTimeout(wait, 20));
      }
    },
  },
  {
    name: 'removes the host every half second',
    tries: 'remove() slowly enough for the budget of a moment, for as long as it takes',
    judged: 'aside',
    lastsMs: 50_000,
    act: () => {
      setInterval(() => {
        for (const child of [...document.documentElement.children]) {
          if (child.tagName !== 'HEAD' && child.tagName !== 'BODY') child.remove();
        }
      }, 510);
    },
  },
  {
    name: 'moves the host a thousand times',
    tries: 'into the body, a template, a detached tree and another document, as soon as it is back',
    judged: 'aside',
    act: () => {
      const places = [document.body, document.createElement('template'), document.createElement('div')];
      const other = document.implementation.createHTMLDocument();
      let times = 0;
      const move = (): void => {
        for (const child of [...document.documentElement.children]) {
          if (child.tagName === 'HEAD' || child.tagName === 'BODY' || times >= 1000) continue;
          times += 1;
          if (times % 4 === 3) other.body.append(other.adoptNode(child));
          else places[times % 4]?.append(child);
        }
      };
      new MutationObserver(move).observe(document.documentElement, { childList: true });
      move();
    },
  },
  {
    name: 'hides the host a thousand times',
    tries: 'hidden, inert, aria-hidden, style, class, popover and slot attributes, as soon as they are gone',
    judged: 'either',
    act: () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      let times = 0;
      const hide = (): void => {
        if (times >= 1000) return;
        times += 1;
        host.hidden = true;
        host.inert = true;
        host.setAttribute('aria-hidden', 'true');
        host.style.cssText = 'display:none!important;opacity:0!important;transform:scale(0)!important';
        host.className = 'gone';
        host.slot = 'gone';
        host.setAttribute('popover', 'auto');
      };
      new MutationObserver(hide).observe(host, { attributes: true });
      hide();
    },
  },
  {
    name: 'hides the host once',
    tries: 'every hiding attribute at once: they are taken off again',
    judged: 'usable',
    act: () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      host.hidden = true;
      host.inert = true;
      host.style.cssText = 'display:none!important;visibility:hidden!important;clip-path:inset(100%)!important';
    },
  },
  {
    name: 'restyles everything',
    tries: 'rules for every element, for popovers and their backdrop, in layers, with !important and animations',
    judged: 'usable',
    act: () => {
      const sheet = new CSSStyleSheet();
      const hidden =
        'opacity:0!important;visibility:hidden!important;pointer-events:none!important;transform:translateX(-9999px)!important;clip-path:inset(100%)!important;filter:blur(40px)!important;width:0!important;height:0!important;max-width:0!important;content-visibility:hidden!important;z-index:-1!important;position:static!important;inset:auto!important;zoom:0.01!important;mix-blend-mode:difference!important;user-select:none!important;interactivity:inert!important;';
      sheet.replaceSync(`
        @layer first, second;
        @keyframes gone { to { opacity: 0; transform: scale(0); display: none; } }
        html > :not(head, body), html > div, [popover], :popover-open { ${hidden} display: none !important; animation: gone 1ms forwards !important; }
        @layer first { html > div { ${hidden} display: none !important; } }
        ::backdrop { display: block !important; background: red !important; pointer-events: auto !important; }
        html { transform: scale(1); filter: grayscale(1); perspective: 1px; contain: paint; will-change: transform; }
      `);
      document.adoptedStyleSheets = [sheet];
    },
  },
  {
    name: 'covers the panel with what has the greatest z-index',
    tries: 'a fixed element over the whole window, above everything that is not in the top layer',
    judged: 'usable',
    act: () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white';
      document.body.append(cover);
      document.documentElement.append(cover.cloneNode());
    },
  },
  {
    name: 'covers the panel a thousand times',
    tries: 'a thousand fixed elements over the whole window, one in front of the other, fifty in every frame',
    judged: 'usable',
    act: async () => {
      for (let times = 0; times < 1000; times += 1) {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
        (times % 2 === 0 ? document.body : document.documentElement).append(cover);
        if (times % 50 === 0) await new Promise((wait) => requestAnimationFrame(wait));
      }
    },
  },
  {
    name: 'restyles everything a thousand times',
    tries: 'another sheet over everything, a thousand times, fifty in every frame, the host’s place and size in each',
    judged: 'usable',
    act: async () => {
      for (let times = 0; times < 1000; times += 1) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `html > :not(head, body), [popover] { display: none !important; opacity: 0 !important; width: ${times}px !important; inset: ${times}px auto auto 0 !important; rotate: ${times}deg !important; }`,
        );
        document.adoptedStyleSheets = [sheet];
        if (times % 50 === 0) await new Promise((wait) => requestAnimationFrame(wait));
      }
    },
  },
  {
    name: 'covers the panel with a popover of its own',
    tries:
      'a popover over the whole window, opened after ours: the way in by the toolbar stays, and nothing can be read',
    judged: 'limit',
    act: () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white';
      document.body.append(cover);
      cover.showPopover();
      loot(document.elementFromPoint(innerWidth - 20, 300));
    },
  },
  {
    name: 'clones the host a thousand times',
    tries: 'copies with the same attributes beside it, all of them open as popovers',
    judged: 'usable',
    act: () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      for (let times = 0; times < 1000; times += 1) {
        const copy = host.cloneNode(true) as HTMLElement;
        loot(copy.shadowRoot, copy.innerHTML);
        document.body.append(copy);
        if (times % 100 === 0) copy.showPopover?.();
      }
    },
  },
  {
    name: 'closes the popover a thousand times',
    tries: 'hidePopover and togglePopover on the host, as soon as it is open again',
    judged: 'either',
    act: async () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      for (let times = 0; times < 1000; times += 1) {
        try {
          if (times % 2 === 0) host.hidePopover();
          else host.togglePopover(false);
        } catch {
          // it is no popover any more
        }
        if (times % 50 === 0) await new Promise((wait) => requestAnimationFrame(wait));
      }
    },
  },
  {
    name: 'empties the document',
    tries: 'replaceChildren of <html>, a new body and head: the panel stands beside the new ones',
    judged: 'usable',
    act: () => {
      const [head, body] = [document.head, document.body];
      document.documentElement.replaceChildren();
      document.documentElement.append(head, body);
    },
  },
  {
    name: 'replaces the document',
    tries: 'another <html> in the place of the first, with the same record in it',
    judged: 'usable',
    act: () => {
      const html = document.createElement('html');
      html.append(document.head, document.body);
      document.documentElement.replaceWith(html);
    },
  },
  {
    name: 'writes the document anew',
    tries: 'document.open and document.write, which also take every listener away',
    judged: 'either',
    act: () => {
      const { outerHTML } = document.querySelector('[data-record]') as HTMLElement;
      const mark = '<meta name="application-name" content="Demo CRM">';
      document.open();
      document.write(`<!doctype html><html><head>${mark}</head><body>${outerHTML}</body></html>`);
      document.close();
    },
  },
  {
    name: 'takes the whole screen and leaves it',
    tries: 'requestFullscreen, which a click in the panel gives it the right to',
    judged: 'usable',
    act: async () => {
      await document.body.requestFullscreen().catch(() => undefined);
      if (document.fullscreenElement !== null) await document.exitFullscreen();
    },
  },
  {
    name: 'fills the top layer',
    tries: 'two hundred popovers of its own, small ones, opened and left open',
    judged: 'usable',
    act: () => {
      for (let times = 0; times < 200; times += 1) {
        const small = document.createElement('div');
        small.popover = 'manual';
        small.style.cssText = 'position:fixed;inset:0 auto auto 0;width:2px;height:2px;margin:0;padding:0';
        document.body.append(small);
        small.showPopover();
      }
    },
  },
  {
    name: 'animates a change of views',
    tries: 'startViewTransition, which covers the page with pictures of itself and of what is in it',
    judged: 'usable',
    act: async () => {
      const { startViewTransition } = document as unknown as Record<
        string,
        (act: () => void) => { finished: Promise<void> }
      >;
      await startViewTransition?.call(document, () => loot(...document.getAnimations()))?.finished;
    },
  },
  {
    name: 'makes the whole page editable',
    tries: 'designMode and contenteditable on everything, so that keys and commands go to the page',
    judged: 'usable',
    act: () => {
      document.designMode = 'on';
      document.documentElement.contentEditable = 'true';
      document.body.contentEditable = 'true';
      document.execCommand('selectAll');
    },
    after: () => loot(document.body.textContent, String(getSelection())),
  },
];
