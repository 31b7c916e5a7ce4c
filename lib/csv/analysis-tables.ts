import { estimateComponents } from '@/lib/coaching/components';
import { type Differentiators, findDifferentiators } from '@/lib/coaching/differentiators';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import { readSkill, readTeamSkill } from '@/lib/coaching/read-skill';
import { emptySums } from '@/lib/coaching/sums';
import type { RepId, Skill, SkillReading, TeamMember, Timestamp } from '@/lib/coaching/types';
import { writeCsv } from './write-csv';

export const REP_COLUMNS = [
  'rep',
  'skill',
  'n',
  'mean',
  'level',
  'sd',
  'evidence',
  'trend',
  'benchmark',
  'benchmark_sd',
  'benchmark_source',
  'gap',
  'chance',
  'expected_gap',
  'priority',
  'advice',
] as const;
export const SKILL_COLUMNS = [
  'skill',
  'within',
  'between',
  'team_mean',
  'benchmark',
  'typical',
  'potential',
  'g',
  'g_low',
  'g_high',
  'p',
  'stable',
  'reps',
  'verdict',
] as const;

interface AnalysisRequest {
  readonly team: readonly TeamMember[];
  readonly names: ReadonlyMap<RepId, string>;
  readonly skills: readonly Skill[];
  readonly halfLifeDays: number;
  readonly now: Timestamp;
}

/** The method's figures as two CSV texts: a row per rep and skill, and a row per skill. */
interface AnalysisTables {
  readonly reps: string;
  readonly skills: string;
}

/**
 * Every figure of sections 3 to 5 at `now`, the priority without a stage. Archived reps have rows, and stand behind no
 * figure of the team. It runs in slices, as `findDifferentiators` does.
 */
export function* tabulateAnalysis(request: AnalysisRequest): Generator<number, AnalysisTables, void> {
  const { team, names, skills, halfLifeDays, now } = request;
  const differences = yield* findDifferentiators({ team, skills, halfLifeDays, now });
  const exemplars = chooseExemplars(team);
  const readings = skills.map((skill) => readTeamSkill(skill, team, exemplars, halfLifeDays, now));
  const repRows = team.flatMap(({ id }) =>
    readings.map((reading) => writeReading(names.get(id) ?? id, readSkill(reading, id, null))),
  );
  const active = team.filter(({ isActive }) => isActive);
  const skillRows = readings.map(({ skill, sums }, place) => ({
    skill: skill.id,
    ...writeComponents(estimateComponents(active.map(({ id }) => sums.get(id) ?? emptySums(now)))),
    ...writeDifference(differences.skills[place]),
  }));
  return { reps: writeCsv(REP_COLUMNS, repRows), skills: writeCsv(SKILL_COLUMNS, skillRows) };
}

function writeReading(rep: string, reading: SkillReading) {
  const { skill, n, mean, level, sd, evidence, trend, benchmark, gap, chance, expectedGap, priority, advice } = reading;
  return {
    rep,
    skill,
    n,
    mean,
    level,
    sd,
    evidence: spell(evidence),
    trend,
    benchmark: benchmark.value,
    benchmark_sd: benchmark.sd,
    benchmark_source: benchmark.source,
    gap,
    chance,
    expected_gap: expectedGap,
    priority,
    advice: spell(advice),
  };
}

function writeComponents({ within, between, teamMean }: ReturnType<typeof estimateComponents>) {
  return { within, between, team_mean: teamMean };
}

function writeDifference(difference: Differentiators['skills'][number] | undefined) {
  if (difference === undefined) throw new Error('a skill has no difference');
  const { benchmark, typical, potential, effect, chance, isStable, exemplars, others, verdict } = difference;
  return {
    benchmark: benchmark.value,
    typical,
    potential,
    g: effect?.g ?? null,
    g_low: effect?.low ?? null,
    g_high: effect?.high ?? null,
    p: chance,
    stable: effect === null ? null : isStable,
    reps: exemplars + others,
    verdict: spell(verdict),
  };
}

/** The method's own word, such as `not seen`. */
function spell(word: string): string {
  return word.replaceAll('-', ' ');
}
