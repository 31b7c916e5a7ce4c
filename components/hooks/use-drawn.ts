import { useLayoutEffect, useState } from 'preact/hooks';

/** A frame that the browser does not draw now gets no animation frames; what stands in it may be asked for all the same. */
const LATEST_MS = 1000;

/** False until what was rendered first has been drawn: what can wait for that makes it no later. */
export function useDrawn(isAlready: boolean): boolean {
  const [isDrawn, setDrawn] = useState(isAlready);
  useLayoutEffect(() => {
    const end = (): void => setDrawn(true);
    const timer = setTimeout(end, LATEST_MS);
    requestAnimationFrame(() => setTimeout(end));
    return () => clearTimeout(timer);
  }, []);
  return isDrawn;
}
