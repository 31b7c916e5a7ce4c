import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RepId } from '@/lib/coaching/types';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { Draft } from '@/lib/messaging/views';
import { createId } from '@/lib/platform/ids';

const SAVE_AFTER_MS = 300;

/** A note not begun; its id is the one that the observation will have, so that saving twice saves once. */
export const startDraft = (): Draft => ({
  id: createId(),
  ratings: {},
  skill: null,
  note: '',
  context: null,
  minutes: null,
});

/** Whether nothing has been entered. */
export const isBlank = ({ ratings, note, context, minutes }: Draft): boolean =>
  Object.keys(ratings).length === 0 && note.trim() === '' && context === null && minutes === null;

/** The draft of one rep: kept by the background a moment after each change, and when the page goes. */
export function useDraft(rep: RepId, kept: Draft | null) {
  const [draft, setDraft] = useState<Draft>(() => kept ?? startDraft());
  const pending = useRef<Draft | null>(null);

  const flush = useCallback(() => {
    const unsaved = pending.current;
    pending.current = null;
    if (unsaved === null) return;
    send('draft.save', { rep, draft: isBlank(unsaved) ? null : unsaved } as Body<'draft.save'>).catch(() => {
      // the worker is gone or the disk is full: saving the observation itself will say so
    });
  }, [rep]);

  const isGone = useRef(false);
  const change = useCallback(
    (next: Draft) => {
      pending.current = next;
      setDraft(next);
      // a save that ends after the rep has changed still clears what it saved
      if (isGone.current) flush();
    },
    [flush],
  );

  useEffect(() => {
    if (pending.current !== draft) return;
    const timer = setTimeout(flush, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, flush]);
  useEffect(() => {
    isGone.current = false;
    addEventListener('pagehide', flush);
    return () => {
      isGone.current = true;
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { draft, change };
}
