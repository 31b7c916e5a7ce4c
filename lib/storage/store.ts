import { promisifyRequest, type UseStore } from 'idb-keyval';
import { CodedError } from '@/lib/messaging/errors';

const DATABASE = 'affianca';
const STORE = 'records';
/** A database that is held by somebody else for longer is said not to open; a later try waits for the same opening. */
const OPEN_LIMIT_MS = 8000;

/** Reads and writes of one transaction; nothing else may be awaited between them, or the transaction ends. */
export interface Records {
  get(key: string): Promise<unknown>;
  /** Keys and values under a prefix in key order, after `from` and before `to`; `limit` is the most that are read. */
  range(
    prefix: string,
    options?: { readonly limit?: number; readonly from?: string; readonly to?: string },
  ): Promise<[string, unknown][]>;
  count(prefix: string, from?: string): Promise<number>;
}

export interface WritableRecords extends Records {
  put(key: string, value: unknown): void;
  remove(key: string): void;
  removeAll(prefix: string): void;
}

/** The database: one read or one write is one transaction. */
export interface Store {
  read<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** Resolves only when the transaction is committed to disk; any error leaves everything as it was. */
  write<T>(work: (records: WritableRecords) => Promise<T>): Promise<T>;
}

/** Opens nothing yet: the connection is made at the first use, and again when the browser has closed it. */
export function createStore(): Store {
  const use = createUseStore();
  return {
    read: (work) => use('readonly', (store) => work(readRecords(store))),
    write: (work) => use('readwrite', (store) => work(writeRecords(store))),
  };
}

/** A store function for idb-keyval whose writes are durable and answered after the commit. */
function createUseStore(): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opened ??= openDatabase(() => {
      opened = undefined;
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return within(opened, OPEN_LIMIT_MS);
  };
  return async (mode, callback) => {
    const transaction = await begin(open, mode, () => {
      opened = undefined;
    }).catch((error: unknown) => {
      throw toCodedError(error);
    });
    const committed = waitForCommit(transaction);
    try {
      const result = await callback(transaction.objectStore(STORE));
      await committed;
      return result;
    } catch (error) {
      abort(transaction);
      await committed.catch(() => undefined);
      throw toCodedError(transaction.error ?? error);
    }
  };
}

async function begin(
  open: () => Promise<IDBDatabase>,
  mode: IDBTransactionMode,
  forget: () => void,
): Promise<IDBTransaction> {
  const start = async () => (await open()).transaction(STORE, mode, { durability: 'strict' });
  try {
    return await start();
  } catch (error) {
    // the browser closed the connection meanwhile (memory, cleared site data): once more on a new one
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    forget();
    return start();
  }
}

/** What is promised, or a refusal when it takes longer. */
async function within<T>(promised: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new DOMException('the database does not open', 'TimeoutError')), limitMs);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Without a version: the newest there is, whatever that is. */
async function openDatabase(forget: () => void, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, version);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  database.onclose = forget;
  database.onversionchange = () => {
    database.close();
    forget();
  };
  if (database.objectStoreNames.contains(STORE)) return database;
  // damaged, or made by hand under our name: nothing of ours is in it, so that it begins anew like one that is gone
  database.close();
  return openDatabase(forget, database.version + 1);
}

function waitForCommit(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it had ended by itself
  }
}

function toCodedError(error: unknown): unknown {
  if (error instanceof DOMException) {
    return new CodedError(error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed', error.name);
  }
  return error;
}

/** All keys with this prefix; `\uffff` sorts after every character that a key holds. */
function boundsOf(prefix: string, from?: string, to = `${prefix}\uffff`): IDBKeyRange {
  return IDBKeyRange.bound(from ?? prefix, to, from !== undefined, true);
}

function readRecords(store: IDBObjectStore): Records {
  return {
    get: (key) => promisifyRequest(store.get(key)),
    range: async (prefix, { limit, from, to } = {}) => {
      const bounds = boundsOf(prefix, from, to);
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(bounds, limit)),
        promisifyRequest<unknown[]>(store.getAll(bounds, limit)),
      ]);
      return keys.map((key, index): [string, unknown] => [String(key), values[index]]);
    },
    count: (prefix, from) => promisifyRequest(store.count(boundsOf(prefix, from))),
  };
}

function writeRecords(store: IDBObjectStore): WritableRecords {
  return {
    ...readRecords(store),
    put: (key, value) => void store.put(value, key),
    remove: (key) => void store.delete(key),
    removeAll: (prefix) => void store.delete(boundsOf(prefix)),
  };
}
