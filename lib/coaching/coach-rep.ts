import { findDealQuestion } from './deal-question';
import { chooseExemplars } from './exemplars';
import { chooseFocus, chooseFurther } from './focus';
import { rankQuestions } from './questions';
import { readSkill, readTeamSkill } from './read-skill';
import type {
  Coaching,
  DealFacts,
  Question,
  QuestionHistory,
  QuestionId,
  RepId,
  Skill,
  TeamMember,
  Timestamp,
} from './types';

interface CoachRequest {
  readonly rep: RepId;
  readonly team: readonly TeamMember[];
  readonly skills: readonly Skill[];
  readonly questions: readonly Question[];
  readonly history: QuestionHistory;
  readonly deal: DealFacts | null;
  readonly swapped?: ReadonlySet<QuestionId>;
  readonly halfLifeDays: number;
  readonly stageLimitDays?: number;
  readonly now: Timestamp;
}

/**
 * Everything the panel shows of one rep on one deal, from running sums (method, sections 3, 5 and 6).
 * A rep whom the team does not hold is read as one who was never observed.
 */
export function coachRep(request: CoachRequest): Coaching {
  const { rep, skills, questions, history, deal, halfLifeDays, now } = request;
  const stage = deal?.stage ?? null;
  const isKnown = request.team.some(({ id }) => id === rep);
  const stranger: TeamMember = { id: rep, isActive: false, isExemplar: false, sums: {} };
  const team = isKnown ? request.team : [...request.team, stranger];
  const exemplars = chooseExemplars(team);
  const readings = skills.map((skill) =>
    readSkill(readTeamSkill(skill, team, exemplars, halfLifeDays, now), rep, stage),
  );
  const focus = chooseFocus(readings);
  const further = chooseFurther(readings, focus);
  const priorities = new Map(readings.map(({ skill, priority }) => [skill, priority]));
  const swapped = request.swapped ?? new Set<QuestionId>();
  const { stageLimitDays } = request;
  const limit = stageLimitDays === undefined ? {} : { stageLimitDays };
  return {
    skills: readings,
    focus,
    further,
    questions: rankQuestions({ questions, focus, further, priorities, history, stage, swapped, now }),
    dealQuestion: deal === null ? null : findDealQuestion({ deal, readings, skills, ...limit, now }),
  };
}
