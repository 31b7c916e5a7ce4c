import type { Adapter } from './types';

/**
 * The adapters' files and the content script share the extension's own world of the page; this is the name by which they
 * meet. A symbol, since in Chromium the page's elements are found in that world too, by their ids.
 */
const NAME = 'affianca.adapters';
const DOOR = Symbol.for(NAME);

interface Door {
  [DOOR]?: { known: Record<string, Adapter>; wanted: Record<string, (adapter: Adapter) => void> };
}

/** The text of an adapter's own script: plain data, handed over by name. Written at build time. */
export function writeAdapterScript(adapter: Adapter): string {
  const [name, id, data] = [NAME, adapter.id, adapter].map((part) => JSON.stringify(part));
  return `{const d=globalThis[Symbol.for(${name})]??={known:{},wanted:{}};d.known[${id}]=${data};d.wanted[${id}]?.(d.known[${id}])}\n`;
}

/** The door itself, made where nobody has yet. */
export function openAdapterDoor(): NonNullable<Door[typeof DOOR]> {
  const scope = globalThis as Door;
  scope[DOOR] ??= { known: {}, wanted: {} };
  return scope[DOOR];
}

/** The adapter of this id where its script has come into the page, else null. */
export function findAdapter(id: string): Adapter | null {
  return openAdapterDoor().known[id] ?? null;
}

/** Calls back with the adapter of this id, now or when its script comes; only the last who asked is called. */
export function awaitAdapter(id: string, onAdapter: (adapter: Adapter) => void): void {
  const { known, wanted } = openAdapterDoor();
  wanted[id] = onAdapter;
  if (known[id] !== undefined) onAdapter(known[id]);
}
