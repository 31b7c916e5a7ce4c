import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coachRep } from '@/lib/coaching/coach-rep';
import { estimateLevel } from '@/lib/coaching/level';
import { addRating, decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { Coaching, RatingValue, RepId, SkillReading, Stage } from '@/lib/coaching/types';
import { DAY, NOW, randomStage, randomTeam, toMembers, toSkills } from '../support/random-team';
import {
  average,
  type ReferenceReading,
  type ReferenceTeam,
  referenceExemplars,
  referenceFocus,
  referenceReading,
} from '../support/reference-method';

const SEED = 20_261_124;
const NUMBERS = [
  'n',
  'mean',
  'level',
  'sd',
  'gap',
  'chance',
  'expectedGap',
  'weight',
  'relevance',
  'priority',
] as const;

/** What random teams must have brought up for the comparison to mean anything. */
const EVERY_WORD = [
  ...['not-seen', 'thin', 'fair', 'solid', 'null', 'rising', 'steady', 'falling'],
  ...['observe', 'coach', 'recognise', 'keep-watching', 'exemplars', 'target', 'weighed', 'not weighed'],
].sort();

function coach(team: ReferenceTeam, rep: string, stage: string | null): Coaching {
  return coachRep({
    rep: rep as RepId,
    team: toMembers(team),
    skills: toSkills(team),
    questions: [],
    history: { lastAsked: {}, usefulness: {} },
    deal: { stage: stage as Stage | null },
    halfLifeDays: team.halfLifeDays,
    now: team.now,
  });
}

function expectClose(actual: number | null, wanted: number | null, what: string): void {
  if (actual === null || wanted === null) expect(actual, what).toBe(wanted);
  else expect(Math.abs(actual - wanted), `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(1e-9);
}

/** Close to a threshold and not on it: which side a number falls on is then a matter of its sixteenth digit. */
const isOnEdge = (value: number, threshold: number) => value !== threshold && Math.abs(value - threshold) < 1e-9;

/** The words of a reading that rounding alone would decide. */
function findEdges({ n, change }: ReferenceReading): Set<string> {
  const edges = new Set<string>();
  if ([0.5, 3, 8].some((threshold) => isOnEdge(n, threshold))) edges.add('evidence').add('trend');
  if (change !== null && isOnEdge(Math.abs(change), 0.25)) edges.add('trend');
  if (isOnEdge(n, 1)) edges.add('advice');
  return edges;
}

function compareReading(actual: SkillReading, wanted: ReferenceReading, edges: ReadonlySet<string>): void {
  for (const key of NUMBERS) expectClose(actual[key], wanted[key], `${wanted.skill} ${key}`);
  expectClose(actual.benchmark.value, wanted.benchmark.value, `${wanted.skill} benchmark`);
  expectClose(actual.benchmark.sd, wanted.benchmark.sd, `${wanted.skill} benchmark sd`);
  expect(actual.benchmark).toMatchObject({ source: wanted.benchmark.source, reps: wanted.benchmark.reps });
  if (wanted.benchmark.reps > 0) expect(actual.benchmark.byResults).toBe(wanted.benchmark.byResults);
  for (const key of ['evidence', 'trend', 'advice'] as const)
    if (!edges.has(key)) expect(actual[key], `${wanted.skill} ${key}`).toBe(wanted[key]);
}

/** n of a team figure close to 1 or 2 without being it decides whether a rep stands behind the figure at all. */
function isTeamOnEdge(readings: readonly ReferenceReading[]): boolean {
  return readings.some(({ n }) => isOnEdge(n, 1) || isOnEdge(n, 2));
}

describe('the method from running sums, against its definition from the whole log', () => {
  it('agrees on every number to 1e-9 and on every word', () => {
    const count = { words: 0, edges: 0 };
    const met = new Set<string>();
    fc.assert(
      fc.property(randomTeam, randomStage, (team, stage) => {
        const all = team.reps.map((rep) => team.skills.map((skill) => referenceReading(team, rep, skill, stage)));
        fc.pre(!isTeamOnEdge(all.flat()));
        for (const [r, rep] of team.reps.entries()) {
          const coaching = coach(team, rep.id, stage);
          const wanted = all[r]!;
          const edges = wanted.map(findEdges);
          for (const [s, reading] of wanted.entries()) compareReading(coaching.skills[s]!, reading, edges[s]!);
          for (const { evidence, trend, advice, benchmark, weight } of wanted)
            met
              .add(evidence)
              .add(`${trend}`)
              .add(advice)
              .add(benchmark.source)
              .add(weight > 1 ? 'weighed' : 'not weighed');
          count.words += 3 * wanted.length;
          count.edges += edges.reduce((sum, { size }) => sum + size, 0);
          expect(coaching.focus, rep.id).toEqual(referenceFocus(wanted));
        }
      }),
      { numRuns: 250, seed: SEED },
    );
    expect([...met].sort()).toEqual(EVERY_WORD);
    expect(count.edges / count.words).toBeLessThan(0.01);
  }, 60_000);

  it('reads a rep whom the team does not hold as one never observed', () => {
    fc.assert(
      fc.property(randomTeam, randomStage, (team, stage) => {
        const stranger = { id: 'stranger', isActive: false, isExemplar: false, log: [] };
        const wanted = team.skills.map((skill) => referenceReading(team, stranger, skill, stage));
        fc.pre(
          !isTeamOnEdge(
            team.reps.flatMap((rep) => team.skills.map((skill) => referenceReading(team, rep, skill, stage))),
          ),
        );
        const { skills } = coach(team, 'stranger', stage);
        for (const [s, reading] of wanted.entries()) compareReading(skills[s]!, reading, findEdges(reading));
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

describe('what must hold for every team', () => {
  it('works for an empty team and for a single rep, and says nothing that is not a number', () => {
    fc.assert(
      fc.property(randomTeam, fc.integer({ min: 0, max: 1 }), (team, size) => {
        const small = { ...team, reps: team.reps.slice(0, size) };
        for (const id of [...small.reps.map((rep) => rep.id), 'nobody'])
          for (const reading of coach(small, id, null).skills)
            for (const key of NUMBERS) if (reading[key] !== null) expect(Number.isFinite(reading[key]), key).toBe(true);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  it('does not depend on the order in which observations were written down', () => {
    fc.assert(
      fc.property(randomTeam, (team) => {
        const reversed = { ...team, reps: team.reps.map((rep) => ({ ...rep, log: [...rep.log].reverse() })) };
        for (const { id } of team.reps) {
          const one = coach(team, id, null).skills;
          const two = coach(reversed, id, null).skills;
          for (const [s, reading] of one.entries())
            for (const key of NUMBERS) expectClose(two[s]![key], reading[key], `${id} ${key}`);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('does not depend on the reps’ ids or on their order', () => {
    fc.assert(
      fc.property(randomTeam, (team) => {
        fc.pre(!hasEqualResults(team));
        const rename = (id: string) => `z${99 - Number(id.slice(1))}`;
        const renamed = { ...team, reps: team.reps.map((rep) => ({ ...rep, id: rename(rep.id) })).reverse() };
        for (const { id } of team.reps) {
          const one = coach(team, id, null).skills;
          const two = coach(renamed, rename(id), null).skills;
          for (const [s, reading] of one.entries())
            for (const key of NUMBERS) expectClose(two[s]![key], reading[key], `${id} ${key}`);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('takes no rep’s level down for a rating above it, with the team’s figures as they are', () => {
    const rating = fc.record({
      rating: fc.constantFrom<RatingValue>(1, 2, 3, 4, 5),
      at: fc.integer({ min: 0, max: 900 * DAY }).map((age) => NOW - age),
    });
    const components = fc.record({
      within: fc.double({ min: 0.05, max: 4, noNaN: true }),
      between: fc.double({ min: 0.05, max: 4, noNaN: true }),
      teamMean: fc.double({ min: 1, max: 5, noNaN: true }),
    });
    let raised = 0;
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), rating, components, (log, extra, team) => {
        const before = decaySums(rebuildSums(log, 180), NOW, 180);
        const after = decaySums(addRating(rebuildSums(log, 180), extra, 180), NOW, 180);
        const { level } = estimateLevel(before, team);
        if (extra.rating <= level) return;
        raised += 1;
        expect(estimateLevel(after, team).level).toBeGreaterThanOrEqual(level - 1e-12);
      }),
      { numRuns: 500, seed: SEED },
    );
    expect(raised).toBeGreaterThan(100);
  });
});

/** With equal results the rep id decides who is an exemplar; that is the one place where ids may matter. */
function hasEqualResults(team: ReferenceTeam): boolean {
  if (!referenceExemplars(team).byResults) return false;
  const means = team.reps.map(({ attainment }) => average(Object.values(attainment ?? {})));
  return new Set(means).size < means.length;
}
