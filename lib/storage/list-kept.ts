import type { QuestionEvent, TimeEntry } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { KeptView } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { KEY, PREFIX } from './keys';
import { loadDraft } from './notes';
import { questionEventSchema } from './record-schemas';
import { opportunitySchema } from './schema';
import { loadWholes } from './wholes';

/** What is kept about one rep beside observations, plans, commitments and results. */
export function openKept(database: Database) {
  return {
    readKept: (rep: RepId): Promise<KeptView> =>
      database.read(async (records) => {
        const [marks, draft, times, opportunities] = await Promise.all([
          readAll(database, records, KEY.askedOf(rep), questionEventSchema),
          loadDraft(database, records, rep),
          loadWholes(database, records, 'time'),
          readAll(database, records, PREFIX.opportunity, opportunitySchema),
        ]);
        return {
          marks: marks as QuestionEvent[],
          draft,
          times: times.filter((one): one is TimeEntry => one.rep === rep),
          opportunities: opportunities
            .filter((one) => one.rep === rep)
            .map(({ site, recordId, stage, since }) => ({ site, recordId, stage, since })),
        };
      }),
  };
}
