import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A row that is moved loses the focus in some browsers: when the rows stand in their new `order`, it goes back to the
 * button that was pressed. Answers how to say which one is; buttons carry it as `data-move`.
 */
export function useMovedFocus(list: RefObject<HTMLElement | null>, order: unknown): (button: string) => void {
  const pressed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null || list.current?.contains(document.activeElement) === true) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus();
  }, [list, order]);
  return (button) => {
    pressed.current = button;
  };
}
