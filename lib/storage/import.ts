import { CodedError } from '@/lib/messaging/errors';
import type { ImportSummary } from '@/lib/messaging/views';
import type { Database } from './database';
import { listEntries } from './entries';
import { type ExportFile, readLists } from './export';
import { KEY, PREFIX } from './keys';
import { type Lists, mergeLists, summarise } from './merge';
import { readMeta } from './migrations';
import { readExportFile } from './read-file';
import { rebuildAsked, rebuildUsefulness } from './rebuild-history';
import { describeLog } from './rep-sums';
import { loadSettings } from './settings';
import type { WritableRecords } from './store';

interface ImportOptions {
  readonly isTrial: boolean;
  /** Put in place of everything, where nothing has changed since this counter. Errors: changed-since. */
  readonly replaces?: number | undefined;
}

/** Brings in an export of ours: checked whole, merged, and written in one transaction, or not at all. */
export function openImport(database: Database) {
  return {
    importText: async (text: string, { isTrial, replaces }: ImportOptions): Promise<ImportSummary> => {
      const file = readExportFile(text);
      if (isTrial) {
        const before = await database.read((records) => readLists(database, records));
        return summarise(before, mergeLists(before, file), file);
      }
      return database.change(async (records) => {
        const before = await readLists(database, records);
        if (replaces !== undefined && readMeta(await records.get(KEY.meta))?.counter !== replaces)
          throw new CodedError('changed-since');
        const after = replaces === undefined ? mergeLists(before, file) : file;
        if (replaces === undefined) await takeSettings(records, file);
        else records.put(KEY.settings, file.settings);
        writeLists(records, before, after);
        await rebuildDerived(database, records, after);
        return summarise(before, after, file);
      });
    },

    /** Everything is gone: people, notes, settings, and the deletions themselves. */
    eraseAll: (): Promise<void> =>
      database.change(async (records) => {
        const meta = await records.get(KEY.meta);
        records.removeAll('');
        records.put(KEY.meta, meta);
      }),
  };
}

async function takeSettings(records: WritableRecords, { settings }: ExportFile): Promise<void> {
  const stored = (await records.get(KEY.settings)) as { updatedAt?: number } | undefined;
  if ((settings.updatedAt ?? 0) <= (stored?.updatedAt ?? 0)) return;
  records.put(KEY.settings, { ...(await loadSettings(records)), ...settings });
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
  records.removeAll(PREFIX.sums);
  for (const { id } of lists.reps) {
    records.put(KEY.sums(id), describeLog(logs.get(id) ?? [], halfLifeDays));
    await rebuildAsked(database, records, id);
  }
  await rebuildUsefulness(database, records);
}
