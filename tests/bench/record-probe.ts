import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What our scripts in a page have done since the address of a record was there. */
export interface RecordCost {
  /** Milliseconds until the background was told which record it is, and until its values had been read twice alike. */
  readonly known: number;
  readonly read: number;
  /** Questions to the document (`querySelector`, `querySelectorAll`, walks over texts) until the values were read. */
  readonly questions: number;
  /** The same in the two seconds after, while nothing happens in the page. */
  readonly after: number;
  /** Observers of changes that are at work then. */
  readonly observers: number;
  /** Whether the two seconds after were waited for. */
  readonly wasQuiet: boolean;
}

/** Runs in the content script's world, before our own script. */
function countWork(): void {
  interface Scope {
    readonly chrome: { readonly runtime: { sendMessage(...all: unknown[]): unknown } };
  }
  const counts = { questions: 0, observers: 0 };
  for (const one of [Document.prototype, Element.prototype] as const) {
    const methods = one as unknown as Record<string, (...all: unknown[]) => unknown>;
    for (const name of ['querySelector', 'querySelectorAll', 'createTreeWalker']) {
      const real = methods[name];
      if (real === undefined) continue;
      methods[name] = function (this: unknown, ...all: unknown[]) {
        counts.questions += 1;
        return real.apply(this, all);
      };
    }
  }
  const active = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...all) {
    active.add(this);
    return observe.apply(this, all);
  };
  MutationObserver.prototype.disconnect = function () {
    active.delete(this);
    disconnect.call(this);
  };
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
    }
    return send(...all);
  };
  addEventListener('bench-reset', () => {
    counts.questions = 0;
    for (const key of ['benchKnown', 'benchRead', 'benchQuestions']) delete document.documentElement.dataset[key];
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
