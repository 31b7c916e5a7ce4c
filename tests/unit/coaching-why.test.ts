import { describe, expect, it } from 'vitest';
import type { Differentiator } from '@/lib/coaching/differentiators';
import { countMissingMinutes, sumCategories } from '@/lib/coaching/mirror';
import { readTeam } from '@/lib/coaching/read-team';
import { explainSilence } from '@/lib/coaching/reason';
import type { SpentTime } from '@/lib/coaching/spent-time';
import type { RepId, SkillId, TeamMember, TimeCategory } from '@/lib/coaching/types';
import { projectGains } from '@/lib/coaching/what-if';
import { explainDifference, explainReading } from '@/lib/coaching/why';
import { explainGain } from '@/lib/coaching/why-gain';
import { explainProgress } from '@/lib/coaching/why-progress';
import { explainShare } from '@/lib/coaching/why-share';
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

/** The factor of this kind, with its own figures. */
function find<Factor extends { kind: string }, Kind extends Factor['kind']>(factors: readonly Factor[], kind: Kind) {
  const found = factors.find((one): one is Extract<Factor, { kind: Kind }> => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe('what stands behind a gain', () => {
  const team = ['ada', 'bo', 'cy', 'gone'].map((id) => ({
    id: id as RepId,
    isActive: id !== 'gone',
    isExemplar: id === 'ada',
    sums: {},
  })) as TeamMember[];
  const skills = [{ id: 'value' as SkillId, area: 'presentation' as const, relevance: {} }];
  const [gain] = projectGains({ team, skills, halfLifeDays: 180, now: NOW, share: 0.25 });
  if (gain === undefined) throw new Error('no gain');

  it('multiplies out to the gain: gaps over active reps, times the share', () => {
    const factors = explainGain(gain);
    expect(factors.map(({ kind }) => kind)).toEqual(['benchmark', 'gaps', 'mean-gap', 'gain']);
    // nobody was seen: two reps stand at 3, the target is 4
    expect(find(factors, 'gaps')).toEqual({ kind: 'gaps', reps: 2, sum: 2 });
    const { sum, active, meanGap } = find(factors, 'mean-gap');
    expect([active, meanGap]).toEqual([3, sum / active]);
    expect(find(factors, 'gain')).toEqual({ kind: 'gain', share: 0.25, meanGap, gain: 0.25 * meanGap });
    expect(find(factors, 'gain').gain).toBe(gain.gain);
    expect(gain.gain).toBeCloseTo(1 / 6, 12);
  });
});

describe('what stands behind the share of means', () => {
  const spent = (minutes: number, category: TimeCategory): SpentTime =>
    ({ source: 'hand', at: NOW, minutes, category, rep: null, entry: null }) as unknown as SpentTime;
  const sums = sumCategories([spent(20, 'observing'), spent(40, 'account-strategy'), spent(120, 'own-selling')]);

  it('adds up to the means, and divides to the share', () => {
    const factors = explainShare(sums, 0.4);
    const parts = factors.flatMap((one) => (one.kind === 'category' ? [one.minutes] : []));
    expect(parts).toEqual([20, 0, 40]);
    expect(find(factors, 'means').minutes).toBe(60);
    const { means, total, share } = find(factors, 'share');
    expect([means, total, share]).toEqual([60, 180, 60 / 180]);
    expect(share).toBe(sums.meansShare);
    expect(find(factors, 'goal')).toEqual({ kind: 'goal', goal: 0.4, total: 180, needed: 72 });
    expect(countMissingMinutes(sums, 0.4)).toBe(72 - 60);
    expect(countMissingMinutes(sums, 1 / 3)).toBe(0);
    expect(countMissingMinutes(sums, 0.1)).toBe(0);
  });

  it('is nothing where nothing was spent', () => {
    expect(explainShare(sumCategories([]), 0.4)).toEqual([]);
  });
});

describe('what stands behind a progress', () => {
  const focus = { levelAtStart: 3, milestone: 3.5 };

  it('divides to the progress: the way gone by the whole way', () => {
    expect(explainProgress(focus, 3.125)).toEqual([
      { kind: 'way', start: 3, milestone: 3.5, way: 0.5 },
      { kind: 'gone', start: 3, now: 3.125, gone: 0.125 },
      { kind: 'progress', gone: 0.125, way: 0.5, progress: 0.25, end: null },
    ]);
  });

  it('says where it ends below the start and past the milestone', () => {
    expect(find(explainProgress(focus, 2.5), 'progress')).toMatchObject({ progress: 0, end: 'below-start' });
    expect(find(explainProgress(focus, 4), 'progress')).toMatchObject({ progress: 1, end: 'past-milestone' });
    expect(find(explainProgress(focus, 3.5), 'progress')).toMatchObject({ progress: 1, end: null });
  });

  it('is whether it is held, for a milestone reached at the start', () => {
    const held = { levelAtStart: 4.2, milestone: 4 };
    expect(explainProgress(held, 4)).toEqual([
      { kind: 'held', start: 4.2, milestone: 4 },
      { kind: 'holds', now: 4, isHeld: true },
    ]);
    expect(find(explainProgress(held, 3.9), 'holds').isHeld).toBe(false);
  });
});
