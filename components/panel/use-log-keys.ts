import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isUndoKey } from '@/components/hooks/use-undo-key';
import type { RatingValue } from '@/lib/coaching/types';
import { beginsText, isTyping, readRatingKey, savesByKey } from './shortcut-keys';

interface LogDeeds {
  readonly rate: (value: RatingValue) => void;
  /** Takes back what was saved just now; whether there is something to take back. */
  readonly takeBack: () => boolean;
}

/**
 * The keys of the log, heard in the whole panel: 1 to 5 rate, and Ctrl+Enter sends the form that is being written in,
 * which is the log's own unless the focus is in another one. On the rating any letter begins the note. In the log Ctrl+Z
 * takes back what was saved, where no word would be taken back by it.
 */
export function useLogKeys(region: RefObject<HTMLElement | null>, deeds: LogDeeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const value = readRatingKey(event);
      if (value !== null) {
        latest.current.rate(value);
        moveFocusAmongRatings(region.current, value);
      } else if (savesByKey(event)) findForm(event.target, region.current)?.requestSubmit();
      else if (isUndoKey(event)) {
        if (event.defaultPrevented || !isFreeIn(region.current, event.target) || !latest.current.takeBack()) return;
      } else {
        // who has rated goes on writing: the letter lands in the note
        const isRating = listRatings(region.current).some((one) => one === event.target);
        if (isRating && beginsText(event)) findNote(region.current)?.focus();
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

export const findNote = (region: HTMLElement | null): HTMLTextAreaElement | null =>
  region?.querySelector('textarea') ?? null;

/** With the focus on one rating, a key that chooses another takes the focus along. */
function moveFocusAmongRatings(region: HTMLElement | null, value: RatingValue): void {
  const ratings = listRatings(region);
  if (ratings.some((one) => one === document.activeElement)) ratings[value - 1]?.focus();
}

const listRatings = (region: HTMLElement | null): HTMLInputElement[] => [
  ...(region?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []),
];

/** Whether this is in the log, and holds no text that was typed. */
function isFreeIn(region: HTMLElement | null, target: EventTarget | null): boolean {
  return (
    target instanceof Element && region?.contains(target) === true && !(isTyping(target) && readText(target) !== '')
  );
}

const readText = (field: Element): string => ('value' in field ? String(field.value) : '');

function findForm(target: EventTarget | null, region: HTMLElement | null): HTMLFormElement | null {
  const own = target instanceof Element ? target.closest('form') : null;
  return own ?? region?.querySelector('form') ?? null;
}
