import { type Correction, leaveCorrection } from '@/lib/crm/correct';
import { adaptPlaces } from '@/lib/crm/taught';
import type { Repository } from '@/lib/storage/repository';
import { dropEarly } from './early';
import { bring, bringAdapter, inject } from './registration';
import { refreshTabs } from './sites';
import { listTabPages } from './tabs';

/** Brings what is known of one CRM's pages into a page of it, as the manager has corrected it there. */
export async function bringCorrected(repository: Repository, tab: number, site: string, id: string): Promise<void> {
  const correction = await findCorrection(repository, site);
  if (correction?.crm === id) await bringCorrection(tab, correction);
  await bringAdapter(tab, id);
}

/** What was pointed at has changed: the open tabs read by it at once. */
export async function refreshPointed(repository: Repository): Promise<void> {
  for (const { tab, page } of await listTabPages()) {
    if (page.brought !== null) await bringCorrection(tab, await findCorrection(repository, page.site));
  }
  // other addresses may be opportunities now
  await dropEarly(() => true);
  await refreshTabs(repository);
}

/** Lets the adapter of this tab's CRM be handed over with this correction from then on, or with none. */
async function bringCorrection(tab: number, correction: Correction | null): Promise<void> {
  await inject(tab, { func: leaveCorrection as (given: unknown) => void, args: [correction] });
  if (correction !== null) await bring(tab, 'crm-correct.js');
}

async function findCorrection(repository: Repository, site: string): Promise<Correction | null> {
  const taught = await repository.findTaught(site);
  return taught?.corrects === undefined ? null : { crm: taught.corrects, ...adaptPlaces(taught.fields) };
}
