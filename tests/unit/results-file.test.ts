import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readResultsFile } from '@/components/dashboard/analysis/results/read-results-file';
import type { RepId } from '@/lib/coaching/types';

const reps = [
  { id: 'anna' as RepId, name: 'Anna Verdi' },
  { id: 'luca' as RepId, name: 'Luca Neri' },
];
const read = (text: BlobPart) => readResultsFile(new File([text], 'quota.csv'), reps);
const ANNA = {
  rep: 'anna',
  name: 'Anna Verdi',
  figures: [
    { period: '2026-Q2', value: 0.945 },
    { period: '2026-Q3', value: 1.01 },
  ],
};
const LUCA = { rep: 'luca', name: 'Luca Neri', figures: [{ period: '2026-Q3', value: 0.88 }] };

describe('results in a CSV file', () => {
  it('are what the two examples of the README say', async () => {
    const examples = [...readFileSync('README.md', 'utf8').matchAll(/```csv\n([\s\S]*?)```/g)].map(([, text]) => text);
    const results = examples.filter((text) => /attainment|T2 2026/.test(text ?? ''));
    expect(results).toHaveLength(2);
    for (const text of results) {
      expect(await read(text ?? '')).toEqual({ rows: [ANNA, LUCA], unread: [], areShares: false });
    }
  });

  it('may have tabs, a byte-order mark, any order of columns and columns that say nothing to us', async () => {
    const { rows, unread } = await read(
      '\uFEFFRegion\tQuota attainment\tRep\tQuarter\r\nNorth\t88 %\tNeri Luca\t3Q26\r\n',
    );
    expect(rows).toEqual([{ ...LUCA, name: 'Neri Luca' }]);
    expect(unread).toEqual([]);
  });

  it('that cannot be read are listed with their lines, counted as the file has them', async () => {
    const text =
      'rep,period,attainment\n\n"Anna\nVerdi",2026-Q2,94.5%\n,2026-Q3,12%\nLuca Neri,soon,13%\nLuca Neri,2026-Q3,n/a';
    const { rows, unread } = await read(text);
    expect(rows.map(({ rep }) => rep)).toEqual(['anna']);
    expect(unread).toEqual([
      { line: 5, text: '12%' },
      { line: 6, text: 'soon' },
      { line: 7, text: 'n/a' },
    ]);
  });

  it('of a name that nobody, or more than one has, belong to nobody yet', async () => {
    const { rows } = await read('rep,period,attainment\nZoe,2026-Q3,50%\nzoe,2026-Q2,40%');
    expect(rows).toEqual([
      {
        rep: null,
        name: 'Zoe',
        figures: [
          { period: '2026-Q3', value: 0.5 },
          { period: '2026-Q2', value: 0.4 },
        ],
      },
    ]);
  });

  it('without a per-cent sign and all small are shares', async () => {
    const { rows, areShares } = await read('rep,2026-Q3\nLuca Neri,0.88');
    expect([areShares, rows[0]?.figures]).toEqual([true, [{ period: '2026-Q3', value: 0.88 }]]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a table of observations', 'rep,skill,rating,date\nAnna,agenda,4,2026-05-12', 'missing-columns'],
    ['names and no periods', 'Anna Verdi,94\nLuca Neri,88', 'missing-columns'],
    ['a quote that never closes', 'rep,period,attainment\n"Anna,2026-Q3,90%', 'unclosed-quote'],
  ])('are refused whole: %s', async (_what, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('of a file beyond 20 MB are refused before it is read', async () => {
    await expect(read(new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'too-large' });
  });
});
