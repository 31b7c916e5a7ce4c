import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isFocusLost } from '@/components/hooks/focus-lost';
import { findNote, focusRating } from './use-log-keys';
import type { Saving } from './use-saving';

/**
 * Where the keyboard goes on in the log: saved from a field, at the rating, so that the next observation begins as the
 * first did; from the undo, which goes, in the note that has come back. Who saved by the button keeps it.
 */
export function useLogFocus(region: RefObject<HTMLElement | null>, saving: Saving, isEmpty: boolean): void {
  useLayoutEffect(() => {
    if (saving.kind === 'undone' && isFocusLost()) findNote(region.current)?.focus();
    // what was typed while it was being saved is gone on with
    if (saving.kind !== 'saved' || !isEmpty) return;
    const field = document.activeElement;
    if (field?.matches('input, select, textarea') === true && region.current?.contains(field) === true)
      focusRating(region.current);
  }, [saving]);
}
