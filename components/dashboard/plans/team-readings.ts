import { chooseExemplars } from '@/lib/coaching/exemplars';
import { chooseFocus } from '@/lib/coaching/focus';
import { draftFocus } from '@/lib/coaching/plan';
import { readSkill, readTeamSkill } from '@/lib/coaching/read-skill';
import type { PlanFocus } from '@/lib/coaching/records';
import type { RepId, SkillId, SkillReading } from '@/lib/coaching/types';
import type { AnalysisView } from '@/lib/messaging/views';
import { toMembers } from '../team-members';

/** What the plans need to know of the team's levels, at one moment and without a stage. */
export interface TeamReadings {
  /** The skills that are read, in rubric order. */
  readonly skills: readonly SkillId[];
  /** One rep on one skill; undefined when the rubric has no such skill. */
  readonly read: (rep: RepId, skill: SkillId) => SkillReading | undefined;
  /** One skill, or two; empty when nothing is to coach or to observe. */
  readonly focusOf: (rep: RepId) => readonly SkillId[];
  /** A skill's part in a draft plan, without practices. */
  readonly draft: (rep: RepId, skills: readonly SkillId[]) => readonly Omit<PlanFocus, 'practices'>[];
  /** The top performers, marked or by results, in no order. */
  readonly exemplars: ReadonlySet<RepId>;
}

/** The team's levels from its running sums; each rep is read when asked for. */
export function readTeam({
  members,
  skills,
  settings,
  now,
}: Pick<AnalysisView, 'members' | 'skills' | 'settings' | 'now'>): TeamReadings {
  const team = toMembers(members);
  const exemplars = chooseExemplars(team);
  const bySkill = skills.map((skill) => readTeamSkill(skill, team, exemplars, settings.halfLifeDays, now));
  const known = new Map<RepId, readonly SkillReading[]>();
  const readAll = (rep: RepId): readonly SkillReading[] => {
    const readings = known.get(rep) ?? bySkill.map((one) => readSkill(one, rep, null));
    known.set(rep, readings);
    return readings;
  };
  return {
    skills: skills.map(({ id }) => id),
    read: (rep, skill) => readAll(rep).find((one) => one.skill === skill),
    focusOf: (rep) => chooseFocus(readAll(rep)),
    draft: (rep, skills) => draftFocus({ skills: readAll(rep), focus: skills }),
    exemplars: exemplars.ids,
  };
}
