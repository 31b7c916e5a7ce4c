import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ObservationId, RatingValue, RepId, SkillId } from '@/lib/coaching/types';
import { browser } from '@/lib/platform/browser';
import { createId } from '@/lib/platform/ids';

/** What stands in the quick log; its id is the observation's, so that saving twice saves once. */
export interface QuickDraft {
  readonly id: ObservationId;
  /** null: the tab's rep. */
  readonly rep: RepId | null;
  readonly skill: SkillId | null;
  readonly rating: RatingValue | null;
  readonly note: string;
}

const KEY = 'popup-draft';

export function startDraft(): QuickDraft {
  return { id: createId() as ObservationId, rep: null, skill: null, rating: null, note: '' };
}

/**
 * The draft of the quick log. A popup closes at the first click beside it, so the draft is kept in the browser's
 * session memory: it is never written to the disk, and only our own pages can read it.
 */
export function useQuickDraft(): [QuickDraft, (draft: QuickDraft) => void] {
  const [draft, setDraft] = useState(startDraft);
  const isTouched = useRef(false);
  useEffect(() => {
    const bringBack = async () => {
      const kept = (await browser.storage.session.get(KEY))[KEY] as QuickDraft | undefined;
      if (kept !== undefined && !isTouched.current) setDraft({ ...startDraft(), ...kept });
    };
    bringBack().catch(() => undefined); // without session memory the draft lives as long as the popup
  }, []);
  const change = useCallback((next: QuickDraft) => {
    isTouched.current = true;
    setDraft(next);
    browser.storage.session.set({ [KEY]: next }).catch(() => undefined);
  }, []);
  return [draft, change];
}
