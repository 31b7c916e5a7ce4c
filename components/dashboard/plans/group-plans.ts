import type { Commitment } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import type { AnalysedRep, PlansView, TriedPlan } from '@/lib/messaging/views';

/** A rep's commitments, what is open first, the earliest date first, those without a date last. */
export interface RepCommitments {
  readonly open: readonly Commitment[];
  /** Done or dropped, the latest first. */
  readonly closed: readonly Commitment[];
}

export interface PlanGroups {
  /** Overdue reviews first. */
  readonly running: readonly TriedPlan[];
  readonly drafts: readonly TriedPlan[];
  /** Active reps who have neither, by name. */
  readonly without: readonly AnalysedRep[];
  /** The latest first. */
  readonly closed: readonly TriedPlan[];
}

export function groupPlans({ plans }: Pick<PlansView, 'plans'>, members: readonly AnalysedRep[]): PlanGroups {
  const inState = (state: TriedPlan['state']) => plans.filter((plan) => plan.state === state);
  const alive = new Set(plans.filter(({ state }) => state !== 'closed').map(({ rep }) => rep));
  return {
    running: inState('running').sort((a, b) => compare(a.reviewOn, b.reviewOn) || compare(a.id, b.id)),
    drafts: inState('draft').sort((a, b) => b.createdAt - a.createdAt),
    without: members
      .filter(({ id, isArchived }) => !isArchived && !alive.has(id))
      .sort((a, b) => a.name.localeCompare(b.name)),
    closed: inState('closed').sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0)),
  };
}

const NO_DAY = '9999';

export function groupCommitments({ commitments }: Pick<PlansView, 'commitments'>, rep: RepId): RepCommitments {
  const own = commitments.filter((one) => one.rep === rep);
  return {
    open: own
      .filter(({ state }) => state === 'open')
      .sort((a, b) => compare(a.due ?? NO_DAY, b.due ?? NO_DAY) || a.createdAt - b.createdAt),
    closed: own.filter(({ state }) => state !== 'open').sort((a, b) => b.updatedAt - a.updatedAt),
  };
}

function compare(one: string, two: string): number {
  if (one === two) return 0;
  return one < two ? -1 : 1;
}
