import { chooseFocus, chooseFurther } from '@/lib/coaching/focus';
import { isOverdue } from '@/lib/coaching/plan';
import { rankQuestions } from '@/lib/coaching/questions';
import { readRep } from '@/lib/coaching/read-rep';
import type { Commitment, Plan } from '@/lib/coaching/records';
import type { Question, RepId, SkillId, SkillReading } from '@/lib/coaching/types';
import { writeDay } from '@/lib/i18n/format';
import type { AnalysisView, PlansView, QuestionsView } from '@/lib/messaging/views';
import { groupCommitments, groupPlans } from '../plans/group-plans';
import { toMembers } from '../team-members';

const QUESTIONS_ASKED = 2;
const MOST_OPEN = 4;
const MOST_SETTLED = 2;

/** What a one-to-one is about, for one rep at one moment. */
export interface Agenda {
  /** The open ones, the earliest day first, then those that were settled last. */
  readonly commitments: readonly Commitment[];
  /** Open commitments that found no place. */
  readonly moreOpen: number;
  /** The plan that the focus is taken from; null: the focus is what the levels say today. */
  readonly plan: Plan | null;
  readonly focus: readonly SkillReading[];
  readonly questions: readonly Question[];
  /** The skills with the advice to recognise. */
  readonly recognised: readonly SkillId[];
}

interface Sources {
  readonly analysis: Pick<AnalysisView, 'members' | 'skills' | 'settings' | 'now'>;
  readonly plans: PlansView;
  readonly questions: QuestionsView;
}

/**
 * Takes the focus from the running plan, since that is what was agreed, and else from the levels; the questions are those
 * of the ranking without a deal. `hide` takes the names of others out of what was written. null when the team does not hold
 * the rep.
 */
export function prepareAgenda(
  rep: RepId,
  { analysis, plans, questions }: Sources,
  hide: (text: string) => string,
): Agenda | null {
  const { members, skills, settings, now } = analysis;
  if (!members.some(({ id }) => id === rep)) return null;
  const team = toMembers(members);
  const { halfLifeDays } = settings;
  const readings = readRep({ rep, team, skills, halfLifeDays, now }).map(({ reading }) => reading);
  const plan = groupPlans(plans, members).running.find((one) => one.rep === rep) ?? null;
  const planned = (plan?.focus ?? []).flatMap(({ skill }) => readings.find((one) => one.skill === skill)?.skill ?? []);
  const focus = planned.length > 0 ? planned : chooseFocus(readings);
  const ranked = rankQuestions({
    questions: questions.bank,
    focus,
    further: chooseFurther(readings, focus),
    priorities: new Map(readings.map(({ skill, priority }) => [skill, priority])),
    history: questions,
    stage: null,
    swapped: new Set(),
    now,
  });
  const { open, closed } = groupCommitments(plans, rep);
  return {
    commitments: [...open.slice(0, MOST_OPEN), ...closed.slice(0, MOST_SETTLED)].map((one) => ({
      ...one,
      text: hide(one.text),
    })),
    moreOpen: Math.max(0, open.length - MOST_OPEN),
    plan: planned.length > 0 && plan !== null ? hideInPlan(plan, hide) : null,
    focus: focus.flatMap((skill) => readings.find((one) => one.skill === skill) ?? []),
    questions: ranked.slice(0, QUESTIONS_ASKED).map(({ question }) => question),
    recognised: readings.filter(({ advice }) => advice === 'recognise').map(({ skill }) => skill),
  };
}

function hideInPlan(plan: Plan, hide: (text: string) => string): Plan {
  return { ...plan, focus: plan.focus.map((one) => ({ ...one, practices: one.practices.map(hide) })) };
}

/** How a commitment stands on this moment's day. */
export function stateOf(commitment: Commitment, now: number): 'open' | 'overdue' | 'done' | 'dropped' {
  return isOverdue(commitment, writeDay(now)) ? 'overdue' : commitment.state;
}
