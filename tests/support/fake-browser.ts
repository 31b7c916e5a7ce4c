/** The browser's own API as far as the background needs it for its answers: session memory, and messages that nobody hears. */
export function createFakeBrowser() {
  const session = new Map<string, unknown>();
  const local = new Map<string, unknown>();
  const told: unknown[] = [];
  return {
    browser: {
      runtime: {
        sendMessage: async (event: unknown) => void told.push(event),
        getURL: (path: string) => `chrome-extension://test/${path}`,
      },
      i18n: { getUILanguage: () => 'en' },
      tabs: { sendMessage: async () => undefined, query: async () => [], create: async () => ({}) },
      scripting: {
        executeScript: async () => [],
        getRegisteredContentScripts: async () => [],
        registerContentScripts: async () => undefined,
        updateContentScripts: async () => undefined,
        unregisterContentScripts: async () => undefined,
      },
      permissions: { contains: async () => true, getAll: async () => ({}) },
      storage: {
        session: createArea(session),
        local: createArea(local),
      },
    },
    /** Every event that the pages were told. */
    told,
    /** As if the browser was closed: its session is over. */
    restart: () => {
      session.clear();
      told.length = 0;
    },
  };
}

/** One area of the browser's own storage. */
function createArea(kept: Map<string, unknown>) {
  return {
    get: async (names: string | readonly string[] | null): Promise<Record<string, unknown>> => {
      const wanted = names === null ? [...kept.keys()] : [names].flat();
      return Object.fromEntries(wanted.filter((name) => kept.has(name)).map((name) => [name, kept.get(name)]));
    },
    set: async (entries: object): Promise<void> => {
      for (const [key, value] of Object.entries(entries)) kept.set(key, structuredClone(value));
    },
    remove: async (names: string | readonly string[]): Promise<void> => {
      for (const name of [names].flat()) kept.delete(name);
    },
  };
}
