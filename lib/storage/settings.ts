import type { Stage } from '@/lib/coaching/types';
import { DEFAULT_LAYOUT, type Layout, layoutSchema, readSettings, type Settings } from '@/lib/messaging/settings';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { readMeta } from './migrations';
import { type SiteRecord, siteSchema, stageMapSchema } from './schema';
import type { Records } from './store';

/** Some members of a record, where an absent one and an undefined one mean the same. */
export type Change<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export const loadSettings = async (records: Records): Promise<Settings> =>
  readSettings(await records.get(KEY.settings));

/** Settings, sites, layouts, stage names, and the database's own record: as they are read, and what a page changes of them. */
export function openSettings(database: Database) {
  return {
    readSettings: (): Promise<Settings> => database.read(loadSettings),

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

    readCounter: (): Promise<number> =>
      database.read(async (records) => readMeta(await records.get(KEY.meta))?.counter ?? 0),
  };
}

export function applyChange<T extends object>(before: T, change: Change<T>): T {
  return { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}
