import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * One tab stop for all the links of a table's body; the arrow keys go from cell to cell, Home and End to the ends of the
 * row, with Ctrl to the first and last row. Cells are the links with `data-cell`.
 */
export function useCellKeys(body: RefObject<HTMLTableSectionElement | null>, rows: number, columns: number) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const row = Math.min(place.row, rows - 1);
  const column = Math.min(place.column, columns - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const found = findPlace(body.current, event.target);
    const next = found === null ? null : findNext(event, found, rows, columns);
    if (next === null) return;
    event.preventDefault();
    linksOf(body.current?.children[next.row])[next.column]?.focus();
  };
  const onFocusIn = (event: Event) => {
    const found = findPlace(body.current, event.target);
    if (found !== null) setPlace(found);
  };
  return { onKeyDown, onFocusIn, tabIndexOf: (r: number, c: number) => (r === row && c === column ? 0 : -1) };
}

function findNext(event: KeyboardEvent, { row, column }: Place, rows: number, columns: number): Place | null {
  if (event.key === 'Home') return { row: event.ctrlKey ? 0 : row, column: 0 };
  if (event.key === 'End') return { row: event.ctrlKey ? rows - 1 : row, column: columns - 1 };
  const step = STEPS[event.key];
  if (step === undefined) return null;
  const [down, right] = step;
  return {
    row: Math.min(rows - 1, Math.max(0, row + down)),
    column: Math.min(columns - 1, Math.max(0, column + right)),
  };
}

function findPlace(body: HTMLTableSectionElement | null, target: EventTarget | null): Place | null {
  if (body === null || !(target instanceof HTMLElement) || target.dataset.cell === undefined) return null;
  const row = [...body.children].findIndex((one) => one.contains(target));
  const column = linksOf(body.children[row]).indexOf(target);
  return row < 0 || column < 0 ? null : { row, column };
}

function linksOf(row: Element | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
}
