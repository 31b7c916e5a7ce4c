import { coachRep } from '@/lib/coaching/coach-rep';
import { findDifferentiators } from '@/lib/coaching/differentiators';
import { seedDraws } from '@/lib/coaching/draw';
import type { RepId, TeamMember } from '@/lib/coaching/types';
import { HALF_LIFE_DAYS, NOW, type Season, simulateTeam, TEAM_SKILLS } from './simulate-team.ts';

/**
 * How well the method finds what makes the difference, and how well it knows levels, in simulated seasons whose truth is
 * known: 12 reps, 4 of them exemplars, 14 skills, one point of difference on 3 of them, 6 observations of each rep.
 * The same numbers at every run; ends with an error when an expectation is not met.
 */

const TEAMS = 500;
/** One rating of a single occasion says little of a rep: here a fifth of its variance is the rep's own. */
const USUAL = { between: 0.45, within: 0.95 };
/** As the method's own priors have it, 0.25 and 0.64: reps differ more and ratings waver less, so less is to be gained. */
const AS_PRIORS = { between: 0.5, within: 0.8 };
const HALOS = [0, 0.4];

interface Expectation {
  readonly what: string;
  readonly words: string;
  readonly holds: (value: number) => boolean;
}
const FOUND: Expectation = {
  what: 'true differences found',
  words: 'about 0.4 to 0.5',
  holds: (share) => share >= 0.4 && share <= 0.5,
};
const ALARM: Expectation = { what: 'teams with a false alarm', words: 'at most 0.11', holds: (share) => share <= 0.11 };
const GAIN: Expectation = {
  what: 'level error below the raw mean’s, a share of it',
  words: 'at least 0.15',
  holds: (share) => share >= 0.15,
};

/** Shares of found differences and of teams with a false alarm; root mean square errors of levels and of raw means. */
function measureSeason(season: Season) {
  const draw = seedDraws(20_261_124);
  const random = (): number => draw(2 ** 30) / 2 ** 30;
  let [found, toFind, alarms, levelSquares, meanSquares, levels] = [0, 0, 0, 0, 0, 0];
  for (let one = 0; one < TEAMS; one += 1) {
    const { members, truth, differs } = simulateTeam(random, season);
    const isShown = showDifferences(members);
    toFind += differs.filter(Boolean).length;
    found += differs.filter((isTrue, s) => isTrue && isShown[s]).length;
    if (differs.some((isTrue, s) => !isTrue && isShown[s])) alarms += 1;
    for (const [r, { id }] of members.entries())
      for (const [s, { level, mean }] of readLevels(members, id).entries()) {
        const own = truth[r]?.[s] ?? Number.NaN;
        levelSquares += (level - own) ** 2;
        meanSquares += ((mean ?? Number.NaN) - own) ** 2;
        levels += 1;
      }
  }
  const error = Math.sqrt(levelSquares / levels);
  const rawError = Math.sqrt(meanSquares / levels);
  return { found: found / toFind, alarms: alarms / TEAMS, error, rawError };
}

/** By skill, whether it is said to make the difference. */
function showDifferences(team: readonly TeamMember[]): boolean[] {
  const steps = findDifferentiators({ team, skills: TEAM_SKILLS, halfLifeDays: HALF_LIFE_DAYS, now: NOW });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.skills.map(({ verdict }) => verdict === 'makes-the-difference');
}

function readLevels(team: readonly TeamMember[], rep: RepId) {
  const history = { lastAsked: {}, usefulness: {} };
  const request = { rep, team, skills: TEAM_SKILLS, questions: [], history, deal: null };
  return coachRep({ ...request, halfLifeDays: HALF_LIFE_DAYS, now: NOW }).skills;
}

function report({ what, words, holds }: Expectation, value: number, isJudged: boolean): void {
  const isMet = holds(value);
  const outcome = isJudged ? `expected ${words}: ${isMet ? 'met' : 'NOT MET'}` : 'for comparison';
  console.log(`  ${what.padEnd(48)} ${value.toFixed(3)}  ${outcome}`);
  if (isJudged && !isMet) process.exitCode = 1;
}

for (const [name, spread] of [['usual', USUAL] as const, ['as the priors', AS_PRIORS] as const])
  for (const halo of HALOS) {
    const { found, alarms, error, rawError } = measureSeason({ ...spread, halo });
    console.log(`${TEAMS} teams, ${name} (between ${spread.between}, within ${spread.within}), halo ${halo}`);
    const isJudged = spread === USUAL;
    report(FOUND, found, isJudged);
    report(ALARM, alarms, isJudged);
    report(GAIN, 1 - error / rawError, isJudged);
    console.log(`  (root mean square error of levels ${error.toFixed(3)}, of raw means ${rawError.toFixed(3)})`);
  }
