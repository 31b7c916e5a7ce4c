import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What our scripts in a page have done since the address of a record was there. */
export interface RecordCost {
  /** Milliseconds until the background was told which record it is, and until its values had been read twice alike. */
  readonly known: number;
  readonly read: number;
  /** Questions to the document (`querySelector`, `querySelectorAll`, `closest`, `matches`, walks over texts) until the values were read. */
  readonly questions: number;
  /** Questions about boxes and styles, which may have the page laid out: `checkVisibility`, `getComputedStyle`, `getBoundingClientRect`. */
  readonly boxes: number;
  /** The same in the two seconds after, while nothing happens in the page. */
  readonly after: number;
  readonly boxesAfter: number;
  /** Observers of changes and of sizes that are at work then. */
  readonly observers: number;
  /** Whether the two seconds after were waited for. */
  readonly wasQuiet: boolean;
}

/** Runs in the content script's world, before our own script. */
function countWork(): void {
  interface Scope {
    readonly chrome: { readonly runtime: { sendMessage(...all: unknown[]): unknown } };
  }
  const counts = { questions: 0, boxes: 0 };
  type Methods = Record<string, (...all: unknown[]) => unknown>;
  const count = (owner: object, kind: keyof typeof counts, names: readonly string[]): void => {
    const methods = owner as Methods;
    for (const name of names) {
      const real = methods[name];
      if (real === undefined) continue;
      methods[name] = function (this: unknown, ...all: unknown[]) {
        counts[kind] += 1;
        return real.apply(this, all);
      };
    }
  };
  for (const one of [Document.prototype, DocumentFragment.prototype, Element.prototype])
    count(one, 'questions', ['querySelector', 'querySelectorAll', 'createTreeWalker', 'closest', 'matches']);
  count(Element.prototype, 'boxes', ['checkVisibility', 'getBoundingClientRect', 'getClientRects']);
  count(globalThis, 'boxes', ['getComputedStyle']);
  const active = new Set<object>();
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype as unknown as Methods;
    Object.assign(prototype, {
      observe(this: object, ...all: unknown[]) {
        active.add(this);
        return observe?.apply(this, all);
      },
      disconnect(this: object) {
        active.delete(this);
        return disconnect?.call(this);
      },
    });
  }
  const { runtime } = (globalThis as unknown as Scope).chrome;
  const send = runtime.sendMessage.bind(runtime);
  const note = (name: string, value: number): void => {
    document.documentElement.dataset[name] ??= String(value);
  };
  runtime.sendMessage = (...all: unknown[]) => {
    const { name, body } = (all[0] ?? {}) as { name?: string; body?: { recordId?: string | null; reading?: unknown } };
    const now = performance.now();
    if (name === 'page.at' && body?.recordId) note('benchKnown', now);
    if (name === 'page.at' && body?.reading) {
      note('benchRead', now);
      note('benchQuestions', counts.questions);
      note('benchBoxes', counts.boxes);
    }
    return send(...all);
  };
  addEventListener('bench-reset', () => {
    Object.assign(counts, { questions: 0, boxes: 0 });
    for (const key of ['benchKnown', 'benchRead', 'benchQuestions', 'benchBoxes'])
      delete document.documentElement.dataset[key];
  });
  addEventListener('bench-total', () => {
    document.documentElement.dataset.benchTotal = JSON.stringify({ ...counts, observers: active.size });
  });
}

/** Lets a copy of the build count what it does in pages. */
export function addRecordProbe(build: string): void {
  const path = join(build, 'crm.js');
  writeFileSync(path, `;(${countWork})();\n${readFileSync(path, 'utf8')}`);
}
