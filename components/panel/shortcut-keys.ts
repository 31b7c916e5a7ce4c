import type { RatingValue } from '@/lib/coaching/types';

/** The rating of a key from 1 to 5 pressed alone, unless it is being typed somewhere. */
export function readRatingKey(event: KeyboardEvent): RatingValue | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  return /^[1-5]$/.test(event.key) ? (Number(event.key) as RatingValue) : null;
}

/** Ctrl+Enter, or Command+Enter. */
export function savesByKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat;
}

/** A key that writes something, pressed without a shortcut's modifiers; the space bar chooses what has the focus. */
export function beginsText({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || key === ' ') return false;
  // what an input method composes is not known yet
  return isComposing || key === 'Process' || [...key].length === 1;
}

/** Whether keys pressed here write or choose something. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
