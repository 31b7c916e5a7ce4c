import type { RepId } from '@/lib/coaching/types';
import { bury } from './bury';
import type { Database } from './database';
import { KEY } from './keys';

/** What was kept of a site, by its keys. */
export type SiteRemains = readonly (readonly [key: string, value: unknown])[];

const TAUGHT = 'taught/';
const memberOf = (value: unknown, name: string): unknown => Object(value)[name];

/**
 * A CRM site leaves: whether it is on, where its panel stands, its stage names, whose its opportunities are and what was
 * pointed at there. What was observed on its opportunities is the reps', and stays.
 */
export function openSiteRemoval(database: Database) {
  return {
    /** Answers what was removed. */
    removeSite: (site: string): Promise<SiteRemains> =>
      database.change(async (records) => {
        const kept: [string, unknown][] = [];
        for (const key of [KEY.site(site), KEY.layout(site)]) {
          const value = await records.get(key);
          if (value !== undefined) kept.push([key, value]);
        }
        for (const prefix of [KEY.stagesOf(site), KEY.seenStagesOf(site), KEY.opportunitiesOf(site)])
          kept.push(...(await records.range(prefix)));
        for (const [key] of kept) records.remove(key);
        const taught = (await records.range(TAUGHT)).filter(([, value]) => memberOf(value, 'origin') === site);
        for (const entry of taught) bury(database, records, 'taught', entry);
        return [...kept, ...taught];
      }),

    /** Puts it back where nothing new has come meanwhile; not what is about somebody who was erased. */
    giveSiteBack: (remains: SiteRemains): Promise<void> =>
      database.change(async (records) => {
        for (const [key, value] of remains) {
          const rep = memberOf(value, 'rep') as RepId | undefined;
          if (rep !== undefined && (await records.get(KEY.rep(rep))) === undefined) continue;
          if ((await records.get(key)) !== undefined) continue;
          const isTaught = key.startsWith(TAUGHT);
          // newer than the word that it was deleted, on every machine
          records.put(key, isTaught ? { ...Object(value), updatedAt: database.now() + 1 } : value);
          if (isTaught) records.remove(KEY.tomb('taught', String(memberOf(value, 'id'))));
        }
      }),
  };
}
