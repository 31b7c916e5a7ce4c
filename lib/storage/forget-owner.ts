import type { Rep } from '@/lib/coaching/records';
import { isCalled } from './match-owner';
import type { OpportunityMemory } from './schema';

/** The memory of a deal without the name over which the manager chose, where that is this rep's. */
export function forgetOwner(memory: OpportunityMemory, rep: Rep): OpportunityMemory {
  const { chosenOver, ...rest } = memory;
  if (!chosenOver) return memory;
  const isId = rep.identities.some(({ site, ownerId }) => site === memory.site && ownerId === (chosenOver.id ?? ''));
  return chosenOver.rep === rep.id || isId || isCalled(rep, memory.site, chosenOver.name) ? rest : memory;
}
