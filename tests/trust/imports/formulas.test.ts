import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '@/lib/csv/read-csv';
import { writeCsv } from '@/lib/csv/write-csv';
import { count, times } from '../figures.ts';
import { SEED } from './seed.ts';

const CASES = times(20_000, 2_000);
const beginning = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  ' ',
  ',',
  '',
  '\ufeff=',
  '\u0000=',
  '＝',
  '＋',
  '－',
  '＠',
);
const name = fc.tuple(beginning, fc.string({ unit: 'grapheme', maxLength: 20 })).map((parts) => parts.join(''));

function readCells(text: string): string[] {
  const reading = readCsv(text, ',');
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value.flatMap(({ cells }) => cells);
}

it('no cell that a spreadsheet reads begins a formula, and what was written is still in it', () => {
  fc.assert(
    fc.property(name, name, (one, two) => {
      const cells = readCells(writeCsv(['a', 'b', 'c'], [{ a: one, b: two, c: 'never a blank row' }]));
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      for (const text of [one, two]) expect(cells.some((cell) => cell.endsWith(text))).toBe(true);
    }),
    { numRuns: CASES, seed: SEED },
  );
  count('cells fuzzed, none of them a formula', CASES * 2);
});
