import { normalDistribution } from '@/lib/coaching/normal';
import { decaySums, rebuildSums, type TimedRating } from '@/lib/coaching/sums';
import {
  DAY_MS,
  type RatingValue,
  type RepId,
  type Skill,
  type SkillId,
  type SkillSums,
  type TeamMember,
} from '@/lib/coaching/types';

const REPS = 12;
const EXEMPLARS = 4;
const SKILLS = 14;
const TRUE_DIFFERENCES = 3;
const OBSERVATIONS = 6;
const MIDDLE = 2.8;
/** Points by which the exemplars are better where they truly are. */
const DIFFERENCE = 1;
const SEASON_DAYS = 90;
export const HALF_LIFE_DAYS = 180;
export const NOW = Date.UTC(2026, 10, 24);

export const TEAM_SKILLS: readonly Skill[] = Array.from({ length: SKILLS }, (_, s) => ({
  id: `skill-${s}` as SkillId,
  area: 'interaction',
  relevance: {},
}));

/** What a season is like. */
export interface Season {
  /** Standard deviation of the reps' levels, and of one rating around a level. */
  readonly between: number;
  readonly within: number;
  /** Correlation between skills, in the levels and in what is seen on one day alike, so that rep means correlate so. */
  readonly halo: number;
}

interface SimulatedTeam {
  readonly members: readonly TeamMember[];
  /** By rep and skill: the mean of all the ratings that the rep could get, which is what a level means to be. */
  readonly truth: readonly (readonly number[])[];
  /** Whether the exemplars are truly better, by skill. */
  readonly differs: readonly boolean[];
}

/** A team after a season of observations. */
export function simulateTeam(random: () => number, { between, within, halo }: Season): SimulatedTeam {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const share = (whole: number): number => Math.sqrt(halo) * whole + Math.sqrt(1 - halo) * normal();
  const differs = TEAM_SKILLS.map((_, s) => s < TRUE_DIFFERENCES);
  const reps = Array.from({ length: REPS }, (_, r) => {
    const isExemplar = r < EXEMPLARS;
    const whole = normal();
    const levels = differs.map((isTrue) => MIDDLE + (isExemplar && isTrue ? DIFFERENCE : 0) + between * share(whole));
    const logs = levels.map((): TimedRating[] => []);
    for (let one = 0; one < OBSERVATIONS; one += 1) {
      const at = NOW - random() * SEASON_DAYS * DAY_MS;
      const day = normal();
      for (const [s, level] of levels.entries()) logs[s]?.push({ rating: rate(level + within * share(day)), at });
    }
    const member = { id: `rep-${r}` as RepId, isActive: true, isExemplar, sums: sumUp(logs) };
    return { member, truth: levels.map((level) => expectRating(level, within)) };
  });
  return { members: reps.map(({ member }) => member), truth: reps.map(({ truth }) => truth), differs };
}

function rate(seen: number): RatingValue {
  return Math.min(5, Math.max(1, Math.round(seen))) as RatingValue;
}

/** The mean rating of a level: 5 minus the chance of each step that is not reached. */
function expectRating(level: number, within: number): number {
  const missed = [1.5, 2.5, 3.5, 4.5].map((step) => normalDistribution((step - level) / within));
  return missed.reduce((mean, chance) => mean - chance, 5);
}

function sumUp(logs: readonly TimedRating[][]): Record<SkillId, SkillSums> {
  const sums = TEAM_SKILLS.map(({ id }, s) => [
    id,
    decaySums(rebuildSums(logs[s] ?? [], HALF_LIFE_DAYS), NOW, HALF_LIFE_DAYS),
  ]);
  return Object.fromEntries(sums);
}
