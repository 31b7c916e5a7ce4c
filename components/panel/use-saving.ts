import { useCallback, useRef, useState } from 'preact/hooks';
import { isBlank, startDraft } from '@/components/hooks/use-draft';
import type { ObservationId } from '@/lib/coaching/types';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { Draft } from '@/lib/messaging/views';

/** Where saving stands. */
export type Saving =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly undo: () => void }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: unknown; readonly retry: () => void };

interface Log {
  /** The draft as it was last changed, drawn or not. */
  readonly latest: { readonly current: Draft };
  readonly change: (next: Draft) => void;
  /** Tells that this panel saves the draft of this id itself. */
  readonly claim: (id: string) => void;
  /** The observation that a draft is; null when something is missing, which is said beside the button. */
  readonly complete: () => Body<'observation.save'> | null;
}

/** Saves the draft as an observation and takes it back; what was written is never lost by a failure. */
export function useSaving({ latest, change, claim, complete }: Log) {
  const [saving, setSaving] = useState<Saving>({ kind: 'none' });
  // what a save has left behind: nothing has been entered for as long as this is the draft
  const cleared = useRef<Draft | null>(null);
  const end = useCallback(() => setSaving((now) => (now.kind === 'saving' ? now : { kind: 'none' })), []);

  const save = async (): Promise<void> => {
    if (saving.kind === 'saving') return;
    const observation = complete();
    // what is missing now is not said beside what was saved before
    if (observation === null) return end();
    const draft = latest.current;
    setSaving({ kind: 'saving' });
    claim(draft.id);
    try {
      await send('observation.save', observation);
    } catch (failure) {
      setSaving({ kind: 'failed', failure, retry: () => void again.current() });
      return;
    }
    setSaving({ kind: 'saved', undo: () => void undo(draft) });
    // what was typed while it was being saved stays, under the same id: saving again replaces it
    if (latest.current !== draft) return;
    cleared.current = startDraft();
    change(cleared.current);
  };
  const again = useRef(save);
  again.current = save;

  const undo = async (saved: Draft): Promise<void> => {
    cleared.current = null;
    try {
      await send('observation.delete', { id: saved.id as ObservationId });
    } catch (failure) {
      setSaving({ kind: 'failed', failure, retry: () => void undo(saved) });
      return;
    }
    setSaving({ kind: 'undone' });
    // a deleted id is never used again: what has been begun since goes on under a new one
    const { id } = startDraft();
    change({ ...(isBlank(latest.current) ? saved : latest.current), id });
  };

  /** Takes back what was saved just now, unless something has been entered since; whether it does. */
  const takeBack = (): boolean => {
    if (saving.kind !== 'saved' || latest.current !== cleared.current) return false;
    saving.undo();
    return true;
  };

  return { saving, save, end, takeBack };
}
