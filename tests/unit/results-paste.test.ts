import { describe, expect, it } from 'vitest';
import { readPaste } from '@/components/dashboard/analysis/results/read-paste';
import { readPercent } from '@/components/dashboard/analysis/results/read-percent';
import { readPeriod } from '@/components/dashboard/analysis/results/read-period';
import type { RepId } from '@/lib/coaching/types';

const grid = {
  reps: [
    { id: 'ada' as RepId, name: 'Ada Álvarez' },
    { id: 'bo' as RepId, name: 'Bo Chen' },
    { id: 'bo2' as RepId, name: 'Chen, Bo' },
    { id: 'cy' as RepId, name: 'Cy' },
  ],
  periods: ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
};

describe('a percentage', () => {
  it.each([
    ['94', 94],
    ['94 %', 94],
    ['94,5%', 94.5],
    ['94.25', 94.25],
    ['1.094,5', 1094.5],
    ['1,094.5 %', 1094.5],
    ['0', 0],
    ['%94', 94],
  ])('%s is %d', (text, percent) => {
    expect(readPercent(text)?.percent).toBe(percent);
  });

  it.each(['', 'n/a', '-5', '12x', '10001', '%', '1e3'])('“%s” is none', (text) => {
    expect(readPercent(text)).toBeNull();
  });
});

describe('a period in a heading', () => {
  it.each([
    ['Q3 2026', '2026-Q3'],
    ['2026-Q3', '2026-Q3'],
    ['3Q26', '2026-Q3'],
    ['T1 2026', '2026-Q1'],
    ['1° trim. 2026', '2026-Q1'],
    ['H2 2026', '2026-H2'],
    ['S1/2026', '2026-H1'],
    ['2026-09', '2026-09'],
    ['9/2026', '2026-09'],
    ['Sep 2026', '2026-09'],
    ['settembre 26', '2026-09'],
    ['2026', '2026'],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each(['Rep', 'Quota', 'Q5 2026', '13/2026', '94', '94.5', 'H3 2026', ''])('“%s” is none', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('pasted cells', () => {
  it('with names and periods are read wherever they stand in the grid', () => {
    const pasted = readPaste('Rep\tQ3 2026\tQ2 2026\nalvarez ada\t94,5 %\t101%\nCy\t\t88%\n', grid);
    expect(pasted.rows).toEqual([
      {
        rep: 'ada',
        name: 'alvarez ada',
        figures: [
          { period: '2026-Q3', value: 0.945 },
          { period: '2026-Q2', value: 1.01 },
        ],
      },
      { rep: 'cy', name: 'Cy', figures: [{ period: '2026-Q2', value: 0.88 }] },
    ]);
    expect(pasted).toMatchObject({ unread: [], areShares: false });
  });

  it('without names and periods fall on the grid from the chosen cell on', () => {
    const pasted = readPaste('90\t91\r\n80\t81', grid, { row: 2, column: 1 });
    expect(pasted.rows).toEqual([
      {
        rep: 'bo2',
        name: 'Chen, Bo',
        figures: [
          { period: '2026-Q1', value: 0.9 },
          { period: '2026-Q2', value: 0.91 },
        ],
      },
      {
        rep: 'cy',
        name: 'Cy',
        figures: [
          { period: '2026-Q1', value: 0.8 },
          { period: '2026-Q2', value: 0.81 },
        ],
      },
    ]);
  });

  it('of nobody, or of two with one name, belong to nobody yet', () => {
    const { rows } = readPaste('Zoe\t90\nBo Chen\t80', grid);
    expect(rows.map(({ rep, name }) => [rep, name])).toEqual([
      [null, 'Zoe'],
      [null, 'Bo Chen'],
    ]);
  });

  it('without a sign and all small are shares', () => {
    const pasted = readPaste('Cy\t0,94\t1,2', grid);
    expect(pasted.areShares).toBe(true);
    expect(pasted.rows[0]?.figures.map(({ value }) => value)).toEqual([0.94, 1.2]);
    expect(readPaste('Cy\t0.94 %\t1', grid).rows[0]?.figures.map(({ value }) => value)).toEqual([0.0094, 0.01]);
  });

  it('that cannot be read are listed: words, negative numbers, a column without a period, columns beyond the grid', () => {
    expect(readPaste('Rep\tQ3 2026\tNotes\nCy\tgood\tnice\nBo\t-5\t', grid).unread).toEqual([
      { line: 1, text: 'Notes' },
      { line: 2, text: 'good' },
      { line: 3, text: '-5' },
    ]);
    expect(readPaste('Cy\t1%\t2%', grid, { row: 0, column: 3 }).unread).toEqual([{ line: 1, text: '2%' }]);
  });

  it('of a line without a name, such as a sum, are nobody’s', () => {
    const { rows, unread } = readPaste('Cy\t90%\n\t91%', grid);
    expect([rows.length, unread]).toEqual([1, [{ line: 2, text: '91%' }]]);
  });

  it('of no table at all are nothing', () => {
    expect(readPaste(' \n', grid)).toEqual({ rows: [], unread: [], areShares: false });
  });
});
