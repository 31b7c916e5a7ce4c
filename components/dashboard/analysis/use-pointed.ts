import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The cell that was pointed at last, by the ids of its rep and its skill, and the box that explains it. The box stands
 * below the map; while a cell is pointed at it is pinned where it can be read, and never over the row of that cell.
 */
export function usePointed() {
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [cell, setCell] = useState<HTMLElement | null>(null);
  const point = useCallback((next: HTMLElement) => {
    setPointed(next.dataset.cell ?? null);
    setCell(next);
  }, []);
  const leave = useCallback(() => setCell(null), []);
  // the box is as high as what it says: after it was drawn
  useLayoutEffect(() => {
    if (cell === null) return;
    const pin = () => box.current?.style.setProperty('--end', `${findEnd(cell, box.current)}px`);
    const element = box.current;
    element?.classList.add('heat-pinned');
    pin();
    addEventListener('scroll', pin, { passive: true });
    return () => {
      removeEventListener('scroll', pin);
      element?.classList.remove('heat-pinned');
    };
  }, [cell]);
  return { box, pointed, point, leave };
}

/** How far above the window's foot the box ends: at the foot, or above the row where it would cover that. */
function findEnd(cell: HTMLElement, box: HTMLElement): number {
  const { top, bottom } = cell.getBoundingClientRect();
  return bottom + box.offsetHeight <= innerHeight ? 0 : Math.max(0, innerHeight - top);
}
