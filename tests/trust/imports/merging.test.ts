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

/**
 * The file as the machine of this number holds it that has read it. No two machines write one record at the very same
 * moment; what ties on one machine, a deletion and its record, does so here.
 */
function readAsMachine(file: object, number: number): Lists {
  const text = JSON.stringify(file, (key, value: unknown) => (key === 'updatedAt' ? Number(value) + number : value));
  return mergeLists(EMPTY, readExportFile(text));
}

it('is the same in any order, and a file that is in already changes nothing', () => {
  fc.assert(
    fc.property(fc.array(validExport, { minLength: 3, maxLength: 3 }), (given) => {
      const [a, b, c] = given.map(readAsMachine) as [Lists, Lists, Lists];
      const whole = settle(gather([a, b, c]));
      for (const order of [
        [c, b, a],
        [b, a, c],
        [a, c, b, a, c, b],
        [a, b, c, c, b],
      ]) {
        expect(settle(gather(order))).toEqual(whole);
      }
      // what one machine has gathered is brought to another that has gathered something
      expect(settle(mergeLists(gather([c, a]), gather([b, a])))).toEqual(whole);
    }),
    { numRuns: CASES, seed: SEED },
  );
  count('merges fuzzed, the same in any order', CASES);
});
