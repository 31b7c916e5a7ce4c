import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodedError } from '@/lib/messaging/errors';
import { LISTS } from '@/lib/storage/lists';
import { readExportFile } from '@/lib/storage/read-file';
import { count, times } from '../figures.ts';
import { validExport } from './exports.ts';
import { spoil } from './mutations.ts';
import { SEED } from './seed.ts';

const CASES = times(100_000, 10_000);
const TOP = new Set(['exportedAt', 'version', 'settings', ...Object.keys(LISTS)]);

function attempt(text: string): unknown {
  try {
    return readExportFile(text);
  } catch (error) {
    return error;
  }
}

/** A refusal is one of ours, and of a record it says where it stands: a list of the file, and which of it. */
function expectPlace(error: unknown, text: string): void {
  expect(error).toBeInstanceOf(CodedError);
  const { code, where } = error as CodedError;
  expect(code).toMatch(/^import-(not-json|not-ours|newer|invalid|too-large)$/);
  if (code === 'import-newer') expect(Number(where)).toBeGreaterThan(1);
  if (code !== 'import-invalid') return;
  const [, list = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(where ?? '') ?? [];
  expect(TOP, where).toContain(list);
  if (index === undefined) return;
  expect(Number(index)).toBeLessThan((JSON.parse(text.replace(/^\uFEFF/, ''))[list] as unknown[]).length);
}

it('reads a file whole or refuses it by the place, whatever it is', () => {
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(spoil(validExport), ({ text }) => {
      const result = attempt(text);
      expect(Object.hasOwn(Object.prototype, 'isPoisoned')).toBe(false);
      if (result instanceof Error) {
        refused += 1;
        expectPlace(result, text);
        return;
      }
      read += 1;
      const again = JSON.stringify(result);
      expect(again).not.toContain('isPoisoned');
      // what was read is an export itself, and the same one
      expect(JSON.stringify(readExportFile(again))).toBe(again);
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(read).toBeGreaterThan(CASES / 20);
  expect(refused).toBeGreaterThan(CASES / 5);
  count('files fuzzed, read whole or refused by the place', CASES);
});
