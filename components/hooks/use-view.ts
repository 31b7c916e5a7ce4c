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

/** A page that nobody sees is so much later, so that the one in front waits for nothing. */
const UNSEEN_MS = 1000;

const always = (): boolean => true;

/**
 * Reads a view, and reads it again at every event that concerns it; a page that nobody sees a moment later, or when it is
 * seen. The newest question wins over a late answer.
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
    let late: ReturnType<typeof setTimeout> | undefined;
    const readNow = (): void => {
      clearTimeout(late);
      late = undefined;
      void refresh();
    };
    const stop = onPageEvent((event) => {
      if (!concerns(event)) return;
      if (document.hidden) late ??= setTimeout(readNow, UNSEEN_MS);
      else readNow();
    });
    const onVisibility = (): void => {
      if (late !== undefined && !document.hidden) readNow();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      asked.current += 1;
      stop();
      clearTimeout(late);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [refresh, concerns]);
  return { ...state, refresh };
}
