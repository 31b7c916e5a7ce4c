import { countMissing } from '@/lib/coaching/plan';
import type { Plan } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { TriedPlan } from '@/lib/messaging/views';
import type { Database } from './database';
import { invertTime, KEY } from './keys';
import { observationSchema } from './schema';
import type { Records } from './store';
import { loadWholes } from './wholes';

/** The plans of one rep or of all, each running one with what it lacks to be judged; its cost grows with the plan's days only. */
export async function loadPlans(database: Database, records: Records, rep?: RepId): Promise<TriedPlan[]> {
  const plans = await loadWholes(database, records, 'plan', rep);
  return Promise.all(plans.map(async (plan) => ({ ...plan, missing: await findMissing(database, records, plan) })));
}

async function findMissing(database: Database, records: Records, plan: Plan): Promise<number[]> {
  if (plan.state !== 'running' || plan.startedAt === null) return [];
  const prefix = KEY.observationsOf(plan.rep);
  const found = await records.range(prefix, { to: `${prefix}${invertTime(plan.startedAt)}/\uffff` });
  const since = found.flatMap(([key, value]) => database.check(observationSchema, key, value) ?? []);
  const missing = countMissing(plan, since);
  return plan.focus.map(({ skill }) => missing.get(skill) ?? 0);
}

/** Plans as the pages show them. */
export function openPlans(database: Database) {
  return {
    listPlans: (): Promise<TriedPlan[]> => database.read((records) => loadPlans(database, records)),
  };
}
