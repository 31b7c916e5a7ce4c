/** One of our own contexts: the worker, a page or a frame. */
interface Place {
  evaluate<T>(act: () => Promise<T>): Promise<T>;
}

/** The raw database: every key with its record. */
export type Raw = readonly (readonly [key: string, value: unknown])[];

/** Everything that is in the database. */
export function readRaw(place: Place): Promise<Raw> {
  return place.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('affianca');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    const store = database.transaction('records').objectStore('records');
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    const found = await new Promise<[string, unknown][]>((read, failed) => {
      values.onsuccess = () => read(keys.result.map((key, index) => [String(key), values.result[index]]));
      values.onerror = () => failed(values.error);
    });
    database.close();
    return found;
  });
}

/** The records under a prefix. */
export function listUnder(raw: Raw, prefix: string): Record<string, unknown>[] {
  return raw.flatMap(([key, value]) => (key.startsWith(prefix) ? [value as Record<string, unknown>] : []));
}
