import { IDBFactory } from 'fake-indexeddb';
import type { Observation } from '@/lib/coaching/records';
import type { ObservationId, RatingValue, RepId, SkillId } from '@/lib/coaching/types';
import type { Migration } from '@/lib/storage/migrations';
import { openPanel, type PanelRepository } from '@/lib/storage/panel';
import { openRecords, type RecordsRepository } from '@/lib/storage/records';
import { openRepository } from '@/lib/storage/repository';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 24, 9);

export const rep = (id: string): RepId => id as RepId;
export const skill = (id: string): SkillId => id as SkillId;

/** A clock that tests move. */
export interface Clock {
  now: number;
}

/** The repository with all its parts. */
export type WholeRepository = PanelRepository &
  Omit<RecordsRepository, 'exportAll'> & {
    exportAll(): Promise<string>;
    /** How many records of that nobody can read. */
    countUnread(): Promise<number>;
  };

/** A repository on a database of its own; `keep` opens the one that is there. */
export async function openTestRepository(
  clock: Clock = { now: NOW },
  options: { keep?: boolean; migrations?: readonly Migration[] } = {},
): Promise<WholeRepository> {
  if (options.keep !== true) globalThis.indexedDB = new IDBFactory();
  const { migrations } = options;
  const repository = await openRepository({
    now: () => clock.now,
    ...(migrations === undefined ? {} : { migrations }),
  });
  const records = openRecords(repository);
  return {
    ...openPanel(repository),
    ...records,
    exportAll: async () => (await records.exportAll()).text,
    countUnread: async () => (await records.exportAll()).unread,
  };
}

export function observe(
  id: string,
  who: string,
  ratings: Readonly<Record<string, number>>,
  extra: Partial<Observation> = {},
): Omit<Observation, 'createdAt' | 'updatedAt'> {
  return {
    id: id as ObservationId,
    rep: rep(who),
    at: NOW - DAY,
    ratings: Object.entries(ratings).map(([name, value]) => ({ skill: skill(name), rating: value as RatingValue })),
    note: '',
    ...extra,
  };
}

/** Adds reps called by their ids. */
export async function addReps(repository: WholeRepository, ...ids: string[]): Promise<void> {
  for (const id of ids) await repository.addRep({ id: rep(id), name: id, isExemplar: false });
}

/** The raw database: every key with its record. */
export function readRaw(): Promise<Map<string, unknown>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('affianca');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const store = request.result.transaction('records').objectStore('records');
      const keys = store.getAllKeys();
      const values = store.getAll();
      values.onsuccess = () => {
        request.result.close();
        resolve(new Map(keys.result.map((key, index) => [String(key), values.result[index]])));
      };
    };
  });
}

/** A database with these records and nothing else, as an earlier version has left it. */
export async function plantDatabase(entries: readonly (readonly [string, unknown])[]): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  for (const [key, value] of entries) await writeRaw(key, value);
}

/** Writes one raw record, as damage or an older version would have left it. */
export function writeRaw(key: string, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('affianca');
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('records', 'readwrite');
      transaction.objectStore('records').put(value, key);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
