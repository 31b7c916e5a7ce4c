import type { RepId } from '@/lib/coaching/types';
import type { Body } from '@/lib/messaging/contract';
import { CodedError } from '@/lib/messaging/errors';
import { send } from '@/lib/messaging/send';
import type { Draft, PanelView } from '@/lib/messaging/views';

/** What this panel gave to be kept last, by rep, and when that was confirmed; never, as long as it is not. */
const given = new Map<RepId, { readonly draft: Draft | null; confirmedAt: number }>();

/** Has a rep's draft kept; null drops it. A failure is not said here: saving the observation itself says it. */
export async function keepDraft(rep: RepId, draft: Draft | null): Promise<void> {
  const entry = { draft, confirmedAt: Number.POSITIVE_INFINITY };
  given.set(rep, entry);
  try {
    await send('draft.save', { rep, draft } as Body<'draft.save'>);
    entry.confirmedAt = performance.now();
  } catch (failure) {
    // the worker is gone or the disk is full: as long as this panel lives, it knows the draft itself; not of somebody erased
    if (failure instanceof CodedError && failure.code === 'unknown-rep') given.delete(rep);
  }
}

/**
 * The view with the draft that this panel gave away itself, where the view may have been read before that was kept: it was
 * asked for at `askedAt` (ms, `performance.now()`). A log that is drawn anew would begin empty, and write over the note.
 */
export function withOwnDraft(view: PanelView, askedAt: number): PanelView {
  if (view.rep.kind !== 'known') return view;
  const rep = view.rep.rep.id;
  const own = given.get(rep);
  if (own === undefined) return view;
  // from here on what is stored counts: another panel may have written on, or saved it
  const isSaved = view.recent.some(({ id }) => id === own.draft?.id);
  if (own.confirmedAt >= askedAt && !isSaved) return { ...view, draft: own.draft };
  given.delete(rep);
  return view;
}
