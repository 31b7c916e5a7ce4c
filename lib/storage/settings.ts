import type { RepId, Stage, Timestamp } from '@/lib/coaching/types';
import { DEFAULT_LAYOUT, type Layout, layoutSchema, readSettings, type Settings } from '@/lib/messaging/settings';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { readMeta } from './migrations';
import { rebuildRep } from './rep-sums';
import { repSchema, type SiteRecord, siteSchema, stageMapSchema } from './schema';
import type { Records } from './store';

/** Some members of a record, where an absent one and an undefined one mean the same. */
type Change<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export const loadSettings = async (records: Records): Promise<Settings> =>
  readSettings(await records.get(KEY.settings));

/** Settings, sites, layouts, stage names, and the database's own record. */
export function openSettings(database: Database) {
  return {
    readSettings: (): Promise<Settings> => database.read(loadSettings),

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

    readLayout: (site: string): Promise<Layout | null> =>
      database.read(async (records) =>
        database.check(layoutSchema, KEY.layout(site), await records.get(KEY.layout(site))),
      ),

    changeLayout: (site: string, change: Change<Layout>): Promise<void> =>
      database.write(async (records) => {
        const key = KEY.layout(site);
        const before = database.check(layoutSchema, key, await records.get(key)) ?? DEFAULT_LAYOUT;
        records.put(key, applyChange(before, change));
      }),

    readSite: (origin: string): Promise<SiteRecord | null> =>
      database.read(async (records) =>
        database.check(siteSchema, KEY.site(origin), await records.get(KEY.site(origin))),
      ),

    listSites: (): Promise<SiteRecord[]> =>
      database.read((records) => readAll(database, records, PREFIX.site, siteSchema)),

    changeSite: (
      origin: string,
      change: { readonly isOn?: boolean; readonly adapter?: string | null },
    ): Promise<void> =>
      database.change(async (records) => {
        const key = KEY.site(origin);
        const before = database.check(siteSchema, key, await records.get(key)) ?? { origin, isOn: true, adapter: null };
        records.put(key, { ...before, ...change, updatedAt: database.now() });
      }),

    /** The manager's own stage names of this site, lower case, to canonical stages. */
    readStageMap: (site: string): Promise<ReadonlyMap<string, Stage>> =>
      database.read(async (records) => {
        const found = await readAll(database, records, KEY.stagesOf(site), stageMapSchema);
        return new Map(found.map(({ name, stage }) => [name, stage]));
      }),

    mapStage: (site: string, name: string, stage: Stage | null): Promise<void> =>
      database.change(async (records) => {
        const key = KEY.stage(site, name);
        if (stage === null) records.remove(key);
        else records.put(key, { site, name: name.trim().toLowerCase(), stage, updatedAt: database.now() });
      }),

    readCounter: (): Promise<number> =>
      database.read(async (records) => readMeta(await records.get(KEY.meta))?.counter ?? 0),

    /** The manager has a copy of everything as of now. */
    noteBackup: (): Promise<void> =>
      database.change(async (records) => {
        const meta = readMeta(await records.get(KEY.meta));
        if (meta === null) return;
        const lastBackupAt: Timestamp = database.now();
        // this change moves the counter on by one
        records.put(KEY.meta, { ...meta, lastBackupAt, backupCounter: meta.counter + 1 });
      }),
  };
}

function applyChange<T extends object>(before: T, change: Change<T>): T {
  return { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}
