import { addDays } from './calendar';
import type { Commitment, Observation, Plan, PlanFocus } from './records';
import type { Coaching, SkillId } from './types';

const STEP = 0.5;
const TRIES = 3;
const REVIEW_DAYS = 30;

/**
 * The focus of a draft plan, from what `coachRep` answers without a deal: each skill with its level now and the next
 * milestone, min(B, max(θ + 0.5, next half point)) (method, section 7). What to practise is the content's to suggest.
 */
export function draftFocus({ skills, focus }: Pick<Coaching, 'skills' | 'focus'>): Omit<PlanFocus, 'practices'>[] {
  return focus.flatMap((skill) => {
    const reading = skills.find((one) => one.skill === skill);
    if (reading === undefined) return [];
    const { level, benchmark } = reading;
    return [{ skill, levelAtStart: level, milestone: setMilestone(level, benchmark.value) }];
  });
}

function setMilestone(level: number, benchmark: number): number {
  const nextHalfPoint = (Math.floor(level / STEP) + 1) * STEP;
  return Math.min(benchmark, Math.max(level + STEP, nextHalfPoint));
}

/** The day on which a plan that starts today is reviewed. */
export function scheduleReview(today: string): string {
  return addDays(today, REVIEW_DAYS);
}

/** How far the way to the milestone is gone, 0 to 1. A milestone that was reached at the start is done while it is held. */
export function measureProgress(focus: Pick<PlanFocus, 'levelAtStart' | 'milestone'>, levelNow: number): number {
  const { levelAtStart, milestone } = focus;
  if (milestone <= levelAtStart) return levelNow >= milestone ? 1 : 0;
  return Math.min(1, Math.max(0, (levelNow - levelAtStart) / (milestone - levelAtStart)));
}

/**
 * How many observations of each focus skill are missing since the plan's start before it may be judged: nobody does
 * something new well at the first try, nor at the second.
 */
export function countMissing(
  { rep, startedAt, focus }: Pick<Plan, 'rep' | 'startedAt' | 'focus'>,
  observations: readonly Pick<Observation, 'rep' | 'at' | 'ratings'>[],
): Map<SkillId, number> {
  const since = observations.filter((one) => one.rep === rep && startedAt !== null && one.at >= startedAt);
  const countOf = (skill: SkillId): number =>
    since.filter(({ ratings }) => ratings.some((one) => one.skill === skill)).length;
  return new Map(focus.map(({ skill }) => [skill, Math.max(0, TRIES - countOf(skill))]));
}

/** Whether an open commitment's day is past; `today` is a calendar day. */
export function isOverdue({ state, due }: Pick<Commitment, 'state' | 'due'>, today: string): boolean {
  return state === 'open' && due !== undefined && due < today;
}
