import { useEffect } from 'preact/hooks';

const isMac = (): boolean => /^Mac/.test(navigator.platform);

/** As it stands on the keyboard. */
export const nameUndoKey = (): string => (isMac() ? '⌘Z' : 'Ctrl+Z');

/** Where the key takes back what was typed. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=file])';

/**
 * Ctrl+Z (on a Mac Command+Z) takes back what the status line offers: its button is the last one of the page, and goes
 * after some seconds, too soon for who comes to it by Tab. Not in a text field, nor under a dialog, whose line is behind it.
 */
export function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (undo === undefined) return;
    const press = (event: KeyboardEvent): void => {
      if (!isUndoKey(event) || event.defaultPrevented || isTyped(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
}

export function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): boolean {
  const isHeld = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isHeld && !shiftKey && !altKey && !repeat && key.toLowerCase() === 'z';
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}
