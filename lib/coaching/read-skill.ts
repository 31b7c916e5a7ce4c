import { measureTypical, setBenchmark } from './benchmark';
import { type Components, estimateComponents } from './components';
import { type Effect, measureEffect } from './effect';
import type { Exemplars } from './exemplars';
import { findRelevance, giveAdvice, measureGap, weighSkill } from './gap';
import { estimateLevel, type Level, readTrend, weighEvidence } from './level';
import { decaySums, emptySums } from './sums';
import type { Benchmark, RepId, Skill, SkillReading, SkillSums, Stage, TeamMember, Timestamp } from './types';

/** One skill over the whole team: what every rep's reading of it needs. */
export interface SkillTeam {
  readonly skill: Skill;
  readonly components: Components;
  readonly levels: ReadonlyMap<RepId, Level>;
  readonly sums: ReadonlyMap<RepId, SkillSums>;
  readonly exemplars: Exemplars;
  /** Raw means of the active reps with enough ratings to stand behind a difference, exemplars and others apart. */
  readonly means: { readonly best: ReadonlyMap<RepId, number>; readonly others: ReadonlyMap<RepId, number> };
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
  const meansOf = (isBest: boolean) => listMeans(active, levels, (id) => exemplars.ids.has(id) === isBest);
  const means = { best: meansOf(true), others: meansOf(false) };
  const effect = measureEffect([...means.best.values()], [...means.others.values()]);
  return { skill, components, levels, sums, exemplars, means, effect };
}

function listMeans(
  active: readonly TeamMember[],
  levels: ReadonlyMap<RepId, Level>,
  isMeant: (id: RepId) => boolean,
): ReadonlyMap<RepId, number> {
  const means = new Map<RepId, number>();
  for (const { id } of active) {
    const level = levels.get(id);
    if (isMeant(id) && level !== undefined && level.mean !== null && level.n >= LEAST_RATINGS)
      means.set(id, level.mean);
  }
  return means;
}

function sumsAt(member: TeamMember, skill: Skill, halfLifeDays: number, now: Timestamp): SkillSums {
  const own = Object.hasOwn(member.sums, skill.id) ? member.sums[skill.id] : undefined;
  return own === undefined ? emptySums(now) : decaySums(own, now, halfLifeDays);
}

/** The exemplars' level on the skill, or the rubric's target. */
export function readBenchmark({ skill, levels, exemplars }: SkillTeam): Benchmark {
  const best = [...levels].filter(([id]) => exemplars.ids.has(id)).map(([, level]) => level);
  return setBenchmark(best, exemplars.byResults, skill.target);
}

/** The level of the active reps who are no exemplars; null when none of them was seen. */
export function readTypical({ levels, exemplars }: SkillTeam, team: readonly TeamMember[]): number | null {
  const others = team.filter(({ id, isActive }) => isActive && !exemplars.ids.has(id));
  return measureTypical(others.flatMap(({ id }) => levels.get(id) ?? []));
}

/** One rep on one skill at this stage, with every factor of the priority. */
export function readSkill(team: SkillTeam, rep: RepId, stage: Stage | null): SkillReading {
  const { skill, levels, sums, effect } = team;
  const own = levels.get(rep);
  const ownSums = sums.get(rep);
  if (own === undefined || ownSums === undefined) throw new Error(`rep ${rep} is not among the team`);
  const benchmark = readBenchmark(team);
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
