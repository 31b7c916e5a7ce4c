import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Differentiators, findDifferentiators } from '@/lib/coaching/differentiators';
import { randomTeam, toMembers, toSkills } from '../support/random-team';
import { referenceChances, referenceDifference, referenceLeftOut } from '../support/reference-differences';
import { average, type ReferenceTeam, referenceExemplars, weighRatings } from '../support/reference-method';

const SEED = 20_261_125;

function run(team: ReferenceTeam, seed?: number): Differentiators {
  const { halfLifeDays, now } = team;
  const request = { team: toMembers(team), skills: toSkills(team), halfLifeDays, now };
  const steps = findDifferentiators(seed === undefined ? request : { ...request, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function expectClose(actual: number | null | undefined, wanted: number | null | undefined, what: string): void {
  if (actual === null || wanted === null || actual === undefined || wanted === undefined)
    expect(actual, what).toBe(wanted);
  else expect(Math.abs(actual - wanted), `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(1e-9);
}

const isNear = (value: number, threshold: number) => value !== threshold && Math.abs(value - threshold) < 1e-9;

/** Whether who stands behind a figure, or a verdict, hangs on the sixteenth digit. */
function isOnEdge(team: ReferenceTeam): boolean {
  return team.skills.some((skill) => {
    const counts = team.reps.map((rep) => weighRatings(rep, skill.id, team.now, team.halfLifeDays).n);
    const { effect } = referenceDifference(team, skill, null);
    const left = effect === null ? [] : referenceLeftOut(team, skill);
    return (
      counts.some((n) => isNear(n, 1) || isNear(n, 2)) ||
      (effect !== null && isNear(Math.abs(effect.g), 0.5)) ||
      left.some((g) => g !== null && isNear(g, 0.2))
    );
  });
}

describe('differentiators, against their definition', () => {
  it('agree on every number, on the exact chance, and on the verdict', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(randomTeam, (team) => {
        fc.pre(!isOnEdge(team));
        const result = run(team);
        const chances = referenceChances(team);
        expect(result.isExact).toBe(true);
        expect([...result.exemplars].sort()).toEqual([...referenceExemplars(team).ids].sort());
        for (const [s, skill] of team.skills.entries()) {
          const actual = result.skills[s]!;
          const wanted = referenceDifference(team, skill, chances[s]!);
          expectClose(actual.benchmark.value, wanted.benchmark, 'benchmark');
          expectClose(actual.typical, wanted.typical, 'typical');
          expectClose(actual.potential, wanted.potential, 'potential');
          expectClose(actual.effect?.g, wanted.effect?.g, 'g');
          expectClose(actual.effect?.low, wanted.effect?.low, 'low');
          expectClose(actual.effect?.high, wanted.effect?.high, 'high');
          expectClose(actual.chance, chances[s], 'chance');
          const { isStable, verdict, exemplars, others } = wanted;
          expect(actual).toMatchObject({ skill: skill.id, isStable, verdict, exemplars, others });
          met.set(verdict, (met.get(verdict) ?? 0) + 1);
        }
      }),
      { numRuns: 150, seed: SEED },
    );
    expect([...met.keys()].sort()).toEqual(['candidate', 'makes-the-difference', 'no-difference', 'not-shown-yet']);
  }, 120_000);
});

describe('what must hold for the differentiators of every team', () => {
  it('chances are above 0 and at most 1, and the larger the effect’s t the smaller', () => {
    let pairs = 0;
    fc.assert(
      fc.property(randomTeam, (team) => {
        const found = run(team).skills.flatMap(({ effect, chance, exemplars, others }) => {
          if (effect === null || chance === null) return [];
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
          const correction = 1 - 3 / (4 * (exemplars + others - 2) - 1);
          return [{ chance, t: effect.g / correction / Math.sqrt(1 / exemplars + 1 / others) }];
        });
        for (const one of found)
          for (const two of found) {
            if (one.t <= two.t) continue;
            pairs += 1;
            expect(one.chance).toBeLessThanOrEqual(two.chance);
          }
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(pairs).toBeGreaterThan(20);
  });

  it('do not depend on the reps’ ids or on their order', () => {
    fc.assert(
      fc.property(randomTeam, (team) => {
        fc.pre(!isOnEdge(team) && !hasEqualResults(team));
        const rename = (id: string) => `z${99 - Number(id.slice(1))}`;
        const renamed = { ...team, reps: team.reps.map((rep) => ({ ...rep, id: rename(rep.id) })).reverse() };
        const one = run(team);
        const two = run(renamed);
        expect([...two.exemplars].sort()).toEqual([...one.exemplars].map(rename).sort());
        for (const [s, skill] of one.skills.entries()) {
          expectClose(two.skills[s]!.chance, skill.chance, 'chance');
          expectClose(two.skills[s]!.effect?.g, skill.effect?.g, 'g');
          expect(two.skills[s]!.verdict).toBe(skill.verdict);
        }
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  it('show nothing yet while a side has fewer than two reps', () => {
    fc.assert(
      fc.property(randomTeam, (team) => {
        for (const { effect, chance, verdict, exemplars, others } of run(team).skills) {
          if (exemplars >= 2 && others >= 2) continue;
          expect({ effect, chance, verdict }).toEqual({ effect: null, chance: null, verdict: 'not-shown-yet' });
        }
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

/** With equal results the rep id decides who is an exemplar; that is the one place where ids may matter. */
function hasEqualResults(team: ReferenceTeam): boolean {
  if (!referenceExemplars(team).byResults) return false;
  const means = team.reps.map(({ attainment }) => average(Object.values(attainment ?? {})));
  return new Set(means).size < means.length;
}
