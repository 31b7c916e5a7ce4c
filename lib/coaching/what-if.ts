import { chooseExemplars } from './exemplars';
import { measureGap } from './gap';
import { readBenchmark, readTeamSkill } from './read-skill';
import type { Benchmark, Skill, SkillId, TeamMember, Timestamp } from './types';

interface WhatIf {
  readonly team: readonly TeamMember[];
  readonly skills: readonly Skill[];
  readonly halfLifeDays: number;
  readonly now: Timestamp;
  /** The share of each gap that is closed, 0 to 1. */
  readonly share: number;
}

/** What the team would gain on one skill. */
export interface TeamGain {
  readonly skill: SkillId;
  readonly benchmark: Benchmark;
  /** All gaps together. */
  readonly sum: number;
  /** How many reps are active. */
  readonly active: number;
  /** Mean gap over the active reps; exemplars have none to close. */
  readonly meanGap: number;
  /** The share of each gap that is closed, 0 to 1. */
  readonly share: number;
  /** By how much the mean level of the active reps moves. */
  readonly gain: number;
  /** How many reps have a gap to close. */
  readonly reps: number;
}

/**
 * By how much the team's mean level moves on each skill when every rep who is no exemplar closes this share of each gap
 * (method, section 7): largest gain first, ties in rubric order.
 */
export function projectGains({ team, skills, halfLifeDays, now, share }: WhatIf): TeamGain[] {
  const exemplars = chooseExemplars(team);
  const active = team.filter(({ isActive }) => isActive);
  const others = active.filter(({ id }) => !exemplars.ids.has(id));
  const gains = skills.map((skill) => {
    const reading = readTeamSkill(skill, team, exemplars, halfLifeDays, now);
    const benchmark = readBenchmark(reading);
    const gaps = others.map(({ id }) => {
      const own = reading.levels.get(id);
      return own === undefined ? 0 : measureGap(own.level, own.sd, benchmark).gap;
    });
    const sum = gaps.reduce((all, gap) => all + gap, 0);
    const meanGap = active.length === 0 ? 0 : sum / active.length;
    const reps = gaps.filter((gap) => gap > 0).length;
    return { skill: skill.id, benchmark, sum, active: active.length, meanGap, share, gain: share * meanGap, reps };
  });
  return gains.sort((a, b) => b.meanGap - a.meanGap);
}
