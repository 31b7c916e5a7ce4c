import { describe, expect, it } from 'vitest';
import type { Differentiator } from '@/lib/coaching/differentiators';
import { readTeam } from '@/lib/coaching/read-team';
import { explainSilence } from '@/lib/coaching/reason';
import type { RepId, SkillId, TeamMember } from '@/lib/coaching/types';
import { explainDifference, explainReading } from '@/lib/coaching/why';
import { NOW } from '../support/random-team';

const benchmark = { value: 4.2, sd: 0.2, source: 'exemplars', reps: 2, byResults: false } as const;

function difference(part: Partial<Differentiator>): Differentiator {
  return {
    skill: 'value' as SkillId,
    benchmark,
    typical: null,
    potential: null,
    effect: null,
    chance: null,
    isStable: false,
    verdict: 'not-shown-yet',
    exemplars: 2,
    others: 2,
    ...part,
  };
}
const chosen = (count: number) => ({
  exemplars: new Set(Array.from({ length: count }, (_, i) => `r${i}` as RepId)),
  byResults: false,
});
const effect = (g: number) => ({ g, low: g - 1, high: g + 1 });

describe('why a difference is not shown yet', () => {
  it.each([
    ['no exemplar', difference({ exemplars: 0 }), 0, { kind: 'mark-exemplars', missing: 2 }],
    ['one exemplar', difference({ exemplars: 1 }), 1, { kind: 'mark-exemplars', missing: 1 }],
    ['too few seen', difference({ exemplars: 1, others: 0 }), 3, { kind: 'observe', exemplars: 1, others: 2 }],
    ['one mean', difference({}), 2, { kind: 'no-spread' }],
    ['the others ahead', difference({ effect: effect(-0.7) }), 2, { kind: 'others-ahead' }],
    ['hanging on one rep', difference({ effect: effect(0.9) }), 2, { kind: 'one-rep' }],
    ['small, few reps', difference({ effect: effect(0.2), others: 3 }), 2, { kind: 'few-reps', missing: 3 }],
  ])('%s', (_, given, exemplars, reason) => {
    expect(explainSilence(given, chosen(exemplars))).toEqual(reason);
  });

  it('asks for two where one was taken by results: the first one marked takes their place', () => {
    const reason = explainSilence(difference({ exemplars: 1 }), { ...chosen(1), byResults: true });
    expect(reason).toEqual({ kind: 'mark-exemplars', missing: 2 });
  });

  it('has no reason where there is a verdict', () => {
    expect(explainSilence(difference({ verdict: 'candidate', effect: effect(0.9) }), chosen(2))).toBeNull();
  });
});

describe('what stands behind a verdict', () => {
  const counted = { choices: 495, isExact: true };

  it('is the reps alone where nothing can be computed', () => {
    expect(explainDifference(difference({}), counted)).toEqual([{ kind: 'reps', exemplars: 2, others: 2 }]);
  });

  it('is reps, levels, effect, chance and stability, each with its figures', () => {
    const whole = difference({ typical: 3, potential: 1.4, effect: effect(1.2), chance: 0.04, isStable: true });
    expect(explainDifference(whole, counted)).toEqual([
      { kind: 'reps', exemplars: 2, others: 2 },
      { kind: 'levels', benchmark, typical: 3, potential: 1.4 },
      { kind: 'effect', ...effect(1.2) },
      { kind: 'chance', chance: 0.04, choices: 495, isExact: true },
      { kind: 'stability', isStable: true, isTriedWhole: false },
    ]);
  });

  it('says of stability only what was tried, and nothing where there is no difference to hold', () => {
    const stabilityOf = (changes: Parameters<typeof difference>[0]) =>
      explainDifference(difference({ isStable: true, ...changes }), counted).find(({ kind }) => kind === 'stability');
    expect(stabilityOf({ effect: effect(1.2), exemplars: 3, others: 3 })).toMatchObject({ isTriedWhole: true });
    expect(stabilityOf({ effect: effect(1.2), exemplars: 2, others: 8 })).toMatchObject({ isTriedWhole: false });
    expect(stabilityOf({ effect: effect(0.1) })).toBeUndefined();
    expect(stabilityOf({ effect: effect(-1) })).toBeUndefined();
  });
});

it('a reading without a rating is the team’s mean, and says so before all else', () => {
  const team = [{ id: 'ada', isActive: true, isExemplar: false, sums: {} }] as unknown as TeamMember[];
  const skills = [{ id: 'value' as SkillId, area: 'presentation' as const, relevance: {} }];
  const [column] = readTeam({ team, skills, halfLifeDays: 180, now: NOW }).columns;
  const [reading] = [...(column?.readings.values() ?? [])];
  if (reading === undefined) throw new Error('no reading');
  const factors = explainReading(reading);
  expect(factors[0]).toEqual({ kind: 'unseen', level: 3, sd: reading.sd });
  expect(factors.map(({ kind }) => kind)).not.toContain('ratings');
  expect(factors.at(-1)).toEqual({ kind: 'advice', advice: 'observe' });
});
