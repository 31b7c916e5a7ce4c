/** The browser's own API as far as the background needs it for its answers: session memory, and messages that nobody hears. */
export function createFakeBrowser() {
  const session = new Map<string, unknown>();
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
        session: {
          get: async (name: string | null) =>
            name === null ? Object.fromEntries(session) : session.has(name) ? { [name]: session.get(name) } : {},
          set: async (entries: object) => {
            for (const [key, value] of Object.entries(entries)) session.set(key, structuredClone(value));
          },
          remove: async (name: string) => void session.delete(name),
        },
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
