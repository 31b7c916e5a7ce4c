import { setBenchmark } from './benchmark';
import { estimateComponents } from './components';
import { type Effect, measureEffect } from './effect';
import type { Exemplars } from './exemplars';
import { findRelevance, giveAdvice, measureGap, weighSkill } from './gap';
import { estimateLevel, type Level, readTrend, weighEvidence } from './level';
import { decaySums, emptySums } from './sums';
import type { RepId, Skill, SkillReading, SkillSums, Stage, TeamMember, Timestamp } from './types';

/** One skill over the whole team: what every rep's reading of it needs. */
export interface SkillTeam {
  readonly skill: Skill;
  readonly levels: ReadonlyMap<RepId, Level>;
  readonly sums: ReadonlyMap<RepId, SkillSums>;
  readonly exemplars: Exemplars;
  readonly effect: Effect | null;
}

const LEAST_RATINGS = 2;

/** Levels of all reps on one skill at `now`, from running sums; archived reps have a level but stand behind no team figure. */
export function readTeamSkill(
  skill: Skill,
  team: readonly TeamMember[],
  exemplars: Exemplars,
  halfLifeDays: number,
  now: Timestamp,
): SkillTeam {
  const sums = new Map(team.map((member) => [member.id, sumsAt(member, skill, halfLifeDays, now)]));
  const active = team.filter(({ isActive }) => isActive);
  const components = estimateComponents(active.map(({ id }) => sums.get(id) ?? emptySums(now)));
  const levels = new Map([...sums].map(([id, own]) => [id, estimateLevel(own, components)]));
  const meansOf = (isBest: boolean): number[] =>
    active
      .filter(({ id }) => exemplars.ids.has(id) === isBest)
      .flatMap(({ id }) => {
        const level = levels.get(id);
        return level === undefined || level.mean === null || level.n < LEAST_RATINGS ? [] : [level.mean];
      });
  return { skill, levels, sums, exemplars, effect: measureEffect(meansOf(true), meansOf(false)) };
}

function sumsAt(member: TeamMember, skill: Skill, halfLifeDays: number, now: Timestamp): SkillSums {
  const own = Object.hasOwn(member.sums, skill.id) ? member.sums[skill.id] : undefined;
  return own === undefined ? emptySums(now) : decaySums(own, now, halfLifeDays);
}

/** One rep on one skill at this stage, with every factor of the priority. */
export function readSkill(team: SkillTeam, rep: RepId, stage: Stage | null): SkillReading {
  const { skill, levels, sums, exemplars, effect } = team;
  const own = levels.get(rep);
  const ownSums = sums.get(rep);
  if (own === undefined || ownSums === undefined) throw new Error(`rep ${rep} is not among the team`);
  const best = [...levels].filter(([id]) => exemplars.ids.has(id)).map(([, level]) => level);
  const benchmark = setBenchmark(best, exemplars.byResults, skill.target);
  const { gap, chance, expectedGap } = measureGap(own.level, own.sd, benchmark);
  const weight = weighSkill(effect?.g ?? null);
  const relevance = findRelevance(skill, stage);
  return {
    skill: skill.id,
    ...own,
    evidence: weighEvidence(own.n),
    trend: readTrend(ownSums),
    benchmark,
    gap,
    chance,
    expectedGap,
    weight,
    relevance,
    priority: expectedGap * weight * relevance,
    advice: giveAdvice(own.n, own.level, benchmark.value, chance),
  };
}
