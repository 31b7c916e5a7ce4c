import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RatingValue } from '@/lib/coaching/types';
import { beginsText, readRatingKey, savesByKey } from './shortcut-keys';

/**
 * The keys of the log, heard in the whole panel: 1 to 5 rate, and Ctrl+Enter sends the form that is being written in,
 * which is the log's own unless the focus is in another one. On the rating any letter begins the note.
 */
export function useLogKeys(region: RefObject<HTMLElement | null>, rate: (value: RatingValue) => void): void {
  const latest = useRef(rate);
  latest.current = rate;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const value = readRatingKey(event);
      if (value !== null) {
        latest.current(value);
        moveFocusAmongRatings(region.current, value);
      } else if (savesByKey(event)) findForm(event.target, region.current)?.requestSubmit();
      else {
        // who has rated goes on writing: the letter lands in the note
        const isRating = listRatings(region.current).some((one) => one === event.target);
        if (isRating && beginsText(event)) region.current?.querySelector('textarea')?.focus();
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [region]);
}

/** Brings the log into view with the focus on its rating. */
export function focusRating(region: HTMLElement | null): void {
  region?.scrollIntoView({ block: 'nearest' });
  const ratings = listRatings(region);
  (ratings.find((one) => one.checked) ?? ratings[0])?.focus();
}

/** With the focus on one rating, a key that chooses another takes the focus along. */
function moveFocusAmongRatings(region: HTMLElement | null, value: RatingValue): void {
  const ratings = listRatings(region);
  if (ratings.some((one) => one === document.activeElement)) ratings[value - 1]?.focus();
}

const listRatings = (region: HTMLElement | null): HTMLInputElement[] => [
  ...(region?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []),
];

function findForm(target: EventTarget | null, region: HTMLElement | null): HTMLFormElement | null {
  const own = target instanceof Element ? target.closest('form') : null;
  return own ?? region?.querySelector('form') ?? null;
}
