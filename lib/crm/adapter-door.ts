import type { Adapter } from './types';

/** The adapters' files and the content script share the extension's own world of the page; this is the name by which they meet. */
interface Door {
  affiancaAdapters?: { known: Record<string, Adapter>; wanted: Record<string, (adapter: Adapter) => void> };
}

/** The text of an adapter's own script: plain data, handed over by name. Written at build time. */
export function writeAdapterScript(adapter: Adapter): string {
  const id = JSON.stringify(adapter.id);
  const data = JSON.stringify(adapter);
  return `{const d=globalThis.affiancaAdapters??={known:{},wanted:{}};d.known[${id}]=${data};d.wanted[${id}]?.(d.known[${id}])}\n`;
}

/** Calls back with the adapter of this id, now or when its script comes; only the last who asked is called. */
export function awaitAdapter(id: string, onAdapter: (adapter: Adapter) => void): void {
  const scope = globalThis as Door;
  scope.affiancaAdapters ??= { known: {}, wanted: {} };
  const { known, wanted } = scope.affiancaAdapters;
  wanted[id] = onAdapter;
  if (known[id] !== undefined) onAdapter(known[id]);
}
