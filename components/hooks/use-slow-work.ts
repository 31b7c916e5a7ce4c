import { useCallback, useState } from 'preact/hooks';

const SLOW_MS = 500;

/** Whether some work takes longer than a moment; `watch` runs it, in the same turn. */
export function useSlowWork(): {
  readonly watch: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly isSlow: boolean;
} {
  const [slow, setSlow] = useState(0);
  const watch = useCallback(async <Result>(work: () => Promise<Result>): Promise<Result> => {
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      setSlow((count) => count + 1);
    }, SLOW_MS);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      if (isSlow) setSlow((count) => count - 1);
    }
  }, []);
  return { watch, isSlow: slow > 0 };
}
