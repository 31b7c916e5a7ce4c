import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Lists } from '@/lib/storage/lists';
import { mergeLists } from '@/lib/storage/merge';
import { readExportFile } from '@/lib/storage/read-file';
import { count, times } from '../figures.ts';
import { validExport } from './exports.ts';
import { SEED } from './seed.ts';

const CASES = times(40_000, 10_000);
const EMPTY = readExportFile(
  JSON.stringify({
    format: 'affianca',
    version: 1,
    exportedAt: '',
    settings: {},
    ...Object.fromEntries(
      'reps observations commitments questions opportunities sites stages drafts deletions'
        .split(' ')
        .map((name) => [name, []]),
    ),
  }),
);

/** The lists without the order of their records, and of their members. */
function settle(lists: Lists): unknown {
  const sortMembers = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, list]) => Array.isArray(list))
      .map(([name, list]) => [name, (list as object[]).map((one) => JSON.stringify(one, sortMembers)).sort()]),
  );
}
const gather = (files: readonly Lists[]): Lists =>
  files.reduce((here, there) => mergeLists(here, there), EMPTY as Lists);

/** The file as a machine holds it that has read it. */
const readAlone = (file: object): Lists => mergeLists(EMPTY, readExportFile(JSON.stringify(file)));

it('is the same in any order, and a file that is in already changes nothing', () => {
  fc.assert(
    fc.property(fc.array(validExport, { minLength: 3, maxLength: 3 }), (given) => {
      const [a, b, c] = given.map(readAlone) as [Lists, Lists, Lists];
      const whole = settle(gather([a, b, c]));
      for (const order of [
        [c, b, a],
        [b, a, c],
        [a, c, b, a, c, b],
        [a, b, c, c, b],
      ]) {
        expect(settle(gather(order))).toEqual(whole);
      }
      // a file is the same whether its machine had brought it into order or not
      expect(settle(mergeLists(gather([a, b]), readExportFile(JSON.stringify(given[2]))))).toEqual(whole);
      // what one machine has gathered is brought to another that has gathered something
      expect(settle(mergeLists(gather([c, a]), gather([b, a])))).toEqual(whole);
    }),
    { numRuns: CASES, seed: SEED },
  );
  count('merges fuzzed, the same in any order', CASES);
});
