import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { ImportSummary } from '@/lib/messaging/views';
import { adoptUnread } from './adopt-unread';
import { canonise } from './canonise';
import type { Database } from './database';
import { listEntries } from './entries';
import { forgetLoss } from './forget-loss';
import { KEY, PREFIX } from './keys';
import { listKnown } from './lineage';
import type { ExportFile, Lists } from './lists';
import { mergeLists } from './merge';
import { readMeta } from './migrations';
import { readExportFile } from './read-file';
import { rebuildAsked, rebuildUsefulness } from './rebuild-history';
import { describeLog } from './rep-sums';
import { loadSettings } from './settings';
import { listOf, sortEntries } from './sort-entries';
import type { Records, WritableRecords } from './store';
import { summariseImport } from './summarise-import';

interface ImportOptions {
  readonly isTrial: boolean;
  /** Put in place of everything, where nothing has changed since this counter. Errors: changed-since. */
  readonly replaces?: number | undefined;
}

/** Brings in an export of ours: checked whole, merged, and written in one transaction, or not at all. */
export function openImport(database: Database) {
  return {
    /** A database that is damaged or could not be migrated is put right by it: it goes on with what is sound, and the file. */
    importText: async (text: string, { isTrial, replaces }: ImportOptions): Promise<ImportSummary> => {
      const file = readExportFile(text);
      if (isTrial) {
        const { before, given } = await database.read((records) => readBoth(records, file));
        return summariseImport(before, mergeLists(before, given), given);
      }
      if (replaces !== undefined) return putBack(database, file, replaces);
      return database.mend(async (records) => {
        const { before, given } = await readBoth(records, file);
        const after = mergeLists(before, given);
        await takeSettings(records, file);
        writeLists(records, before, after);
        await rebuildDerived(database, records, after);
        await forgetLoss(records);
        return summariseImport(before, after, given);
      });
    },

    /** Everything is gone: people, notes, settings, and the deletions themselves; so is what was wrong with the database. */
    eraseAll: (): Promise<void> =>
      database.mend(async (records) => {
        await forgetLoss(records);
        const meta = await records.get(KEY.meta);
        records.removeAll('');
        records.put(KEY.meta, meta);
      }),
  };
}

/** What is here and what the file brings, of one moment. What is here of somebody whom the file knows is known by that. */
async function readBoth(records: Records, file: ExportFile): Promise<{ before: Lists; given: Lists }> {
  const { lists: before } = sortEntries(await records.range(''), listKnown(file));
  return { before, given: adoptUnread(file, listKnown(before)) };
}

/** Puts a file in the place of everything, also of what it holds unread: an import is taken back so. */
function putBack(database: Database, file: ExportFile, counter: number): Promise<ImportSummary> {
  return database.change(async (records) => {
    if (readMeta(await records.get(KEY.meta))?.counter !== counter) throw new CodedError('changed-since');
    const { lists: before } = sortEntries(await records.range(''), listKnown(file));
    records.put(KEY.settings, file.settings);
    writeLists(records, before, file);
    for (const { key, value } of file.unread) if (listOf(key) !== undefined) records.put(key, value);
    await rebuildDerived(database, records, file);
    return summariseImport(before, file, file);
  });
}

async function takeSettings(records: WritableRecords, { settings }: ExportFile): Promise<void> {
  const stored = await records.get(KEY.settings);
  const [old = 0, fresh = 0] = [(Object(stored) as { updatedAt?: number }).updatedAt, settings.updatedAt];
  // whole, so that the order of files does not matter: of an older file what it lacks is as it was before anybody changed it
  const given = { ...DEFAULT_SETTINGS, ...settings };
  if (fresh > old || (fresh === old && fresh > 0 && canonise(given) > canonise(stored)))
    records.put(KEY.settings, given);
}

/** Writes what differs; a record that is damaged here was never in the lists and stays where it is. */
function writeLists(records: WritableRecords, before: Lists, after: Lists): void {
  const old = listEntries(before);
  const fresh = listEntries(after);
  for (const key of old.keys()) if (!fresh.has(key)) records.remove(key);
  for (const [key, value] of fresh) if (old.get(key) !== value) records.put(key, value);
}

async function rebuildDerived(database: Database, records: WritableRecords, lists: Lists): Promise<void> {
  const { halfLifeDays } = await loadSettings(records);
  const logs = Map.groupBy(lists.observations, ({ rep }) => rep);
  for (const prefix of [PREFIX.sums, PREFIX.askedLast]) records.removeAll(prefix);
  for (const { id } of lists.reps) {
    records.put(KEY.sums(id), describeLog(logs.get(id) ?? [], halfLifeDays));
    await rebuildAsked(database, records, id);
  }
  await rebuildUsefulness(database, records);
}
