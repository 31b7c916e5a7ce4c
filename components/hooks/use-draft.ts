import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Draft } from '@/lib/messaging/views';
import { createId } from '@/lib/platform/ids';
import { keepDraft } from './kept-drafts';

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

/**
 * The draft of one rep: kept by the background a moment after each change, and when the page goes. `saved` are the rep's
 * newest observations: a draft that another panel of this rep has saved meanwhile is done, and what differs from it goes
 * on under an id of its own, so that it never replaces what was saved. `claim` tells that this panel saves an id itself.
 */
export function useDraft(rep: RepId, kept: Draft | null, saved: readonly Observation[]) {
  const [draft, setDraft] = useState<Draft>(() => kept ?? startDraft());
  const pending = useRef<Draft | null>(null);
  // known at once, not only when it is drawn: a click between the two must not be lost
  const latest = useRef(draft);

  const flush = useCallback(() => {
    const unsaved = pending.current;
    pending.current = null;
    if (unsaved === null) return;
    void keepDraft(rep, isBlank(unsaved) ? null : unsaved);
  }, [rep]);

  const isGone = useRef(false);
  const change = useCallback(
    (next: Draft) => {
      pending.current = next;
      latest.current = next;
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
  // at once when the log goes: the view after the next may be on its way
  useLayoutEffect(() => {
    isGone.current = false;
    addEventListener('pagehide', flush);
    return () => {
      isGone.current = true;
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const claimed = useRef(new Set<string>());
  const claim = useCallback((id: string) => void claimed.current.add(id), []);
  useEffect(() => {
    const twin = saved.find(({ id }) => id === draft.id);
    if (twin === undefined || claimed.current.has(draft.id)) return;
    const next = startDraft();
    change(isSame(draft, twin) ? next : { ...draft, id: next.id });
  }, [saved, draft, change]);

  return { draft, latest, change, claim };
}

function isSame(draft: Draft, { ratings, note, context, minutes }: Observation): boolean {
  return (
    draft.note.trim() === note &&
    draft.context === (context ?? null) &&
    draft.minutes === (minutes ?? null) &&
    Object.keys(draft.ratings).length === ratings.length &&
    ratings.every(({ skill, rating }) => draft.ratings[skill] === rating)
  );
}
