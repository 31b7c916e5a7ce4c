import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openRecords } from '@/lib/storage/records';
import { openRepository } from '@/lib/storage/repository';
import { addReps, NOW, openTestRepository } from '../support/repository';

const open = async (wasBegun: boolean) =>
  openRecords(await openRepository({ now: () => NOW, wasBegun: async () => wasBegun }));
const isLost = async (records: { readTeam(): Promise<{ isLost: boolean }> }) => (await records.readTeam()).isLost;

async function backUp(): Promise<string> {
  const repository = await openTestRepository();
  await addReps(repository, 'ada');
  expect(await isLost(repository)).toBe(false);
  return repository.exportAll();
}

it('an empty database where there never was another is a new one', async () => {
  globalThis.indexedDB = new IDBFactory();
  expect(await isLost(await open(false))).toBe(false);
});

it('an empty database where there was another is said to be lost, until a backup has come', async () => {
  const backup = await backUp();
  globalThis.indexedDB = new IDBFactory();
  const records = await open(true);
  expect(await isLost(records)).toBe(true);
  // also at the next start, and while somebody goes on all the same
  await records.changeSettings({ theme: 'dark' });
  expect(await isLost(await open(true))).toBe(true);
  await records.importText(backup, { isTrial: false });
  expect(await isLost(records)).toBe(false);
  expect(await isLost(await open(true))).toBe(false);
});

it.each([
  ['the manager has heard it', (records: Awaited<ReturnType<typeof open>>) => records.noteLossSeen()],
  ['everything was erased', (records: Awaited<ReturnType<typeof open>>) => records.eraseAll()],
])('nothing is said any more once %s', async (_when, act) => {
  globalThis.indexedDB = new IDBFactory();
  const records = await open(true);
  await act(records);
  expect(await isLost(records)).toBe(false);
  expect(await isLost(await open(true))).toBe(false);
});

it('a database that is deleted while it is open is said to be lost at once, and after the next change', async () => {
  const backup = await backUp();
  const records = await open(true);
  expect(await isLost(records)).toBe(false);
  await new Promise((done) => {
    indexedDB.deleteDatabase('affianca').onsuccess = done;
  });
  expect(await isLost(records)).toBe(true);
  await records.addRep({ id: 'bo' as never, name: 'Bo', isExemplar: false });
  expect(await isLost(records)).toBe(true);
  await records.importText(backup, { isTrial: false });
  expect(await isLost(records)).toBe(false);
  expect((await records.readTeam()).reps.map(({ name }) => name).sort()).toEqual(['Bo', 'ada']);
});
