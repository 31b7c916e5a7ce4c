import type { Timestamp } from '@/lib/coaching/types';
import { findPlace, type Place } from '@/lib/crm/places';
import { TAUGHT } from '@/lib/crm/taught';
import type { Reading } from '@/lib/crm/types';
import type { DealView, RepState } from '@/lib/messaging/views';
import type { Repository } from '@/lib/storage/repository';
import { viewDeal } from './deal-view';
import { decideRep } from './decide-rep';
import type { TabPage } from './tabs';

/** The opportunity in front of the manager and who owns it. */
export interface Front {
  readonly deal: DealView | null;
  readonly rep: RepState;
  readonly reading: Reading | null;
  readonly stageSince: Timestamp | undefined;
}

/** The CRM of the tab's page; one that was taught is called by its host. */
export function placeOf({ adapter, site }: TabPage): Place | null {
  if (adapter === TAUGHT) return { id: TAUGHT, name: new URL(site).host, hosts: [] };
  return findPlace(adapter);
}

/**
 * The opportunity in front and whose it is, from what the page says and what is remembered. Only reads of the repository are
 * awaited, so that they may be one transaction.
 */
export async function readFront(repository: Repository, page: TabPage): Promise<Front> {
  const crm = placeOf(page);
  const { site, recordId, reading } = page;
  if (recordId === null || crm === null) {
    return { deal: null, rep: { kind: 'no-record' }, reading: null, stageSince: undefined };
  }
  const [memory, stageMap] = await Promise.all([
    repository.recallOpportunity(site, recordId),
    repository.readStageMap(site),
  ]);
  const rememberedStage = memory?.stage ?? null;
  const deal = viewDeal({ site, crm, recordId, reading, stage: page.stage, stageMap, rememberedStage });
  const isSameStage = deal.stage.known !== null && deal.stage.known === rememberedStage;
  const stageSince = isSameStage ? memory?.since : undefined;
  const rep = await decideRep(repository, { site, reading, memory, isLate: page.isLate === true });
  return { deal, rep, reading, stageSince };
}
