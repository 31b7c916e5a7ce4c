import type { Timestamp } from '@/lib/coaching/types';
import type { Database } from './database';
import { KEY } from './keys';
import { type OpportunityMemory, opportunitySchema } from './schema';
import type { Records } from './store';

async function loadOpportunity(
  database: Database,
  records: Records,
  site: string,
  recordId: string,
): Promise<OpportunityMemory | null> {
  const key = KEY.opportunity(site, recordId);
  return database.check(opportunitySchema, key, await records.get(key));
}

type GivenOpportunity = Omit<OpportunityMemory, 'since' | 'isDoubted' | 'updatedAt'>;

/** What is remembered of opportunities: whose they are, their stage and since when. */
export function openOpportunities(database: Database) {
  return {
    recallOpportunity: (site: string, recordId: string): Promise<OpportunityMemory | null> =>
      database.read((records) => loadOpportunity(database, records, site, recordId)),

    /** The ids in this address of opportunities that are remembered: a guess, which only saves time when it is right. */
    listSeemingKnown: (site: string, url: string): Promise<string[]> =>
      database.read(async (records) => {
        const ids = listIds(url);
        const known = await Promise.all(ids.map((id) => records.get(KEY.opportunity(site, id))));
        return ids.filter((_, index) => known[index] !== undefined);
      }),

    /** Whether the owner of any opportunity of this site was ever read from its page. */
    hasReadOwner: (site: string): Promise<boolean> =>
      database.read(async (records) => {
        const some = await records.range(KEY.opportunitiesOf(site), { limit: 200 });
        return some.some(([key, value]) => database.check(opportunitySchema, key, value)?.isChosen === false);
      }),

    /**
     * Keeps what was read, or chosen over the owner on the page; `since` stays while the stage does, an unknown stage does
     * not overwrite a known one, and a choice is over the same owner as long as it is only read again.
     */
    rememberOpportunity: async (given: GivenOpportunity): Promise<void> => {
      const known = await database.read((records) => loadOpportunity(database, records, given.site, given.recordId));
      if (known !== null && isUnchanged(known, given)) return;
      await database.write(async (records) => {
        const before = await loadOpportunity(database, records, given.site, given.recordId);
        const now: Timestamp = database.now();
        const stage = given.stage ?? before?.stage ?? null;
        const since = before !== null && before.stage === stage ? before.since : now;
        const { chosenOver = before?.chosenOver } = given;
        const choice = given.isChosen && chosenOver !== undefined ? { chosenOver } : {};
        const { site, recordId, rep, isChosen } = given;
        const kept = { site, recordId, rep, stage, since, isChosen, ...choice, updatedAt: now };
        records.put(KEY.opportunity(site, recordId), kept);
      });
    },

    /** The page does not name the rep that is remembered: the next time nobody is shown before it is read. */
    doubtOpportunity: async (site: string, recordId: string): Promise<void> => {
      const known = await database.read((records) => loadOpportunity(database, records, site, recordId));
      if (known === null || known.isDoubted) return;
      await database.write(async (records) => {
        const before = await loadOpportunity(database, records, site, recordId);
        if (before === null) return;
        records.put(KEY.opportunity(site, recordId), { ...before, isDoubted: true, updatedAt: database.now() });
      });
    },
  };
}

const isUnchanged = (known: OpportunityMemory, given: GivenOpportunity): boolean =>
  known.rep === given.rep &&
  known.isChosen === given.isChosen &&
  known.isDoubted === undefined &&
  given.chosenOver === undefined &&
  (given.stage === null || given.stage === known.stage);

/**
 * What may be a record's id in an address: its parts with a digit, as they stand, in lower case, and cut as Salesforce's;
 * and the path after the hash, as Tryton's.
 */
function listIds(url: string): string[] {
  const parts = [/#([^;?]+)/.exec(url)?.[1] ?? '', ...url.split(/[^\w-]+/)].filter((part) => /\d/.test(part));
  return [...new Set(parts.slice(0, 20).flatMap((part) => [part, part.toLowerCase(), part.slice(0, 15)]))];
}
