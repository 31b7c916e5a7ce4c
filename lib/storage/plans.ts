import { countMissing } from '@/lib/coaching/plan';
import type { Observation, Plan } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { TriedPlan } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, KEY } from './keys';
import { observationSchema } from './record-schemas';
import type { Records } from './store';
import { loadWholes } from './wholes';

const BATCH = 20;

/** The plans of one rep or of all, each running one with what it lacks to be judged. */
export async function loadPlans(database: Database, records: Records, rep?: RepId): Promise<TriedPlan[]> {
  const plans = await loadWholes(database, records, 'plan', rep);
  return Promise.all(plans.map(async (plan) => ({ ...plan, missing: await findMissing(database, records, plan) })));
}

/** Looks back from the newest observation only until nothing is missing: a panel must not read all that was seen since. */
async function findMissing(database: Database, records: Records, plan: Plan): Promise<number[]> {
  if (plan.state !== 'running' || plan.startedAt === null) return [];
  const prefix = KEY.observationsOf(plan.rep);
  const to = `${prefix}${invertTime(plan.startedAt)}/\uffff`;
  const tries: Observation[] = [];
  for (let from: string | undefined; ; ) {
    const found = await records.range(prefix, { limit: BATCH, to, ...(from === undefined ? {} : { from }) });
    const checked = found.flatMap(([key, value]) => database.check(observationSchema, key, value) ?? []);
    tries.push(...checked.filter(({ ratings }) => isTry(ratings, plan)));
    const missing = countMissing(plan, tries);
    from = found.at(-1)?.[0];
    const isDone = plan.focus.every(({ skill }) => missing.get(skill) === 0);
    if (isDone || found.length < BATCH) return plan.focus.map(({ skill }) => missing.get(skill) ?? 0);
  }
}

function isTry(ratings: Observation['ratings'], { focus }: Plan): boolean {
  return ratings.some(({ skill }) => focus.some((one) => one.skill === skill));
}
