import type { StageName } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { seenStageSchema, stageMapSchema } from './schema';

/** The stage names that CRM sites have shown. */
export function openStageNameList(database: Database) {
  return {
    /** All names that were seen or mapped, by site and name. */
    listStageNames: (): Promise<StageName[]> =>
      database.read(async (records) => {
        const [seen, mapped] = await Promise.all([
          readAll(database, records, PREFIX.seenStage, seenStageSchema),
          readAll(database, records, PREFIX.stage, stageMapSchema),
        ]);
        const names = new Map<string, StageName>();
        for (const one of seen) names.set(KEY.stage(one.site, one.name), { ...one, own: null });
        for (const { site, name, stage } of mapped) {
          const key = KEY.stage(site, name);
          const known = names.get(key) ?? { site, name, usual: null, from: null };
          names.set(key, { ...known, own: stage });
        }
        return [...names.values()].sort((a, b) => a.site.localeCompare(b.site) || a.name.localeCompare(b.name));
      }),
  };
}
