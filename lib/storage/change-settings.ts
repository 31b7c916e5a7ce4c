import type { RepId, Stage, Timestamp } from '@/lib/coaching/types';
import type { Settings } from '@/lib/messaging/settings';
import { type Database, readAll } from './database';
import { forgetLoss } from './forget-loss';
import { KEY, PREFIX } from './keys';
import { readMeta } from './migrations';
import { rebuildRep } from './rep-sums';
import { repSchema, type SiteRecord, siteSchema } from './schema';
import { applyChange, type Change, loadSettings } from './settings';

/** What the manager changes in the settings, the sites and the stage names. */
export function openSettingsChange(database: Database) {
  return {
    /** A new half-life rebuilds every rep's sums in the same transaction. */
    changeSettings: (change: Change<Settings>): Promise<void> =>
      database.change(async (records) => {
        const before = await loadSettings(records);
        const after = applyChange(before, change);
        records.put(KEY.settings, { ...after, updatedAt: database.now() });
        if (after.halfLifeDays === before.halfLifeDays) return;
        const reps = await readAll(database, records, PREFIX.rep, repSchema);
        for (const { id } of reps) await rebuildRep(database, records, id as RepId, after.halfLifeDays);
      }),

    readSite: (origin: string): Promise<SiteRecord | null> =>
      database.read(async (records) =>
        database.check(siteSchema, KEY.site(origin), await records.get(KEY.site(origin))),
      ),

    mapStage: (site: string, name: string, stage: Stage | null): Promise<void> =>
      database.change(async (records) => {
        const key = KEY.stage(site, name);
        if (stage === null) records.remove(key);
        else records.put(key, { site, name: name.trim().toLowerCase(), stage, updatedAt: database.now() });
      }),

    /** The manager has heard that the database was gone. */
    noteLossSeen: (): Promise<void> => database.change(forgetLoss),

    /** The manager has a copy of everything as of now. No data changes by that: what could be taken back still can be. */
    noteBackup: (): Promise<void> =>
      database.write(async (records) => {
        const meta = readMeta(await records.get(KEY.meta));
        if (meta === null) return;
        const lastBackupAt: Timestamp = database.now();
        records.put(KEY.meta, { ...meta, lastBackupAt, backupCounter: meta.counter });
      }),
  };
}
