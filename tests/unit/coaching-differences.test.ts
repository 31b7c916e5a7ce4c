import { describe, expect, it } from 'vitest';
import { planChoices } from '@/lib/coaching/choices';
import { type Differentiators, findDifferentiators } from '@/lib/coaching/differentiators';
import { decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, Skill, SkillId, TeamMember } from '@/lib/coaching/types';
import { isStable, judgeDifference } from '@/lib/coaching/verdict';
import { NOW } from '../support/random-team';

const SKILLS = ['value', 'agenda'];

/** A rep whose skills were each rated with these values today. */
function member(id: string, isExemplar: boolean, ...ratings: readonly (readonly number[])[]): TeamMember {
  const sums = ratings.map((values, s) => {
    const log = values.map((value) => ({ rating: value as RatingValue, at: NOW }));
    return [SKILLS[s], decaySums(rebuildSums(log, 180), NOW, 180)];
  });
  return { id: id as RepId, isActive: true, isExemplar, sums: Object.fromEntries(sums) as RepSums };
}

function run(team: readonly TeamMember[], seed?: number): { result: Differentiators; progress: number[] } {
  const skills: Skill[] = SKILLS.map((id) => ({ id: id as SkillId, area: 'presentation', relevance: {} }));
  const request = { team, skills, halfLifeDays: 180, now: NOW };
  const steps = findDifferentiators(seed === undefined ? request : { ...request, seed });
  const progress: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { result: step.value, progress };
    progress.push(step.value);
  }
}

describe('the family-wise chance', () => {
  it('is one in six when two of four reps are the best there can be', () => {
    // means 4 and 5 against 1 and 2: of the 6 choices of two, none has a larger t
    const team = [
      member('a', true, [4, 4]),
      member('b', true, [5, 5]),
      member('c', false, [1, 1]),
      member('d', false, [2, 2]),
    ];
    const { result } = run(team);
    expect(result).toMatchObject({ isExact: true, choices: 6, byResults: false });
    expect(result.skills[0]?.chance).toBeCloseTo(1 / 6, 12);
    expect(result.skills[1]).toMatchObject({ chance: null, effect: null, verdict: 'not-shown-yet' });
  });

  it('counts what any skill would have shown by chance', () => {
    // the second skill is the first turned round: were c and d the exemplars, it would show as much, hence 2 of 6
    const team = [
      member('a', true, [4, 4], [2, 2]),
      member('b', true, [5, 5], [1, 1]),
      member('c', false, [1, 1], [5, 5]),
      member('d', false, [2, 2], [4, 4]),
    ];
    const [value, agenda] = run(team).result.skills;
    expect(value?.chance).toBeCloseTo(2 / 6, 12);
    // t = −3 against everything: all choices reach it
    expect(agenda?.chance).toBe(1);
  });

  it('leaves out who was seen too little, on either side', () => {
    const team = [
      member('a', true, [4, 4]),
      member('b', true, [5, 5]),
      member('seen-once', true, [1]),
      member('c', false, [1, 1]),
      member('d', false, [2, 2]),
      { ...member('left', false, [5, 5]), isActive: false },
    ];
    const { result } = run(team);
    expect(result.choices).toBe(6);
    expect(result.skills[0]).toMatchObject({ exemplars: 2, others: 2 });
  });

  it('is drawn by chance, and says so, where there are more than 20 000 choices', () => {
    // 6 of 25: 177 100 choices; the exemplars are far above, the rest are all alike but for one
    const team = Array.from({ length: 25 }, (_, i) =>
      member(`r${i}`, i < 6, i < 6 ? [5, i % 2 === 0 ? 5 : 4] : [2, i % 3 === 0 ? 2 : 1], [3, (i % 5) + 1]),
    );
    const { result, progress } = run(team);
    expect(result).toMatchObject({ isExact: false, choices: 2001 });
    expect(result.skills[0]?.chance).toBeLessThan(0.002);
    expect(result.skills[0]).toMatchObject({ verdict: 'makes-the-difference', exemplars: 6, others: 19 });
    expect(run(team).result).toEqual(result);
    const other = run(team, 7).result.skills[1]?.chance ?? Number.NaN;
    expect(other).not.toBe(result.skills[1]?.chance);
    expect(Math.abs(other - (result.skills[1]?.chance ?? Number.NaN))).toBeLessThan(0.06);
    // in slices: a caller can do something else at least this many times
    expect(progress).toEqual(Array.from({ length: 20 }, (_, i) => ((i + 1) * 100) / 2001));
  });

  it('of a team without anybody, or without exemplars, is not known', () => {
    expect(run([]).result).toMatchObject({ choices: 0, isExact: true });
    const { result } = run([member('a', false, [4, 4]), member('b', false, [2, 2])]);
    expect(result.skills[0]).toMatchObject({ chance: null, typical: expect.closeTo(3, 9), exemplars: 0, others: 2 });
    expect(result.skills[0]?.benchmark).toMatchObject({ source: 'target', value: 4 });
    expect(result.skills[0]?.potential).toBeCloseTo(4 / 3, 9);
  });
});

describe('the choices of exemplars', () => {
  const realOf = (reps: number, taken: number) => Uint8Array.from({ length: reps }, (_, i) => (i < taken ? 1 : 0));
  const written = (choices: ReturnType<typeof planChoices>) => Array.from(choices.list(), (one) => one.join(''));

  it('are all there are, each once, while there are few', () => {
    expect(written(planChoices(realOf(4, 2), 1)).sort()).toEqual(['0011', '0101', '0110', '1001', '1010', '1100']);
    // 18 over 6 = 18 564 is the last whole one for a team of 18; 19 over 6 = 27 132 is drawn
    expect(planChoices(realOf(18, 6), 1)).toMatchObject({ isExact: true, count: 18_564 });
    expect(new Set(written(planChoices(realOf(18, 6), 1))).size).toBe(18_564);
    expect(planChoices(realOf(19, 6), 1)).toMatchObject({ isExact: false, count: 2001 });
  });

  it('drawn: the real one first, always as many reps, no rep more often than chance has it', () => {
    const drawn = written(planChoices(realOf(25, 6), 1));
    expect(drawn).toHaveLength(2001);
    expect(drawn[0]).toBe(`${'1'.repeat(6)}${'0'.repeat(19)}`);
    expect(drawn.filter((one) => one.replaceAll('0', '').length !== 6)).toEqual([]);
    // 2000 · 6/25 = 480 each, standard deviation √(2000·0.24·0.76) = 19.1
    const counts = Array.from({ length: 25 }, (_, r) => drawn.slice(1).filter((one) => one[r] === '1').length);
    expect(Math.min(...counts)).toBeGreaterThan(480 - 4 * 19.1);
    expect(Math.max(...counts)).toBeLessThan(480 + 4 * 19.1);
    // hardly ever the same twice among 177 100
    expect(new Set(drawn).size).toBeGreaterThan(1950);
  });
});

describe('a difference is stable', () => {
  it('when leaving out any one rep leaves at least 0.2 of it', () => {
    expect(isStable([4, 5, 4.5], [2, 3, 2.5])).toBe(true);
    // without the 5 it is 3 and 2.9 against 3 and 2.8: g = 0.05/√(0.025/2)·(1 − 3/7) = 0.256
    expect(isStable([5, 3, 2.9], [3, 2.8])).toBe(true);
    // without the 5 it is 2.9 and 2.8 against 3 and 2.8: below nothing
    expect(isStable([5, 2.9, 2.8], [3, 2.8])).toBe(false);
  });

  it('where nobody can be left out, whatever it is: the verdict asks for 0.5 of it, or for a small p', () => {
    expect(isStable([4, 5], [1, 2])).toBe(true);
    expect(isStable([1, 2], [4, 5])).toBe(true);
    // of three one can: [1, 2] against [4, 5] is far below 0.2
    expect(isStable([1, 2], [4, 5, 4])).toBe(false);
  });
});

describe('the verdict', () => {
  const effect = (g: number) => ({ g, low: g - 1, high: g + 1 });

  it.each([
    [effect(1.2), 0.1, true, 8, 'makes-the-difference'],
    [effect(1.2), 0.101, true, 8, 'candidate'],
    [effect(1.2), 0.01, false, 8, 'not-shown-yet'],
    [effect(0.5), 0.4, true, 4, 'candidate'],
    [effect(0.49), 0.4, true, 8, 'no-difference'],
    [effect(-0.49), 0.9, false, 8, 'no-difference'],
    [effect(0.49), 0.4, true, 7, 'not-shown-yet'],
    [effect(-0.5), 1, false, 12, 'not-shown-yet'],
    [null, null, false, 12, 'not-shown-yet'],
  ] as const)('of g %o at chance %s, stable %s, with %i reps: %s', (found, chance, stable, reps, verdict) => {
    expect(judgeDifference(found, chance, stable, reps)).toBe(verdict);
  });
});
