import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodedError } from '@/lib/messaging/errors';
import { NOW, openTestRepository, readRaw } from '../../support/repository';
import { count, times } from '../figures.ts';
import { findWrong } from '../judge.ts';
import { validExport } from './exports.ts';
import { spoil } from './mutations.ts';
import { SEED } from './seed.ts';

const CASES = times(20_000, 10_000);
/** What is not derived: sums are made anew by every import, their skills in any order. */
const given = (raw: Map<string, unknown>): unknown[] =>
  [...raw].filter(([key]) => key !== 'meta' && !key.startsWith('sums/'));

it('is written whole or not at all, and then is sound; done twice it changes nothing', async () => {
  let [taken, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(validExport, spoil(validExport), async (first, { text }) => {
      const repository = await openTestRepository({ now: NOW });
      await repository.importText(JSON.stringify(first), { isTrial: false });
      const before = await readRaw();
      const trial = await repository.importText(text, { isTrial: true }).catch((error: unknown) => error);
      expect(await readRaw()).toEqual(before);
      const outcome = await repository.importText(text, { isTrial: false }).catch((error: unknown) => error);
      expect(outcome).toEqual(trial);
      const after = await readRaw();
      if (outcome instanceof CodedError) {
        refused += 1;
        expect(outcome.code).toMatch(/^import-/);
        expect(after).toEqual(before);
        return;
      }
      taken += 1;
      expect(outcome).toMatchObject({ added: expect.any(Number) });
      expect(findWrong([...after])).toEqual([]);
      expect(await repository.checkAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
      await repository.importText(text, { isTrial: false });
      expect(given(await readRaw())).toEqual(given(after));
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(CASES / 10);
  count('spoilt files brought into a database, whole or not at all', CASES);
});
