import { vi } from 'vitest';
import type { PageEvent, Result } from '@/lib/messaging/contract';

type Answer = (body: never) => unknown;

const NOTHING_TAUGHT: Result<'teach.list'> = { lessons: [], taught: [], names: {} };

/** The two modules that a page speaks through, as doubles: the messages to the background, and the browser. */
export function createFakePage() {
  const answers = new Map<string, Answer>();
  const sent: { name: string; body: unknown }[] = [];
  const listeners = new Set<(event: PageEvent) => void>();
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  const browser = {
    runtime: { id: 'test', getURL: (path: string) => `chrome-extension://test/${path}`, openOptionsPage: vi.fn() },
    tabs: {
      query: vi.fn(async () => [{ id: 7, url: 'https://acme.lightning.force.com/lightning/r/006A/view' }]),
      get: vi.fn(async (id: number) => ({ id, url: 'https://acme.lightning.force.com/' })),
      create: vi.fn(async () => ({})),
      reload: vi.fn(async () => undefined),
    },
    permissions: {
      request: vi.fn(async () => true),
      remove: vi.fn(async () => true),
      contains: vi.fn(async () => false),
      onAdded: event(),
      onRemoved: event(),
    },
    commands: { getAll: vi.fn(async () => [{ name: 'toggle-panel', shortcut: 'Alt+Shift+K' }]) },
    storage: { session: { get: vi.fn(async () => ({})), set: vi.fn(async () => undefined) } },
  };
  return {
    browser,
    sent,
    /** What the background answers to one message; null unless set. */
    answer: (name: string, how: Answer) => void answers.set(name, how),
    /** The bodies sent under one name, in order. */
    bodiesOf: (name: string) => sent.filter((one) => one.name === name).map(({ body }) => body),
    tell: (one: PageEvent) => {
      for (const listener of listeners) listener(one);
    },
    reset: () => {
      answers.clear();
      sent.length = 0;
      listeners.clear();
      vi.clearAllMocks();
      // what a test made the browser answer is not for the next one
      browser.permissions.contains.mockResolvedValue(false);
      browser.permissions.request.mockResolvedValue(true);
    },
    send: async (name: string, body: unknown) => {
      sent.push({ name, body });
      return answers.get(name)?.(body as never) ?? (name === 'teach.list' ? NOTHING_TAUGHT : null);
    },
    onPageEvent: (listener: (one: PageEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
