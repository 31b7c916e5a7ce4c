import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageEvent } from '@/lib/messaging/contract';
import { onPageEvent } from '@/lib/messaging/send';

export interface ViewState<View> {
  readonly view: View | null;
  /** What the last reading threw; a view read before stays. */
  readonly failure: unknown;
  /** Reads again now. */
  readonly refresh: () => Promise<void>;
}

const always = (): boolean => true;

/**
 * Reads a view, and reads it again at every event that concerns it; a page that nobody sees, when it is seen again. The
 * newest question wins over a late answer.
 * `read` and `concerns` must be stable: a new `read` is a new question.
 */
export function useView<View>(
  read: () => Promise<View>,
  concerns: (event: PageEvent) => boolean = always,
): ViewState<View> {
  const [state, setState] = useState<{ view: View | null; failure: unknown }>({ view: null, failure: null });
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const view = await read();
      if (mine === asked.current) setState({ view, failure: null });
    } catch (failure) {
      if (mine === asked.current) setState((before) => ({ view: before.view, failure }));
    }
  }, [read]);
  // asked before the first frame is drawn, not after it
  useLayoutEffect(() => {
    void refresh();
    let isBehind = false;
    const follow = (): void => {
      if (!isBehind || document.hidden) return;
      isBehind = false;
      void refresh();
    };
    const stop = onPageEvent((event) => {
      isBehind ||= concerns(event);
      follow();
    });
    document.addEventListener('visibilitychange', follow);
    return () => {
      asked.current += 1;
      stop();
      document.removeEventListener('visibilitychange', follow);
    };
  }, [refresh, concerns]);
  return { ...state, refresh };
}
