import { useCallback, useState } from 'preact/hooks';
import type { Perform } from './use-deeds';

const SLOW_MS = 500;

/** The same `perform`, and whether something is being done for longer than a moment that shows no bar of its own. */
export function useSlowDeeds(perform: Perform): { readonly perform: Perform; readonly isSlow: boolean } {
  const [slow, setSlow] = useState(0);
  const performSlowly: Perform = useCallback(
    async (deed) => {
      if (deed.hasBar === true) return perform(deed);
      let isSlow = false;
      const timer = setTimeout(() => {
        isSlow = true;
        setSlow((count) => count + 1);
      }, SLOW_MS);
      try {
        return await perform(deed);
      } finally {
        clearTimeout(timer);
        if (isSlow) setSlow((count) => count - 1);
      }
    },
    [perform],
  );
  return { perform: performSlowly, isSlow: slow > 0 };
}
