import type { Components } from './components';
import { chooseExemplars } from './exemplars';
import { readSkill, readTeamSkill, readTypical } from './read-skill';
import type { RepId, Skill, SkillReading, TeamMember, Timestamp } from './types';

interface RepRequest {
  readonly rep: RepId;
  readonly team: readonly TeamMember[];
  readonly skills: readonly Skill[];
  readonly halfLifeDays: number;
  readonly now: Timestamp;
}

/** One rep on one skill, beside what the team's others do. */
export interface RepSkill {
  readonly skill: Skill;
  readonly reading: SkillReading;
  /** Mean level of the active reps who are no exemplars; null when none of them was seen. */
  readonly typical: number | null;
  /** Today's, for the level's history. */
  readonly components: Components;
}

/**
 * One rep on every skill of the rubric, in its order, whatever the stage (method, sections 3 to 5); an archived rep too.
 * Throws when the team does not hold the rep.
 */
export function readRep({ rep, team, skills, halfLifeDays, now }: RepRequest): RepSkill[] {
  const exemplars = chooseExemplars(team);
  return skills.map((skill) => {
    const whole = readTeamSkill(skill, team, exemplars, halfLifeDays, now);
    return {
      skill,
      reading: readSkill(whole, rep, null),
      typical: readTypical(whole, team),
      components: whole.components,
    };
  });
}
