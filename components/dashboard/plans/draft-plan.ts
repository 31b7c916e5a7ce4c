import { scheduleReview } from '@/lib/coaching/plan';
import type { PlanFocus } from '@/lib/coaching/records';
import type { RepId, SkillId } from '@/lib/coaching/types';
import type { SkillText } from '@/lib/content/types';
import { writeDay } from '@/lib/i18n/format';
import type { WritablePlan } from './plan-deeds';
import type { TeamReadings } from './team-readings';

type SkillTexts = Readonly<Record<SkillId, SkillText>> | null;

/** A skill's part in a plan as it is suggested: level now, next milestone, the rubric's practices. */
export function suggestFocus(
  readings: TeamReadings,
  rep: RepId,
  skills: readonly SkillId[],
  texts: SkillTexts,
): PlanFocus[] {
  return readings.draft(rep, skills).map((one) => ({ ...one, practices: texts?.[one.skill]?.practices ?? [] }));
}

/** A draft from the rep's focus, to be reviewed in 30 days (method, section 7). Its focus is empty when the rep has none. */
export function draftPlan(
  id: string,
  rep: RepId,
  readings: TeamReadings,
  texts: SkillTexts,
  now: number,
): WritablePlan {
  return {
    id,
    rep,
    state: 'draft',
    cause: null,
    focus: suggestFocus(readings, rep, readings.focusOf(rep), texts),
    reviewOn: scheduleReview(writeDay(now)),
    startedAt: null,
    closedAt: null,
    result: null,
  };
}

/**
 * The draft as it runs from `now` on: its levels are those of this moment, a milestone that was reached meanwhile is the
 * next one, and a review day that is not ahead is 30 days on.
 */
export function startPlan(plan: WritablePlan, readings: TeamReadings, now: number): WritablePlan {
  const today = writeDay(now);
  const focus = plan.focus.map((one) => {
    const [suggested] = readings.draft(plan.rep, [one.skill]);
    if (suggested === undefined) return one;
    const { levelAtStart } = suggested;
    return { ...one, levelAtStart, milestone: one.milestone > levelAtStart ? one.milestone : suggested.milestone };
  });
  const reviewOn = plan.reviewOn > today ? plan.reviewOn : scheduleReview(today);
  return { ...plan, state: 'running', focus, reviewOn, startedAt: now };
}
