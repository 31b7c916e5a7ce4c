import type { Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { Checked } from '@/lib/messaging/contract';
import { CodedError } from '@/lib/messaging/errors';
import { NAME_LIMIT } from '@/lib/messaging/limits';
import type { Handlers } from '@/lib/messaging/receive';
import { readFront } from '../front';
import { describeOwner, toOwner } from '../owner';
import { rememberReading } from '../remember';
import { announceChange, type Service } from '../service';
import { requirePage, type TabPage } from '../tabs';

type OwnerNames = 'panel.assign' | 'panel.addOwner' | 'popup.assign' | 'popup.addOwner';
type Choice = Pick<Checked<'panel.assign'>, 'rep' | 'bind'>;

/** Whose deal is in front, as the manager decides it in the panel, or in the popup in the same way. */
export function createOwnerHandlers(service: Service): Pick<Handlers, OwnerNames> {
  const addOwner = async ({ page }: { page: TabPage }, id: RepId): Promise<{ rep: RepId }> => {
    const { site } = page;
    const repository = await service.repository();
    const owner = page.reading?.fields.owner;
    if (owner === undefined) throw new CodedError('bad-request', 'the page shows no owner');
    const identities = [describeOwner(site, owner)];
    await repository.addRep({ id, name: cutName(owner.raw), isExemplar: false, identities });
    // what was read of the deal before there was a rep to keep it of
    await rememberReading(repository, page);
    await announceChange(repository);
    return { rep: id };
  };
  const assign = async ({ page }: { page: TabPage }, { rep, bind }: Choice): Promise<null> => {
    const { site } = page;
    const repository = await service.repository();
    const { deal, rep: before } = await readFront(repository, page);
    if (deal === null) throw new CodedError('bad-request', 'no opportunity is in front');
    const owner = page.reading?.fields.owner;
    const isOwner = bind === 'owner' && owner !== undefined && (!('bindsOwner' in before) || before.bindsOwner);
    if (isOwner) await repository.bindIdentity(rep, describeOwner(site, owner));
    const match = owner === undefined ? null : await repository.recogniseOwner(site, toOwner(owner));
    // whom the page names anyway is no choice: the deal follows the page
    const isOnPage = match?.doubt === null && match.reps[0]?.id === rep;
    await repository.rememberOpportunity({
      site,
      recordId: deal.recordId,
      rep,
      stage: deal.stage.known,
      isChosen: !isOnPage,
      chosenOver: owner === undefined ? null : { ...toOwner(owner), ...nameOnly(match?.reps ?? []) },
    });
    await announceChange(repository);
    return null;
  };
  return {
    'panel.assign': async ({ seq, ...choice }, { tab }) => assign(await requirePage(tab, seq), choice),
    'popup.assign': async ({ tab, seq, rep }) => assign(await requirePage(tab, seq), { rep, bind: 'deal' }),
    'panel.addOwner': async ({ seq, id }, { tab }) => addOwner(await requirePage(tab, seq), id),
    'popup.addOwner': async ({ tab, seq, id }) => addOwner(await requirePage(tab, seq), id),
  };
}

/** Who the owner is where that is one rep alone: a name is forgotten with its rep. */
function nameOnly([first, second]: readonly Rep[]): { rep?: RepId } {
  return first !== undefined && second === undefined ? { rep: first.id } : {};
}

/** A name as long as ours may be, never half a character at its end. */
function cutName(raw: string): string {
  return raw
    .slice(0, NAME_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
