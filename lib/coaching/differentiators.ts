import { measureTypical } from './benchmark';
import { planChoices } from './choices';
import type { Effect } from './effect';
import { chooseExemplars } from './exemplars';
import { type Column, testFamily } from './max-t';
import { readBenchmark, readTeamSkill, type SkillTeam } from './read-skill';
import type { Benchmark, RepId, Skill, SkillId, TeamMember, Timestamp } from './types';
import { isStable, judgeDifference, type Verdict } from './verdict';

const SEED = 1;

interface DifferentiatorRequest {
  readonly team: readonly TeamMember[];
  readonly skills: readonly Skill[];
  readonly halfLifeDays: number;
  readonly now: Timestamp;
  /** Of the choices that are drawn where there are too many to look at all. */
  readonly seed?: number;
}

/** One skill: how exemplars and the others stand, and whether it makes the difference. */
export interface Differentiator {
  readonly skill: SkillId;
  readonly benchmark: Benchmark;
  /** null when none of the others was seen. */
  readonly typical: number | null;
  /** Gilbert's PIP, benchmark over typical. */
  readonly potential: number | null;
  readonly effect: Effect | null;
  /** Family-wise p; null where the skill has no t. */
  readonly chance: number | null;
  readonly isStable: boolean;
  readonly verdict: Verdict;
  /** How many reps with two ratings or more stand behind it. */
  readonly exemplars: number;
  readonly others: number;
}

export interface Differentiators {
  /** In rubric order. */
  readonly skills: readonly Differentiator[];
  readonly exemplars: ReadonlySet<RepId>;
  readonly byResults: boolean;
  /** How many choices of exemplars the chances were counted over, and whether these are all that there are. */
  readonly choices: number;
  readonly isExact: boolean;
}

/**
 * The skills on which exemplars and the others really differ (method, section 4). It runs in slices of a millisecond or
 * two, so that the caller can pause: each step gives the share of the work done, the last one the result.
 */
export function* findDifferentiators(request: DifferentiatorRequest): Generator<number, Differentiators, void> {
  const { team, skills, halfLifeDays, now, seed = SEED } = request;
  const exemplars = chooseExemplars(team);
  const readings = skills.map((skill) => readTeamSkill(skill, team, exemplars, halfLifeDays, now));
  const reps = listEligible(team, readings);
  const real = Uint8Array.from(reps, (id) => (exemplars.ids.has(id) ? 1 : 0));
  const hasEffect = readings.some(({ effect }) => effect !== null);
  const choices = planChoices(real, seed);
  const columns = readings.map(({ means }) => toColumn(reps, means));
  const chances = hasEffect ? yield* testFamily(columns, real, choices) : [];
  const active = team.filter(({ isActive }) => isActive);
  return {
    skills: readings.map((reading, s) => describeSkill(reading, active, chances[s] ?? null)),
    exemplars: exemplars.ids,
    byResults: exemplars.byResults,
    choices: hasEffect ? choices.count : 0,
    isExact: !hasEffect || choices.isExact,
  };
}

/** The active reps with enough ratings on at least one skill. */
function listEligible(team: readonly TeamMember[], readings: readonly SkillTeam[]): RepId[] {
  const ids = team.map(({ id }) => id);
  return ids.filter((id) => readings.some(({ means }) => means.best.has(id) || means.others.has(id)));
}

function toColumn(reps: readonly RepId[], { best, others }: SkillTeam['means']): Column {
  return Float64Array.from(reps, (id) => best.get(id) ?? others.get(id) ?? Number.NaN);
}

function describeSkill(reading: SkillTeam, active: readonly TeamMember[], chance: number | null): Differentiator {
  const { skill, levels, exemplars, means, effect } = reading;
  const best = [...means.best.values()];
  const others = [...means.others.values()];
  const benchmark = readBenchmark(reading);
  const typical = measureTypical(
    active.filter(({ id }) => !exemplars.ids.has(id)).flatMap(({ id }) => levels.get(id) ?? []),
  );
  const hasStability = effect !== null && isStable(best, others);
  return {
    skill: skill.id,
    benchmark,
    typical,
    potential: typical === null ? null : benchmark.value / typical,
    effect,
    chance,
    isStable: hasStability,
    verdict: judgeDifference(effect, chance, hasStability, best.length + others.length),
    exemplars: best.length,
    others: others.length,
  };
}
