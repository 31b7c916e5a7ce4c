import type { Attack } from '../attack.ts';

/**
 * Each of these runs in the page, either before its first script or when the panel is there. `spy` passes everything on and
 * keeps what it has seen; `spoil` breaks it.
 */
interface Override {
  readonly what: string;
  readonly spy: () => void;
  readonly spoil: () => void;
}

const OVERRIDES: readonly Override[] = [
  {
    what: 'attachShadow',
    spy: () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, { ...options, mode: 'open' });
        loot('attachShadow was seen', this, root);
        return root;
      };
    },
    spoil: () => {
      Element.prototype.attachShadow = () => {
        throw new Error('spoilt');
      };
    },
  },
  {
    what: 'every method of Node and Element',
    spy: () => {
      for (const { prototype } of [Node, Element, HTMLElement, HTMLIFrameElement, Document, ShadowRoot]) {
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
          if (typeof value !== 'function' || name === 'constructor') continue;
          Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
            if (this instanceof HTMLIFrameElement || given.some((one) => one instanceof HTMLIFrameElement))
              loot(this, ...given);
            if (this instanceof ShadowRoot) loot(this);
            return Reflect.apply(value, this, given);
          });
        }
      }
    },
    spoil: () => {
      for (const { prototype } of [Node, Element, HTMLElement]) {
        for (const name of [
          'append',
          'setAttribute',
          'remove',
          'querySelector',
          'querySelectorAll',
          'matches',
          'closest',
          'addEventListener',
        ]) {
          if (Object.hasOwn(prototype, name)) Reflect.set(prototype, name, () => null);
        }
      }
    },
  },
  {
    what: 'every getter and setter of Node and Element',
    spy: () => {
      for (const { prototype } of [Node, HTMLElement, HTMLIFrameElement]) {
        for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
          if (get === undefined || ['parentNode', 'childNodes'].includes(name)) continue;
          Object.defineProperty(prototype, name, {
            configurable: true,
            get(this: unknown) {
              if (this instanceof HTMLIFrameElement) loot(this);
              return Reflect.apply(get, this, []);
            },
            ...(set === undefined
              ? {}
              : {
                  set(this: unknown, value: unknown) {
                    if (this instanceof HTMLIFrameElement) loot(this, value);
                    Reflect.apply(set, this, [value]);
                  },
                }),
          });
        }
      }
    },
    spoil: () => {
      for (const name of ['textContent', 'isConnected', 'nodeValue'])
        Object.defineProperty(Node.prototype, name, { configurable: true, get: () => 'Somebody Else' });
      Object.defineProperty(HTMLElement.prototype, 'hidden', { configurable: true, get: () => true });
    },
  },
  {
    what: 'JSON',
    spy: () => {
      const { parse, stringify } = JSON;
      JSON.parse = (text: string, ...more) => {
        loot(text);
        return parse(text, ...more);
      };
      JSON.stringify = (value: unknown, ...more: never[]) => {
        loot(value);
        return stringify(value, ...more);
      };
      Object.defineProperty(Object.prototype, 'toJSON', {
        configurable: true,
        get() {
          loot(this);
          return undefined;
        },
      });
    },
    spoil: () => {
      JSON.parse = () => ({ ok: true, result: 'spoilt' });
      JSON.stringify = () => '{}';
    },
  },
  {
    what: 'Promise',
    spy: () => {
      const { then } = Promise.prototype;
      Reflect.set(
        Promise.prototype,
        'then',
        function (this: Promise<unknown>, done?: (value: unknown) => unknown, failed?: never) {
          const spy = (value: unknown) => {
            loot(value);
            return done === undefined || typeof done !== 'function' ? value : done(value);
          };
          return Reflect.apply(then, this, [spy, failed]);
        },
      );
    },
    spoil: () => {
      Reflect.set(globalThis, 'Promise', class {});
      Reflect.set(globalThis, 'queueMicrotask', () => undefined);
    },
  },
  {
    what: 'EventTarget.addEventListener',
    spy: () => {
      const { addEventListener, dispatchEvent } = EventTarget.prototype;
      Reflect.set(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...given: unknown[]) {
        loot('a listener', given[0], String(given[1]));
        return Reflect.apply(addEventListener, this, given);
      });
      Reflect.set(EventTarget.prototype, 'dispatchEvent', function (this: EventTarget, event: Event) {
        loot(event);
        return Reflect.apply(dispatchEvent, this, [event]);
      });
    },
    spoil: () => {
      Reflect.set(EventTarget.prototype, 'addEventListener', () => undefined);
      Reflect.set(EventTarget.prototype, 'removeEventListener', () => undefined);
    },
  },
  {
    what: 'MutationObserver',
    spy: () => {
      const Original = MutationObserver;
      Reflect.set(
        globalThis,
        'MutationObserver',
        class extends Original {
          constructor(listener: MutationCallback) {
            super((records, observer) => {
              loot(...records);
              listener(records, observer);
            });
            loot(String(listener));
          }
        },
      );
    },
    spoil: () => {
      Reflect.set(MutationObserver.prototype, 'observe', () => undefined);
      Reflect.set(globalThis, 'MutationObserver', undefined);
      Reflect.set(globalThis, 'ResizeObserver', undefined);
    },
  },
  {
    what: 'customElements',
    spy: () => {
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (...given) {
        loot(...given);
        return define.apply(this, given);
      };
      for (const name of ['affianca-panel', 'affianca-host', 'x-panel']) {
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              loot(this, this.shadowRoot);
            }
          },
        );
      }
    },
    spoil: () => {
      CustomElementRegistry.prototype.define = () => {
        throw new Error('spoilt');
      };
      Reflect.set(globalThis, 'HTMLElement', class {});
    },
  },
  {
    what: 'timers, frames and the clock',
    spy: () => {
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
        const original = globalThis[name] as (...given: unknown[]) => unknown;
        Reflect.set(globalThis, name, (...given: unknown[]) => {
          loot(String(given[0]));
          return original(...given);
        });
      }
    },
    spoil: () => {
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'clearTimeout'])
        Reflect.set(globalThis, name, () => 0);
      Date.now = () => 0;
      performance.now = () => 0;
    },
  },
  {
    what: 'the members of every object',
    spy: () => {
      for (const name of [
        'token',
        'reading',
        'raw',
        'note',
        'rep',
        'name',
        'ok',
        'code',
        'result',
        'command',
        'event',
      ]) {
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get: () => undefined,
          set(this: object, value: unknown) {
            loot(this, value);
            Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
          },
        });
      }
    },
    spoil: () => {
      Object.assign(Object.prototype, { isOpen: false, state: 'off', trouble: 'reload', command: 'off', hidden: true });
      Array.prototype.push = () => 0;
      Map.prototype.get = () => undefined;
      String.prototype.replace = () => 'spoilt';
    },
  },
];

/** Each override as it is tried: listening from the first moment, listening later, and breaking it later. */
export const PROTOTYPES: readonly Attack[] = OVERRIDES.flatMap(({ what, spy, spoil }): Attack[] => [
  {
    name: `spies on ${what} before its first script`,
    tries: `its own ${what}, which keeps what goes through it, before our script is there`,
    judged: 'usable',
    before: spy,
  },
  {
    name: `spies on ${what} once the panel is there`,
    tries: `its own ${what}, which keeps what goes through it, from then on`,
    judged: 'usable',
    act: spy,
  },
  {
    name: `breaks ${what}`,
    tries: `its own ${what}, which does nothing, lies or throws`,
    judged: 'usable',
    act: spoil,
  },
]);
