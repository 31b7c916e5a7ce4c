import type { OpenPart } from '@/lib/messaging/receive';
import { RECORDS } from '@/lib/messaging/records-bodies';
import { openRecords } from '@/lib/storage/records';
import { createDataHandlers } from '../handlers/data';
import { createPlanHandlers } from '../handlers/plans';
import { createRubricHandlers } from '../handlers/rubric';
import { createSettingsHandlers } from '../handlers/settings';
import { createTeachHandlers } from '../handlers/teach';
import { createTeamHandlers } from '../handlers/team';
import type { Service } from '../service';

/** What only our own pages ask, and the lessons by pointing. */
export function openPart({ now, repository }: Service): OpenPart<'records'> {
  const service = { now, repository: async () => openRecords(await repository()) };
  return {
    bodies: RECORDS,
    handlers: {
      ...createTeamHandlers(service),
      ...createPlanHandlers(service),
      ...createRubricHandlers(service),
      ...createSettingsHandlers(service),
      ...createDataHandlers(service),
      ...createTeachHandlers(service),
    },
  };
}

/** Deletes what is past its time; answers how many records that were. */
export async function deleteOld({ repository }: Service): Promise<number> {
  return openRecords(await repository()).deleteOld();
}
