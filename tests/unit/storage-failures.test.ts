import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ObservationId } from '@/lib/coaching/types';
import { addReps, NOW, observe, openTestRepository, readRaw, rep, skill } from '../support/repository';

const original = { put: IDBObjectStore.prototype.put, open: IDBFactory.prototype.open };
const { stringify } = JSON;
afterEach(() => {
  IDBObjectStore.prototype.put = original.put;
  IDBFactory.prototype.open = original.open;
  vi.restoreAllMocks();
});

/** The disk is full from the nth writing on: the browser refuses it at once. */
function fillDiskAtWrite(nth: number): void {
  let seen = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
    seen += 1;
    if (seen >= nth) throw new DOMException('full', 'QuotaExceededError');
    return original.put.call(this, value, key);
  };
}

/** The disk is full when everything is written and the browser commits: it takes the whole transaction back. */
function fillDiskAtCommit(): void {
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
    const request = original.put.call(this, value, key);
    const transaction = this.transaction as IDBTransaction & { _abort(error: string): void };
    if (key === 'meta') request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
    return request;
  };
}
const freeDisk = (): void => {
  IDBObjectStore.prototype.put = original.put;
};

describe('a full disk', () => {
  it.each([
    ['at the first writing', () => fillDiskAtWrite(1)],
    ['half-way', () => fillDiskAtWrite(3)],
    ['at the commit', fillDiskAtCommit],
  ])(
    '%s: an observation is refused in words, nothing is half there, and the same save works later',
    async (_when, fill) => {
      const repository = await openTestRepository();
      await addReps(repository, 'ada');
      await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
      const before = await readRaw();
      const given = observe('o2', 'ada', { agenda: 2, value: 3 }, { note: 'kept by the page' });
      fill();
      await expect(repository.saveObservation(given)).rejects.toMatchObject({ code: 'storage-full' });
      expect(await readRaw()).toEqual(before);
      expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 1, x: 4 });
      freeDisk();
      await repository.saveObservation(given);
      await repository.saveObservation(given);
      expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 2 });
    },
  );

  it.each(['at a writing', 'at the commit'])(
    '%s: whatever else is changed is changed whole or not at all',
    async (when) => {
      const repository = await openTestRepository();
      await addReps(repository, 'ada', 'bo');
      await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
      await repository.saveCommitment({ id: 'c1', rep: rep('ada'), text: 'call', who: 'rep', state: 'open' });
      await repository.saveObservation(observe('o2', 'bo', { agenda: 2 }));
      const backup = await repository.exportAll();
      await repository.deleteObservation('o2' as ObservationId);
      await repository.eraseRep(rep('bo'));
      const before = await readRaw();
      const newer = backup.replaceAll(/"updatedAt": \d+/g, `"updatedAt": ${NOW + 5}`);
      for (const change of [
        () => repository.deleteObservation('o1' as ObservationId),
        () => repository.eraseRep(rep('ada')),
        () => repository.changeSettings({ halfLifeDays: 60 }),
        () => repository.importText(newer, { isTrial: false }),
        () => repository.addRep({ id: rep('cy'), name: 'Cy', isExemplar: false }),
        ...(when === 'at the commit' ? [() => repository.noteBackup()] : []), // it writes one record only
      ]) {
        if (when === 'at the commit') fillDiskAtCommit();
        else fillDiskAtWrite(2);
        await expect(change()).rejects.toMatchObject({ code: 'storage-full' });
        freeDisk();
        expect(await readRaw()).toEqual(before);
      }
      expect((await repository.listObservations({}, null, 9)).items.map(({ id }) => id)).toEqual(['o1']);
    },
  );

  it('at the very first start is no damage: the next start makes the database', async () => {
    fillDiskAtWrite(1);
    await expect(openTestRepository()).rejects.toMatchObject({ code: 'storage-full' });
    freeDisk();
    const repository = await openTestRepository({ now: NOW }, { keep: true });
    await addReps(repository, 'ada');
    expect((await repository.readTeam()).reps).toHaveLength(1);
  });
});

describe('an export larger than a file that can come back', () => {
  const refuse = (): never => {
    throw new RangeError('Invalid string length');
  };
  it.each([
    ['no text of this browser can hold it', refuse],
    ['an import would refuse it', () => ' '.repeat(256 * 1024 * 1024 + 1)],
  ])('is refused in words where %s, and nothing is changed', async (_why, write) => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const before = await readRaw();
    const isFile = (value: unknown) => Object(value).format !== undefined;
    const spy = vi.spyOn(JSON, 'stringify');
    spy.mockImplementation((value: unknown, ...how) => (isFile(value) ? write() : stringify(value, ...(how as []))));
    await expect(repository.exportAll()).rejects.toMatchObject({ code: 'export-too-large' });
    spy.mockRestore();
    expect(await readRaw()).toEqual(before);
    expect(await repository.exportAll()).toContain('ada');
  });
});

describe('the connection to the database', () => {
  it('that the browser has closed is made again, and nothing is lost', async () => {
    const connections: IDBDatabase[] = [];
    IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
      const request = original.open.apply(this, given);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    for (const connection of connections) connection.close();
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    for (const connection of connections) connection.close();
    expect((await repository.listObservations({}, null, 9)).items).toHaveLength(1);
    expect(connections.length).toBeGreaterThan(1);
  });

  it('to one that was deleted underneath begins anew, and takes a backup', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    const backup = await repository.exportAll();
    await new Promise((deleted, failed) => {
      const request = indexedDB.deleteDatabase('affianca');
      request.onsuccess = deleted;
      request.onblocked = failed;
    });
    await expect(repository.saveObservation(observe('o2', 'ada', { agenda: 2 }))).rejects.toMatchObject({
      code: 'unknown-rep',
    });
    await repository.importText(backup, { isTrial: false });
    await repository.saveObservation(observe('o2', 'ada', { agenda: 2 }));
    expect((await repository.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 2 });
  });

  it('to one under our name without our records begins anew, and takes a backup', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    const backup = await repository.exportAll();
    globalThis.indexedDB = new IDBFactory();
    (await openAtVersion(7, 'somebody else’s')).database.close();
    const again = await openTestRepository({ now: NOW }, { keep: true });
    expect(again.isReadOnly).toBe(false);
    await again.importText(backup, { isTrial: false });
    await again.saveObservation(observe('o2', 'ada', { agenda: 2 }));
    expect((await again.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 2 });
    const { database } = await openAtVersion(9);
    expect([...database.objectStoreNames]).toEqual(['records', 'somebody else’s']);
    database.close();
  });

  it('gives way to a later version that changes the database’s form, and then goes on with it', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    const later = await openAtVersion(2);
    expect(later.wasBlocked).toBe(false);
    later.database.close();
    await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
    expect((await repository.readPanelData(rep('ada'))).recent).toHaveLength(1);
  });
});

/** Opens the database as a later version of the product would, or whoever makes this store; `wasBlocked`: somebody held on to it. */
function openAtVersion(version: number, store?: string): Promise<{ database: IDBDatabase; wasBlocked: boolean }> {
  return new Promise((resolve, reject) => {
    let wasBlocked = false;
    const request = indexedDB.open('affianca', version);
    request.onupgradeneeded = () => store !== undefined && request.result.createObjectStore(store);
    request.onblocked = () => {
      wasBlocked = true;
      reject(new Error('blocked'));
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve({ database: request.result, wasBlocked });
  });
}
