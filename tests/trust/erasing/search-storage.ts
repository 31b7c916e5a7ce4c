import type { Page } from '@playwright/test';

/**
 * Everything that the extension keeps anywhere, an entry a line, as `<place>/<key> <value>`: all databases with all their
 * stores, the three storage areas, the pages' own storage, caches and files.
 */
export function searchStorage(vault: Page): Promise<string[]> {
  return vault.evaluate(async () => {
    interface Area {
      get(keys: null): Promise<Record<string, unknown>>;
    }
    const { chrome } = globalThis as unknown as { chrome: { storage: Record<'local' | 'session' | 'sync', Area> } };
    const found: string[] = [];
    const add = (place: string, key: unknown, value: unknown) =>
      found.push(`${place}/${String(key)} ${JSON.stringify(value)}`);
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settle(records.getAllKeys()), settle(records.getAll())]);
        for (const [index, key] of keys.entries()) add(`${name}/${store}`, key, values[index]);
      }
      database.close();
    }
    for (const area of ['local', 'session', 'sync'] as const) {
      const all = await chrome.storage[area].get(null);
      for (const [key, value] of Object.entries(all)) add(`storage.${area}`, key, value);
    }
    for (const [place, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (const [key, value] of Object.entries(storage)) add(place, key, value);
    }
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) add('caches', name, url);
    }
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) add('files', name, null);
    return found;
  });
}
