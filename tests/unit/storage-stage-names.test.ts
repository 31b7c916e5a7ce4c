import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openTestRepository, writeRaw } from '../support/repository';

const SITE = 'https://crm.acme.example';
const OTHER = 'https://crm.other.example';

it('keeps each name of a site once, as the page writes it, and says when there is news', async () => {
  const repository = await openTestRepository();
  const seen = { site: SITE, name: ' Fase Blu ', usual: null, from: null };
  expect(await repository.noteStage(seen)).toBe(true);
  expect(await repository.noteStage({ ...seen, name: 'FASE BLU' })).toBe(false);
  expect(await repository.noteStage({ ...seen, site: OTHER })).toBe(true);
  expect(await repository.noteStage({ ...seen, name: '  ' })).toBe(false);
  // a later version of the extension understands it
  expect(await repository.noteStage({ ...seen, usual: 'discovery', from: 'words' })).toBe(true);
  expect(await repository.listStageNames()).toEqual([
    { site: SITE, name: 'Fase Blu', usual: 'discovery', from: 'words', own: null },
    { site: OTHER, name: 'Fase Blu', usual: null, from: null, own: null },
  ]);
});

it('puts the manager’s own word beside what was seen, in whatever case it was mapped', async () => {
  const repository = await openTestRepository();
  await repository.noteStage({ site: SITE, name: 'Fase Blu', usual: null, from: null });
  await repository.mapStage(SITE, 'fase blu', 'discovery');
  await repository.mapStage(SITE, 'Never seen', 'won');
  expect(await repository.listStageNames()).toEqual([
    { site: SITE, name: 'Fase Blu', usual: null, from: null, own: 'discovery' },
    { site: SITE, name: 'never seen', usual: null, from: null, own: 'won' },
  ]);
  await repository.mapStage(SITE, 'Fase Blu', null);
  expect((await repository.listStageNames())[0]?.own).toBeNull();
});

it('is not filled by a page that makes names up, and skips what is damaged', async () => {
  const repository = await openTestRepository();
  for (let i = 0; i < 220; i += 1)
    await repository.noteStage({ site: SITE, name: `Name ${i}`, usual: null, from: null });
  await writeRaw(`seenStage/${encodeURIComponent(OTHER)}/x`, { site: OTHER });
  expect(await repository.listStageNames()).toHaveLength(200);
  expect(await repository.noteStage({ site: OTHER, name: 'New', usual: null, from: null })).toBe(true);
});

it('takes a name with half a letter in it, and gives it back in an export as it was', async () => {
  const half = 'Fase \ud800';
  const first = await openTestRepository();
  await first.noteStage({ site: SITE, name: half, usual: null, from: null });
  await first.mapStage(SITE, half, 'proposal');
  await first.mapStage(SITE, 'Fase \ufffd', 'won');
  const text = await first.exportAll();
  const second = await openTestRepository();
  await second.importText(text, { isTrial: false });
  const { stages } = JSON.parse(await second.exportAll());
  expect(stages).toEqual(JSON.parse(text).stages);
  expect(stages).toHaveLength(2);
});
