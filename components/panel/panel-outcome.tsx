import { OutcomeBar } from '@/components/dashboard/outcome-bar';
import type { Outcome } from '@/components/hooks/use-deeds';
import { useFoundFocus } from '@/components/hooks/use-found-focus';
import { nameUndoKey, useUndoKey } from '@/components/hooks/use-undo-key';

/** The line that says what was done, with the key that takes it back; and, for the whole panel, a focus that is never lost. */
export function PanelOutcome({ outcome }: { readonly outcome: Outcome }) {
  useFoundFocus();
  useUndoKey(outcome.undo);
  return <OutcomeBar outcome={outcome} undoKeys={nameUndoKey()} />;
}
