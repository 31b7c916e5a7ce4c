import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { CodedError } from '@/lib/messaging/errors';

/** Something the manager does, what is said when it is done, and how it is taken back. */
interface Deed<Result, Back> {
  /** Called in the same turn as `perform`, so that a click is still fresh. */
  readonly act: () => Promise<Result>;
  /** Absent, or null: nothing is said, since the screen shows it. */
  readonly said?: string | ((result: Result) => string | null);
  readonly undo?: () => Promise<Back>;
  /** Whether there is something to take back, where it is not always so. */
  readonly hasChanged?: (result: Result) => boolean;
  /** It shows itself how far it is. */
  readonly hasBar?: true;
  /** Nobody asked for it just now: it leaves the line to what can still be taken back. */
  readonly isUnasked?: boolean;
  /** What is said after it was taken back, or could not be. */
  readonly undone?: string | ((back: Back) => string | null);
}
export type Perform = <Result, Back>(deed: Deed<Result, Back>) => Promise<boolean>;

/** The last deed's outcome, for the one status line of the page. */
export interface Outcome {
  readonly message: string | null;
  readonly failure: unknown;
  readonly undo: (() => void) | undefined;
  /** The message has had its time; what went wrong stays. */
  readonly end: () => void;
  /** What went wrong was read; the message, and its undo, stay. */
  readonly close: () => void;
}

interface State {
  readonly message: string | null;
  readonly failure: unknown;
  /** Takes it back, and answers what is then said. */
  readonly takeBack: (() => Promise<string | null>) | undefined;
}
const NOTHING: State = { message: null, failure: null, takeBack: undefined };

type Watch = <Result>(work: () => Promise<Result>) => Promise<Result>;
const unwatched: Watch = (work) => work();

/** Performs deeds one status line can tell of and take back; `perform` answers whether it was done, `watch` sees each at work. */
export function useDeeds(
  refresh: () => Promise<void>,
  watch: Watch = unwatched,
): { readonly perform: Perform; readonly outcome: Outcome } {
  const [state, setState] = useState<State>(NOTHING);
  const asked = useRef(0);
  const end = useCallback(() => setState(({ failure }) => ({ ...NOTHING, failure })), []);
  const close = useCallback(() => setState((now) => ({ ...now, failure: null })), []);
  const perform: Perform = useCallback(
    async ({ act, said, undo, hasChanged, hasBar, isUnasked, undone }) => {
      if (isUnasked !== true) asked.current += 1;
      const mine = asked.current;
      // of two at once the line is the later one's, but what goes wrong is always said
      const show = (next: State): void =>
        setState((now) =>
          mine !== asked.current || (isUnasked === true && now.takeBack !== undefined)
            ? { ...now, failure: next.failure ?? now.failure }
            : next,
        );
      show(NOTHING);
      try {
        const result = await (hasBar === true ? act() : watch(act));
        const isSame = undo === undefined || hasChanged?.(result) === false;
        const takeBack = isSame ? undefined : async () => say(undone, await undo());
        show({ message: say(said, result), failure: null, takeBack });
      } catch (failure) {
        show({ ...NOTHING, failure });
        return false;
      }
      void refresh();
      return true;
    },
    [refresh, watch],
  );
  const { message, failure, takeBack } = state;
  const outcome = useMemo(() => {
    const back = async (act: () => Promise<string | null>): Promise<void> => {
      const isDone = await perform({ act, said: (words) => words });
      // it can be tried again, unless it never will be possible
      if (isDone) return;
      setState((now) => (now.message !== null || isOver(now.failure) ? now : { ...now, message, takeBack: act }));
    };
    const undo = takeBack === undefined ? undefined : () => void back(takeBack);
    return { message, failure, undo, end, close };
  }, [message, failure, takeBack, perform, end, close]);
  return { perform, outcome };
}

function say<Result>(words: string | ((result: Result) => string | null) | undefined, result: Result): string | null {
  return typeof words === 'function' ? words(result) : (words ?? null);
}

const isOver = (failure: unknown): boolean => failure instanceof CodedError && failure.code === 'changed-since';
