import type { Rep } from '@/lib/coaching/records';
import type { Reading } from '@/lib/crm/types';
import type { RepName, RepState } from '@/lib/messaging/views';
import { type OwnerMatch, sameOwner } from '@/lib/storage/match-owner';
import type { Repository } from '@/lib/storage/repository';
import type { OpportunityMemory } from '@/lib/storage/schema';
import { toOwner } from './owner';

interface Clues {
  readonly site: string;
  readonly reading: Reading | null;
  readonly memory: OpportunityMemory | null;
  /** The page has had its time to say whose it is. */
  readonly isLate: boolean;
}

/**
 * Who the opportunity in front belongs to: the manager's own choice for this deal, until the page names another owner than
 * it was made against; then the owner on the page; then, while the page is not read or shows no owner (edit mode), what is
 * remembered of the deal, for some seconds where the page confirms nothing. Where it is not sure it is asked.
 */
export async function decideRep(repository: Repository, { site, reading, memory, isLate }: Clues): Promise<RepState> {
  const owner = reading?.fields.owner;
  const remembered = memory === null ? null : await repository.findRep(memory.rep);
  const isChosen = memory?.isChosen ?? false;
  if (owner === undefined) {
    const isEmpty = reading?.empty?.includes('owner') ?? false;
    const isShown = reading !== null && !reading.isEdited;
    const isLost = isShown && !isEmpty && !isChosen && (await repository.hasReadOwner(site));
    const isBelieved = remembered !== null && !memory?.isDoubted && (isChosen || !isEmpty);
    if (isBelieved && (isChosen || !isLate)) {
      return knowRep(remembered, { isRemembered: reading === null || !isChosen, isChosen, isLost });
    }
    const was = isBelieved ? { was: remembered.name } : {};
    return reading === null ? { kind: 'reading', ...was } : { kind: 'no-owner', isLost, ...was };
  }
  const match = await repository.recogniseOwner(site, toOwner(owner));
  const ask = (doubt: OwnerMatch['doubt'] | 'chosen', bindsOwner: boolean, reps = match.reps): RepState =>
    doubt === null
      ? { kind: 'unknown', ownerName: owner.raw }
      : { kind: 'ambiguous', ownerName: owner.raw, candidates: reps.map(nameRep), doubt, bindsOwner };
  const [first] = match.reps;
  const bindsOwner = match.tellsApart;
  if (remembered !== null && isChosen) {
    const { chosenOver } = memory ?? {};
    const isSame = chosenOver === undefined || (chosenOver !== null && sameOwner(chosenOver, toOwner(owner)));
    const others = match.reps.filter(({ id }) => id !== remembered.id);
    const isOnlyThis = first !== undefined && others.length === 0;
    if (isSame || (isOnlyThis && match.doubt !== null)) return knowRep(remembered, { isChosen, bindsOwner });
    if (!isOnlyThis) return ask('chosen', false, [remembered, ...others]);
  }
  // a form that is being edited shows no ids: there the deal's own past decides
  const isBelieved = match.doubt === 'name-only' && first?.id === remembered?.id && !memory?.isDoubted;
  if (first === undefined || (match.doubt !== null && !isBelieved)) return ask(match.doubt, bindsOwner);
  const isRenamed = owner.raw.normalize('NFC') !== first.name.normalize('NFC');
  return knowRep(first, { bindsOwner, pageName: isRenamed ? owner.raw : null });
}

type Known = Extract<RepState, { readonly kind: 'known' }>;
const knowRep = (rep: Rep, part: Partial<Known>): Known => ({
  kind: 'known',
  rep,
  isRemembered: false,
  isChosen: false,
  isLost: false,
  pageName: null,
  bindsOwner: false,
  ...part,
});

const nameRep = ({ id, name }: Rep): RepName => ({ id, name });
