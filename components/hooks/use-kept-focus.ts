import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFocusLost } from './focus-lost';

interface Place {
  readonly item: number;
  readonly control: number;
}

/**
 * When the list item that holds the focus goes (`keys` changes), the focus moves to the same control of the item that took
 * its place, so that a keyboard user is not thrown back to the start of the page.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, keys: string): void {
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const note = (event: Event): void => {
      const root = list.current;
      last.current = root === null || !(event.target instanceof Element) ? null : findPlace(root, event.target);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [list]);
  useLayoutEffect(() => {
    const root = list.current;
    if (keys === '' || root === null || last.current === null || !isFocusLost()) return;
    const { item, control } = last.current;
    const controls = controlsOf(root.children[Math.min(item, root.children.length - 1)]);
    (controls[control] ?? controls[0])?.focus();
  }, [list, keys]);
}

const controlsOf = (item: Element | undefined): HTMLElement[] => [
  ...(item?.querySelectorAll<HTMLElement>('button') ?? []),
];

function findPlace(root: Element, target: Element): Place | null {
  const item = [...root.children].findIndex((child) => child.contains(target));
  const button = target.closest('button') ?? target;
  return item < 0
    ? null
    : { item, control: Math.max(0, controlsOf(root.children[item]).indexOf(button as HTMLElement)) };
}
