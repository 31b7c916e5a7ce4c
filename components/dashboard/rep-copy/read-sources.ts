import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { send } from '@/lib/messaging/send';

const PAGE_SIZE = 200;

/** All that a rep's copy is made of: everything seen of the rep, the team's sums, and the plans. */
export async function readSources(rep: RepId) {
  const [observations, analysis, plans] = await Promise.all([
    readObservations(rep),
    send('analysis.read', {}),
    send('plans.read', {}),
  ]);
  return { observations, analysis, plans };
}

async function readObservations(rep: RepId): Promise<readonly Observation[]> {
  const all: Observation[] = [];
  let after: string | null = null;
  do {
    const place: { after?: string } = after === null ? {} : { after };
    const page: { items: readonly Observation[]; next: string | null } = await send('observation.list', {
      rep,
      limit: PAGE_SIZE,
      ...place,
    });
    all.push(...page.items);
    after = page.next;
  } while (after !== null);
  return all;
}
