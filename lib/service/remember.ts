import type { Repository } from '@/lib/storage/repository';
import { readStage } from './deal-view';
import { readFront } from './front';
import { describeOwner } from './owner';
import type { TabPage } from './tabs';

/** Keeps what a reading taught; answers whether a page of ours must hear of it: a stage's name that is news. */
export async function rememberReading(repository: Repository, page: TabPage): Promise<boolean> {
  await rememberDeal(repository, page);
  return noteStage(repository, page);
}

/** Keeps the stage's name, for the manager to look at and to say what it counts as; answers whether it is news. */
async function noteStage(repository: Repository, { site, reading, stage }: TabPage): Promise<boolean> {
  const name = reading?.fields.stage?.raw;
  if (name === undefined) return false;
  const { known: usual, from } = readStage(name, stage);
  return repository.noteStage({ site, name, usual, from });
}

/** Whose deal it is, its stage and since when, and an owner's new name; or that it is not whose it was. */
async function rememberDeal(repository: Repository, page: TabPage): Promise<void> {
  const { site, recordId, reading } = page;
  if (recordId === null || reading === null) return;
  const { deal, rep } = await readFront(repository, page);
  const owner = reading.fields.owner;
  if (deal === null) return;
  if (rep.kind !== 'known') {
    if (owner !== undefined || reading.empty?.includes('owner')) await repository.doubtOpportunity(site, recordId);
    return;
  }
  const { id, identities } = rep.rep;
  await repository.rememberOpportunity({
    site,
    recordId,
    rep: id,
    stage: deal.stage.known,
    isChosen: rep.isChosen,
  });
  if (owner === undefined || rep.isChosen) return;
  // by the name alone a rep is learned only where the site knows none by an id: the next one could be a namesake
  const hasId = identities.some((one) => one.site === site && one.ownerId !== undefined);
  if (owner.id !== undefined || !hasId) await repository.bindIdentity(id, describeOwner(site, owner));
}
