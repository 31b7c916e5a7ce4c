import { type Grid, type ReadCells, readCells } from './read-cells';

/** Cells as a spreadsheet copies them: tabs and lines. */
export function readPaste(text: string, grid: Grid, from = { row: 0, column: 0 }): ReadCells {
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ line: index + 1, cells: line.split('\t') }));
  return readCells(
    lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    grid,
    from,
  );
}
