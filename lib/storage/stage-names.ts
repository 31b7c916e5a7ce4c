import type { StageName } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { type SeenStage, seenStageSchema, stageMapSchema } from './schema';

/** More than any CRM has stages; a page that makes names up fills no disk. */
const MOST_PER_SITE = 200;

/** The stage names that CRM sites have shown. */
export function openStageNames(database: Database) {
  return {
    /** Keeps a name and what it counts as by itself; answers whether that is news. */
    noteStage: async (seen: SeenStage): Promise<boolean> => {
      const name = seen.name.trim();
      if (name === '') return false;
      const key = KEY.seenStage(seen.site, name);
      const isNews = await database.read(async (records) => {
        const known = database.check(seenStageSchema, key, await records.get(key));
        if (known !== null) return known.usual !== seen.usual || known.from !== seen.from;
        return (await records.range(KEY.seenStagesOf(seen.site), { limit: MOST_PER_SITE })).length < MOST_PER_SITE;
      });
      if (isNews) await database.change(async (records) => records.put(key, { ...seen, name }));
      return isNews;
    },

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
