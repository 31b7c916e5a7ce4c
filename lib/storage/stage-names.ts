import type { Database } from './database';
import { KEY } from './keys';
import { type SeenStage, seenStageSchema } from './schema';

/** More than any CRM has stages; a page that makes names up fills no disk. */
const MOST_PER_SITE = 200;

/** The stage names that CRM sites show. */
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
  };
}
