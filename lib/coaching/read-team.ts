import { chooseExemplars, type Exemplars } from './exemplars';
import { compareGroups, type Group } from './groups';
import { readBenchmark, readSkill, readTeamSkill, readTypical } from './read-skill';
import type { Benchmark, RepId, Skill, SkillReading, TeamMember, Timestamp } from './types';

interface TeamRequest {
  readonly team: readonly TeamMember[];
  readonly skills: readonly Skill[];
  readonly halfLifeDays: number;
  readonly now: Timestamp;
}

/** One skill over the active reps. */
export interface SkillColumn {
  readonly skill: Skill;
  readonly benchmark: Benchmark;
  /** Mean level of those who are no exemplars; null when none of them was seen. */
  readonly typical: number | null;
  readonly readings: ReadonlyMap<RepId, SkillReading>;
  readonly best: Group;
  readonly others: Group;
}

export interface TeamReading {
  readonly exemplars: Exemplars;
  /** In rubric order. */
  readonly columns: readonly SkillColumn[];
}

/** Every active rep on every skill, whatever the stage, with the figures that each level is compared with (method, sections 3 to 5). */
export function readTeam({ team, skills, halfLifeDays, now }: TeamRequest): TeamReading {
  const exemplars = chooseExemplars(team);
  const active = team.filter(({ isActive }) => isActive);
  const columns = skills.map((skill) => {
    const reading = readTeamSkill(skill, team, exemplars, halfLifeDays, now);
    return {
      skill,
      benchmark: readBenchmark(reading),
      typical: readTypical(reading, team),
      readings: new Map(active.map(({ id }) => [id, readSkill(reading, id, null)])),
      ...compareGroups(reading, team),
    };
  });
  return { exemplars, columns };
}
