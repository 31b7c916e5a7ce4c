import type { Attack } from '../attack.ts';

/** Events that no person made, and floods of them. */
export const EVENTS: readonly Attack[] = [
  {
    name: 'presses, clicks and types by script',
    tries: 'untrusted pointer, mouse, touch and key events on the host, at its place and on the document',
    judged: 'usable',
    act: () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      const options = { bubbles: true, composed: true, cancelable: true, key: 'Enter', ctrlKey: true, clientX: 1200 };
      for (let times = 0; times < 200; times += 1) {
        for (const target of [host, document, document.elementFromPoint(innerWidth - 20, 300) ?? host]) {
          for (const type of ['pointerdown', 'pointermove', 'pointerup'])
            target.dispatchEvent(new PointerEvent(type, options));
          for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'])
            target.dispatchEvent(new MouseEvent(type, options));
          for (const type of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, options));
        }
        host.click();
      }
    },
  },
  {
    name: 'feigns the events that our script listens for',
    tries:
      'pageshow from the cache, popstate, hashchange, toggle, visibilitychange, resize, change and navigate, 300 times',
    judged: 'usable',
    act: () => {
      const host = document.querySelector('html > :not(head, body)') as HTMLElement;
      for (let times = 0; times < 300; times += 1) {
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        dispatchEvent(new PopStateEvent('popstate'));
        dispatchEvent(new HashChangeEvent('hashchange', { newURL: '/deals/1005' }));
        dispatchEvent(new Event('resize'));
        for (const type of ['visibilitychange', 'change', 'focusout', 'freeze', 'resume', 'DOMContentLoaded'])
          document.dispatchEvent(new Event(type, { bubbles: true }));
        host.dispatchEvent(new ToggleEvent('toggle', { oldState: 'open', newState: 'closed' }));
        // Firefox 140 has no such object
        const { navigation } = globalThis as unknown as { navigation?: EventTarget };
        for (const type of ['navigatesuccess', 'navigateerror', 'currententrychange'])
          navigation?.dispatchEvent(new Event(type));
      }
    },
  },
  {
    name: 'feigns a navigation',
    tries: 'a navigate event without the members that a real one has',
    judged: 'usable',
    act: () => {
      const { navigation } = globalThis as unknown as { navigation?: EventTarget };
      // where the browser has none, the page makes one for whoever looks for it
      const target = navigation ?? new EventTarget();
      if (navigation === undefined) Object.assign(globalThis, { navigation: target });
      for (let times = 0; times < 50; times += 1) target.dispatchEvent(new Event('navigate'));
    },
  },
  {
    name: 'stops every event that it hears',
    tries: 'stopImmediatePropagation and preventDefault of all input at capture, before any other listener',
    judged: 'usable',
    before: () => {
      const types =
        'keydown keypress keyup beforeinput input pointerdown pointerup mousedown mouseup click focus focusin toggle';
      for (const type of types.split(' ')) {
        addEventListener(
          type,
          (event) => {
            event.stopImmediatePropagation();
            if (event.cancelable) event.preventDefault();
          },
          true,
        );
      }
    },
  },
  {
    name: 'changes fifty elements in every frame',
    tries: 'fifty mutations per frame in the record and around it, without end',
    judged: 'usable',
    act: () => {
      let tick = 0;
      const change = (): void => {
        for (let index = 0; index < 50; index += 1) {
          tick += 1;
          const cells = document.querySelectorAll('[data-record] dt, [data-record] .note p');
          const cell = cells[tick % cells.length] as HTMLElement;
          cell.dataset.tick = String(tick);
          if (index % 5 === 0) cell.append(document.createElement('i'));
          if (cell.childElementCount > 20) cell.textContent = 'changed';
          document.documentElement.dataset.tick = String(tick);
        }
        requestAnimationFrame(change);
      };
      change();
    },
  },
  {
    name: 'runs to and fro between records',
    tries: 'two hundred addresses in its history as fast as the browser lets it, and back to the first',
    judged: 'usable',
    act: async () => {
      for (let times = 0; times < 200; times += 1) {
        history.replaceState({}, '', `/deals/${1001 + (times % 20)}`);
        if (times % 20 === 0) await new Promise((wait) => setTimeout(wait, 10));
      }
      history.replaceState({}, '', '/deals/1003');
      dispatchEvent(new PopStateEvent('popstate'));
    },
  },
  {
    name: 'opens and closes dialogs',
    tries: 'a hundred modal dialogs one after the other, each above everything',
    judged: 'either',
    act: async () => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      for (let times = 0; times < 100; times += 1) {
        dialog.showModal();
        await new Promise((wait) => requestAnimationFrame(wait));
        dialog.close();
      }
    },
  },
  {
    name: 'blocks its own thread',
    tries: 'four seconds of work in one piece while the panel stands beside it',
    judged: 'usable',
    act: () => {
      const end = performance.now() + 4000;
      while (performance.now() < end);
    },
  },
];
