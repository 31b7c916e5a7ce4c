import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { send } from '@/lib/messaging/send';

const PAGE_SIZE = 200;

/** All that a rep's copy is made of: everything seen of the rep, the team's sums, the plans, and the rest that is kept. */
export async function readSources(rep: RepId) {
  const [observations, analysis, plans, kept] = await Promise.all([
    readObservations(rep),
    send('analysis.read', {}),
    send('plans.read', {}),
    send('rep.kept', { rep }),
  ]);
  return { observations, analysis, plans, kept };
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
