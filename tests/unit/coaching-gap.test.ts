import { compiled, ndtr } from 'cephes';
import { describe, expect, it } from 'vitest';
import { chooseFocus, chooseFurther } from '@/lib/coaching/focus';
import { findRelevance, giveAdvice, measureGap, weighSkill } from '@/lib/coaching/gap';
import { normalDistribution } from '@/lib/coaching/normal';
import type { Advice, Skill, SkillId, SkillReading } from '@/lib/coaching/types';
import { referenceDistribution } from '../support/reference-normal';

const benchmark = { value: 4, sd: 0.3, source: 'exemplars', reps: 3, byResults: false } as const;

describe('a gap', () => {
  it('of one point with half a point of doubt', () => {
    // δ = 4 − 3, s = √(0.4² + 0.3²) = 0.5, z = 2: chance Φ((1 − 0.5)/0.5) = Φ(1); expected 1·Φ(2) + 0.5·φ(2)
    const { gap, chance, expectedGap } = measureGap(3, 0.4, benchmark);
    expect(gap).toBe(1);
    expect(chance).toBeCloseTo(0.841344746068543, 12);
    expect(expectedGap).toBeCloseTo(1.004245351308415, 12);
  });

  it('is nothing above the benchmark, though doubt leaves a little of it expected', () => {
    // δ = −0.5, z = −1: chance Φ(−2); expected −0.5·Φ(−1) + 0.5·φ(1) = −0.0793276269657 + 0.1209853622596
    const { gap, chance, expectedGap } = measureGap(4.5, 0.4, benchmark);
    expect(gap).toBe(0);
    expect(chance).toBeCloseTo(0.022750131948179, 12);
    expect(expectedGap).toBeCloseTo(0.041657735293843, 12);
  });
});

describe('the normal distribution', () => {
  it.each([
    [1.96, 0.9750021048517795],
    [0, 0.5],
    [-1, 0.15865525393145707],
    [-4.5, 3.3976731247300535e-6],
    [-5, 2.866515718791939e-7],
    [-8, 6.220960574271786e-16],
    [-20, 2.7536241186062337e-89],
    [9, 1],
  ])('at %d is %d, tails to their own digits', (z, wanted) => {
    expect(Math.abs(normalDistribution(z) / wanted - 1)).toBeLessThan(1e-13);
  });

  it('agrees with a kept library of special functions, in the tails to their own digits', async () => {
    await compiled;
    for (let z = -12; z <= 9; z += 1 / 128)
      expect(Math.abs(normalDistribution(z) / ndtr(z) - 1), `${z}`).toBeLessThan(1e-13);
  });

  it('agrees everywhere with the integral of its density', () => {
    for (let z = -10; z <= 10; z += 0.03125)
      expect(Math.abs(normalDistribution(z) / referenceDistribution(z, 20_000) - 1), `${z}`).toBeLessThan(1e-9);
  });
});

describe('the factors of a priority', () => {
  it.each([
    [null, 1],
    [-1, 1],
    [0.5, 1.25],
    [2, 2],
    [7, 2],
  ])('an effect of %s weighs %d', (g, weight) => {
    expect(weighSkill(g)).toBe(weight);
  });

  it('relevance is the rubric’s at the stage, a quarter where it says nothing, all when the stage is unknown', () => {
    const skill: Skill = { id: 'value' as SkillId, area: 'presentation', relevance: { proposal: 0.9 } };
    expect(findRelevance(skill, 'proposal')).toBe(0.9);
    expect(findRelevance(skill, 'lost')).toBe(0.25);
    expect(findRelevance(skill, null)).toBe(1);
  });
});

describe('the advice', () => {
  it.each<[number, number, number, Advice]>([
    [0.99, 1, 1, 'observe'],
    [1, 3.4, 0.5, 'coach'],
    [1, 3.6, 0.49, 'keep-watching'],
    [1, 4, 0.1, 'recognise'],
    [9, 4.4, 0.01, 'recognise'],
  ])('with %d ratings, level %d and chance %d is %s', (n, level, chance, advice) => {
    expect(giveAdvice(n, level, 4, chance)).toBe(advice);
  });

  it('is not chosen by rounding where numbers are equal on paper', () => {
    expect(giveAdvice(3, 3.9999999999999996, 4, 0.1)).toBe('recognise');
    expect(giveAdvice(3, 3.5, 4, 0.49999999999999994)).toBe('coach');
  });
});

describe('the focus', () => {
  const reading = (skill: string, advice: Advice, priority: number) =>
    ({ skill, advice, priority }) as unknown as SkillReading;

  it('is the skill to coach of highest priority, whatever is to observe', () => {
    const readings = [reading('a', 'observe', 9), reading('b', 'coach', 1), reading('c', 'coach', 2.1)];
    expect(chooseFocus(readings)).toEqual(['c']);
  });

  it('takes a second one from half of the first on', () => {
    const readings = [reading('a', 'coach', 1), reading('b', 'coach', 2), reading('c', 'coach', 0.9)];
    expect(chooseFocus(readings)).toEqual(['b', 'a']);
    expect(chooseFocus([reading('a', 'coach', 0.99), reading('b', 'coach', 2)])).toEqual(['b']);
  });

  it('breaks ties by the rubric’s order, also where only rounding breaks them', () => {
    expect(chooseFocus(['a', 'b', 'c'].map((id) => reading(id, 'coach', 1)))).toEqual(['a', 'b']);
    const almost = [reading('a', 'coach', 0.3), reading('b', 'coach', 0.1 + 0.2), reading('c', 'coach', 0.3)];
    expect(chooseFocus(almost)).toEqual(['a', 'b']);
  });

  it('without anything to coach is one skill to observe', () => {
    const readings = [reading('a', 'recognise', 9), reading('b', 'observe', 1), reading('c', 'observe', 1)];
    expect(chooseFocus(readings)).toEqual(['b']);
    expect(chooseFocus([reading('a', 'recognise', 9), reading('b', 'keep-watching', 1)])).toEqual([]);
    expect(chooseFocus([])).toEqual([]);
  });

  it('stands beside up to three further skills, by priority', () => {
    const readings = ['a', 'b', 'c', 'd', 'e'].map((id, i) => reading(id, 'coach', 5 - i));
    expect(chooseFurther(readings, ['a', 'b'] as SkillId[])).toEqual(['c', 'd', 'e']);
    expect(chooseFurther(readings, ['c'] as SkillId[])).toEqual(['a', 'b', 'd']);
  });
});
