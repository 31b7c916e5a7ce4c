import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDemoTeam } from '../support/demo-team';
import { NOW, openTestRepository, readRaw, writeRaw } from '../support/repository';

const damage = fc.oneof(
  fc.constantFrom<unknown>(null, 5, 'text', [], {}, { id: 7 }, { rep: 'nobody' }, 10n, new Map([[1, 2]])),
  fc.jsonValue({ maxDepth: 2 }),
);
/** What is about whom: the same in the file and in the store. */
const list = (raw: Iterable<readonly [string, unknown]>) =>
  new Map(
    [...raw].filter(([key]) => /^(rep|obs|commitment|asked|opp|plan|time|attainment|site|stage|tomb)\//.test(key)),
  );

it('whichever record is damaged, the export brings every other one into an empty database', async () => {
  const team = JSON.stringify(createDemoTeam({ now: NOW, site: 'https://crm.example' }));
  await fc.assert(
    fc.asyncProperty(fc.nat(), damage, async (place, value) => {
      const repository = await openTestRepository();
      await repository.importText(team, { isTrial: false });
      const before = list(await readRaw());
      const keys = [...before.keys()];
      const key = keys[place % keys.length] as string;
      await writeRaw(key, value);
      const text = await repository.exportAll();
      const file = JSON.parse(text) as { unread: { key: string }[] };
      expect(file.unread.map((one) => one.key)).toContain(key);

      const copy = await openTestRepository();
      await copy.importText(text, { isTrial: false });
      const after = list(await readRaw());
      // of a rep who cannot be read nothing can be shown, and it is all in the file
      const unread = new Set(file.unread.map((one) => one.key));
      for (const [one, record] of before) {
        if (unread.has(one)) expect(one === key || (key.startsWith('rep/') && hasRep(record, key))).toBe(true);
        else expect(after.get(one)).toEqual(record);
      }
    }),
    { numRuns: 40, seed: 20_261_129 },
  );
}, 120_000);

const hasRep = (record: unknown, key: string): boolean => `rep/${(record as { rep?: string }).rep}` === key;
