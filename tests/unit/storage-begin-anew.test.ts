import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Migration } from '@/lib/storage/migrations';
import { addReps, NOW, observe, openTestRepository, readRaw, rep, skill, writeRaw } from '../support/repository';

const reopen = (migrations?: readonly Migration[]) =>
  openTestRepository({ now: NOW }, { keep: true, ...(migrations === undefined ? {} : { migrations }) });

async function fill() {
  const repository = await openTestRepository();
  await addReps(repository, 'ada');
  await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }, { note: 'in the backup' }));
  const backup = await repository.exportAll();
  await repository.saveObservation(observe('o2', 'ada', { agenda: 2 }, { note: 'after the backup' }));
  return backup;
}

const failing: Migration = { to: 2, migrate: () => Promise.reject(new Error('cannot')) };

describe.each([
  ['damaged', async () => writeRaw('meta', 'garbage'), undefined, 'database-damaged'],
  ['not migrated', async () => undefined, [failing], 'migration-failed'],
])('a database that is %s', (_what, breakIt, migrations, code) => {
  it('is exported, then begun anew by an import: with the file, and all that is sound in it', async () => {
    const backup = await fill();
    await breakIt();
    const broken = await reopen(migrations);
    await expect(addReps(broken, 'bo')).rejects.toMatchObject({ code });
    const kept = await broken.exportAll();
    expect(JSON.parse(kept).observations).toHaveLength(2);
    expect(await broken.importText(backup, { isTrial: true })).toMatchObject({ deleted: 0, same: 2 });
    await expect(addReps(broken, 'bo')).rejects.toMatchObject({ code });

    await broken.importText(backup, { isTrial: false });
    // at once, and after the next start
    await addReps(broken, 'bo');
    expect(broken.database.readOnly).toBeNull();
    const again = await reopen(migrations);
    expect(again.isReadOnly).toBe(false);
    await again.saveObservation(observe('o3', 'ada', { agenda: 5 }));
    expect((await again.listObservations({}, null, 9)).items.map(({ id }) => id).sort()).toEqual(['o1', 'o2', 'o3']);
    expect((await again.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 3, x: 11 });
    expect(await again.checkAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
  });

  it('is begun anew by the file that was just exported of it', async () => {
    await fill();
    await breakIt();
    const broken = await reopen(migrations);
    const kept = await broken.exportAll();
    await broken.importText(kept, { isTrial: false });
    expect(JSON.parse(await (await reopen(migrations)).exportAll())).toMatchObject({
      ...JSON.parse(kept),
      exportedAt: expect.any(String),
    });
  });

  it('is empty after everything was erased, and written again', async () => {
    await fill();
    await breakIt();
    const broken = await reopen(migrations);
    await broken.eraseAll();
    expect([...(await readRaw()).keys()]).toEqual(['meta']);
    const again = await reopen(migrations);
    await addReps(again, 'cy');
    expect((await again.readTeam()).reps).toHaveLength(1);
  });
});

it('a database of a newer version is not begun anew by anything', async () => {
  const backup = await fill();
  await writeRaw('meta', { schemaVersion: 99, counter: 7 });
  const before = await readRaw();
  const newer = await reopen();
  const refused = { code: 'database-newer' };
  await expect(newer.importText(backup, { isTrial: false })).rejects.toMatchObject(refused);
  await expect(newer.eraseAll()).rejects.toMatchObject(refused);
  expect(await readRaw()).toEqual(before);
});
