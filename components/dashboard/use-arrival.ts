import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Takes the focus to where something has gone: the button that sent it there is no more. */
export function useArrival(place: RefObject<HTMLElement | null>, isArrival: boolean): void {
  useEffect(() => {
    if (!isArrival) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [place, isArrival]);
}
