import { isOrphaned } from './tell';

/** The life of the content script in one page: listeners and timers that end when the extension is updated or removed. */
export interface Lifetime {
  readonly signal: AbortSignal;
  setInterval(run: () => void, everyMs: number): void;
}

const LOOK_MS = 5000;

/** A life that ends by itself when the extension's runtime is gone. */
export function createLifetime(): Lifetime {
  const end = new AbortController();
  const lifetime: Lifetime = {
    signal: end.signal,
    setInterval(run, everyMs) {
      const timer = setInterval(run, everyMs);
      end.signal.addEventListener('abort', () => clearInterval(timer));
    },
  };
  lifetime.setInterval(() => {
    if (isOrphaned()) end.abort();
  }, LOOK_MS);
  return lifetime;
}
