import { useLayoutEffect, useState } from 'preact/hooks';

/** A frame that the browser does not draw now gets no animation frames; what stands in it may be asked for all the same. */
const LATEST_MS = 1000;

/**
 * False until what was rendered first has been drawn, and what the rest needs is there by `bring`, which does not reject:
 * what can wait for that makes the first picture no later.
 */
export function useDrawn(isAlready: boolean, bring: () => Promise<unknown>): boolean {
  const [isDrawn, setDrawn] = useState(isAlready);
  useLayoutEffect(() => {
    if (isAlready) return;
    const end = (): void => void bring().then(() => setDrawn(true));
    const timer = setTimeout(end, LATEST_MS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        end();
      }),
    );
    return () => clearTimeout(timer);
  }, []);
  return isDrawn;
}
