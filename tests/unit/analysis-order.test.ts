import { expect, it } from 'vitest';
import { orderSkills } from '@/components/dashboard/analysis/order-skills';
import type { Differentiator } from '@/lib/coaching/differentiators';
import type { SkillId } from '@/lib/coaching/types';
import type { Verdict } from '@/lib/coaching/verdict';

const difference = (skill: string, verdict: Verdict, g: number | null): Differentiator => ({
  skill: skill as SkillId,
  benchmark: { value: 4, sd: 0, source: 'target', reps: 0, byResults: false },
  typical: null,
  potential: null,
  effect: g === null ? null : { g, low: g - 1, high: g + 1 },
  chance: null,
  isStable: false,
  verdict,
  exemplars: 2,
  others: 2,
});

it('puts the surest verdict first, then the largest difference, then the rubric’s order', () => {
  const skills = [
    difference('unseen', 'not-shown-yet', null),
    difference('unseen-too', 'not-shown-yet', null),
    difference('one-rep', 'not-shown-yet', 3),
    difference('same', 'no-difference', 0.1),
    difference('maybe', 'candidate', 0.6),
    difference('sure', 'makes-the-difference', 1.2),
    difference('surer', 'makes-the-difference', 2),
  ];
  expect(orderSkills(skills).map(({ skill }) => skill)).toEqual([
    'surer',
    'sure',
    'maybe',
    'same',
    'one-rep',
    'unseen',
    'unseen-too',
  ]);
});
