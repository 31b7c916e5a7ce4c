import { useCallback, useMemo, useState } from 'preact/hooks';

/** Something the manager does, what is said when it is done, and how it is taken back. */
interface Deed<Result = unknown> {
  /** Called in the same turn as `perform`, so that a click is still fresh. */
  readonly act: () => Promise<Result>;
  /** Absent, or null: nothing is said, since the screen shows it. */
  readonly said?: string | ((result: Result) => string | null);
  readonly undo?: () => Promise<unknown>;
  /** Whether there is something to take back, where it is not always so. */
  readonly hasChanged?: (result: Result) => boolean;
  /** It shows itself how far it is. */
  readonly hasBar?: true;
  /** What is said after it was taken back. */
  readonly undone?: string;
}
export type Perform = <Result>(deed: Deed<Result>) => Promise<boolean>;

/** The last deed's outcome, for the one status line of the page. */
export interface Outcome {
  readonly message: string | null;
  readonly failure: unknown;
  readonly undo: (() => void) | undefined;
  readonly end: () => void;
}

interface State {
  readonly message: string | null;
  readonly failure: unknown;
  readonly undo: (() => Promise<unknown>) | undefined;
  readonly undone: string | undefined;
}
const NOTHING: State = { message: null, failure: null, undo: undefined, undone: undefined };

/** Performs deeds one status line can tell of and take back; `perform` answers whether it was done. */
export function useDeeds(refresh: () => Promise<void>): { readonly perform: Perform; readonly outcome: Outcome } {
  const [state, setState] = useState<State>(NOTHING);
  const end = useCallback(() => setState(NOTHING), []);
  const perform: Perform = useCallback(
    async ({ act, said, undo, hasChanged, undone }) => {
      setState(NOTHING);
      try {
        const result = await act();
        const message = typeof said === 'function' ? said(result) : (said ?? null);
        const isSame = hasChanged?.(result) === false;
        setState({ message, failure: null, undo: isSame ? undefined : undo, undone });
      } catch (failure) {
        setState({ ...NOTHING, failure });
        return false;
      }
      void refresh();
      return true;
    },
    [refresh],
  );
  const { message, failure, undo, undone } = state;
  const outcome = useMemo(() => {
    const takeBack = undo === undefined ? undefined : () => void perform({ act: undo, said: () => undone ?? null });
    return { message, failure, undo: takeBack, end };
  }, [message, failure, undo, undone, perform, end]);
  return { perform, outcome };
}
