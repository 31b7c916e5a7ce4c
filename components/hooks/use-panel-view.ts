import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QuestionId } from '@/lib/coaching/types';
import { takeFirstView } from '@/lib/messaging/first-read';
import { onPageEvent, send } from '@/lib/messaging/send';
import type { PanelView } from '@/lib/messaging/views';
import { withOwnDraft } from './kept-drafts';

export interface PanelReading {
  /** The newest view; null until the first answer. */
  readonly view: PanelView | null;
  /** When that view arrived: the moment that dates are told from. */
  readonly now: number;
  /** What the last read threw; the older view stays on screen. */
  readonly failure: unknown;
  readonly readAgain: () => Promise<void>;
}

interface Options {
  /** The questions put aside in this sitting. */
  readonly swapped: readonly QuestionId[];
  /** The shortcut asks for the log of this panel. */
  readonly onFocusLog: () => void;
}

/**
 * Reads the panel's view, and again whenever the background says that the page or the data changed. One reading is under
 * way at a time and the newest view wins, so an answer about a left page is never shown after one about the next.
 */
export function usePanelView({ swapped, onFocusLog }: Options): PanelReading {
  const [reading, setReading] = useState<Omit<PanelReading, 'readAgain'>>(() => ({
    view: takeFirstView(),
    now: Date.now(),
    failure: null,
  }));
  const tab = reading.view?.tab ?? null;
  const session = useRef({ isGiven: tab !== null, isReading: false, isStale: false, tab, swapped, onFocusLog }).current;
  session.swapped = swapped;
  session.onFocusLog = onFocusLog;

  const readAgain = useCallback(async () => {
    session.isStale = true;
    if (session.isReading) return;
    session.isReading = true;
    while (session.isStale) {
      session.isStale = false;
      try {
        const askedAt = performance.now();
        const view = withOwnDraft(await send('panel.read', describeWish(session.swapped)), askedAt);
        session.tab = view.tab;
        // something changed while this was read: the next one is shown, and nothing in between
        if (!session.isStale) setReading({ view, now: Date.now(), failure: null });
      } catch (failure) {
        setReading((before) => ({ ...before, failure }));
      }
    }
    session.isReading = false;
  }, [session]);

  // before the first read: what is said between its answer and the first paint would be heard by nobody
  useLayoutEffect(
    () =>
      onPageEvent((event) => {
        const isHere = 'tab' in event ? session.tab === null || event.tab === session.tab : true;
        if (!isHere) return;
        if (event.event === 'focus-log') session.onFocusLog();
        else void readAgain();
      }),
    [readAgain, session],
  );
  // not after the first paint: where there is no view yet there is nothing to paint before this is answered
  useLayoutEffect(() => {
    if (!session.isGiven) void readAgain();
    session.isGiven = false;
  }, [readAgain, swapped, session]);
  return { ...reading, readAgain };
}

const describeWish = (swapped: readonly QuestionId[]) => (swapped.length === 0 ? {} : { swapped: [...swapped] });
