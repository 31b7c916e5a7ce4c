import type { RepId, Timestamp } from '@/lib/coaching/types';
import { findPlace, type Place } from '@/lib/crm/places';
import { TAUGHT } from '@/lib/crm/taught';
import type { Reading } from '@/lib/crm/types';
import type { DealView, RepState } from '@/lib/messaging/views';
import type { Repository } from '@/lib/storage/repository';
import { viewDeal } from './deal-view';
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
 * Who the opportunity in front belongs to: the manager's own choice for this deal first, then the owner on the page,
 * then, while the page is not read or shows no owner (edit mode), what is remembered of the deal.
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
  const rep = await decideRep(repository, { site, reading, memory });
  return { deal, rep, reading, stageSince };
}

interface Clues {
  readonly site: string;
  readonly reading: Reading | null;
  readonly memory: { readonly rep: RepId; readonly isChosen: boolean } | null;
}

async function decideRep(repository: Repository, { site, reading, memory }: Clues): Promise<RepState> {
  const owner = reading?.fields.owner;
  const remembered = memory === null ? null : await repository.findRep(memory.rep);
  const known = { kind: 'known', isRemembered: false, isChosen: false, isLost: false, pageName: null } as const;
  if (remembered !== null && memory?.isChosen === true) {
    return { ...known, rep: remembered, isRemembered: reading === null, isChosen: true };
  }
  if (owner === undefined) {
    if (reading === null && remembered === null) return { kind: 'reading' };
    const isMissing = reading !== null && !(reading.empty?.includes('owner') ?? false);
    const isLost = isMissing && (await repository.hasReadOwner(site));
    if (remembered !== null) return { ...known, rep: remembered, isRemembered: true, isLost };
    return { kind: 'no-owner', isLost };
  }
  const found = await repository.findRepsByOwner(site, {
    name: owner.raw,
    ...(owner.id === undefined ? {} : { id: owner.id }),
  });
  const [first, ...others] = found;
  if (first === undefined) return { kind: 'unknown', ownerName: owner.raw };
  if (others.length > 0) {
    return { kind: 'ambiguous', ownerName: owner.raw, candidates: found.map(({ id, name }) => ({ id, name })) };
  }
  const isRenamed = owner.raw.normalize('NFC') !== first.name.normalize('NFC');
  return { ...known, rep: first, pageName: isRenamed ? owner.raw : null };
}
