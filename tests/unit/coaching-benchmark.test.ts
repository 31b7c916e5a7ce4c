import { describe, expect, it } from 'vitest';
import { setBenchmark } from '@/lib/coaching/benchmark';
import { measureEffect } from '@/lib/coaching/effect';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import type { RepId, TeamMember } from '@/lib/coaching/types';

function member(id: string, attainment?: Record<string, number>, extra: Partial<TeamMember> = {}): TeamMember {
  const base = { id: id as RepId, isActive: true, isExemplar: false, sums: {}, ...extra };
  return attainment === undefined ? base : { ...base, attainment };
}

const chosen = (team: readonly TeamMember[]) => {
  const { ids, byResults } = chooseExemplars(team);
  return { ids: [...ids].sort(), byResults };
};

describe('the exemplars', () => {
  it('are the active reps whom the manager marked, whatever their results', () => {
    const team = [
      member('ada', { '2026-Q1': 0.5 }, { isExemplar: true }),
      member('bo', { '2026-Q1': 1.5 }),
      member('cy', { '2026-Q1': 1.4 }),
      member('di', { '2026-Q1': 1.3 }),
      member('left', {}, { isExemplar: true, isActive: false }),
    ];
    expect(chosen(team)).toEqual({ ids: ['ada'], byResults: false });
  });

  it('are by results the best quarter, rounded up, over the last four periods entered', () => {
    // last four periods: 2025-Q4 … 2026-Q3. Means: ada (1.2 + 1)/2 = 1.1, bo 1.05, cy 1.2, di 0.9, ed 0.4
    // ⌈5/4⌉ = 2: cy and ada. What ed did in 2025-Q3 is too long ago.
    const team = [
      member('ada', { '2025-Q4': 1.2, '2026-Q3': 1 }),
      member('bo', { '2026-Q1': 1.1, '2026-Q2': 1 }),
      member('cy', { '2026-Q2': 1.2 }),
      member('di', { '2026-Q2': 0.9 }),
      member('ed', { '2025-Q3': 9, '2026-Q1': 0.4 }),
      member('fay'),
    ];
    expect(chosen(team)).toEqual({ ids: ['ada', 'cy'], byResults: true });
  });

  it('with equal results are the first by id', () => {
    const team = ['di', 'bo', 'ada', 'cy'].map((id) => member(id, { '2026-Q1': 1 }));
    expect(chosen(team)).toEqual({ ids: ['ada'], byResults: true });
  });

  it('are not chosen by the last digit of a mean: (0.5 + 0.5 + 0.59)/3 is 0.53', () => {
    const of = (a: number, b: number, c: number) => ({ '2026-Q1': a, '2026-Q2': b, '2026-Q3': c });
    expect((0.5 + 0.5 + 0.59) / 3).toBeLessThan(0.53);
    const team = [
      member('ada', of(0.5, 0.5, 0.59)),
      ...['bo', 'cy', 'di'].map((id) => member(id, of(0.53, 0.53, 0.53))),
    ];
    expect(chosen(team)).toEqual({ ids: ['ada'], byResults: true });
  });

  it('are nobody with results of fewer than four active reps', () => {
    const team = ['ada', 'bo', 'cy'].map((id) => member(id, { '2026-Q1': 1 }));
    const left = member('di', { '2026-Q1': 2 }, { isActive: false });
    expect(chosen([...team, member('ed'), left])).toEqual({ ids: [], byResults: false });
  });
});

describe('the benchmark', () => {
  const level = (value: number, sd: number, n: number) => ({ n, mean: value, level: value, sd });

  it('is the mean level of the exemplars seen at least once', () => {
    // (4.2 + 3.8)/2 = 4; √(0.3² + 0.4²)/2 = 0.25; the third counts 0.9 and stays out
    const benchmark = setBenchmark([level(4.2, 0.3, 1), level(3.8, 0.4, 5), level(1, 0.1, 0.9)], true);
    expect(benchmark).toMatchObject({ source: 'exemplars', reps: 2, byResults: true });
    expect(benchmark.value).toBeCloseTo(4, 12);
    expect(benchmark.sd).toBeCloseTo(0.25, 12);
  });

  it('is the rubric’s target when no exemplar was seen, 4 unless set', () => {
    const target = { value: 3.5, sd: 0, source: 'target', reps: 0, byResults: false };
    expect(setBenchmark([level(5, 0.3, 0.99)], true, 3.5)).toEqual(target);
    expect(setBenchmark([], false).value).toBe(4);
  });
});

describe('Hedges’ g', () => {
  it('with its interval', () => {
    // means 4.5 and 2.75, squares 0.5 and 1.25, s = √(1.75/4); d = 1.75/√0.4375 = √7; J = 1 − 3/15 = 0.8
    // g = 0.8·√7; SE² = 6/8 + 4.48/12 = 1.12333…; g ∓ 1.96·SE
    const effect = measureEffect([4, 5], [2, 3, 2.5, 3.5]);
    expect(effect?.g).toBeCloseTo(2.116601048851672, 12);
    expect(effect?.low).toBeCloseTo(0.039247604361945, 12);
    expect(effect?.high).toBeCloseTo(4.1939544933414, 12);
  });

  it.each([
    ['one exemplar', [4], [2, 3]],
    ['one other', [4, 5], [2]],
    ['no spread', [4, 4], [2, 2]],
    // 3 as three weighted ratings of 3 give it: without care, an effect of 10¹⁵
    ['no spread but rounding', [3, 3.0000000000000004], [2, 2]],
  ])('is not available with %s', (_, best, others) => {
    expect(measureEffect(best, others)).toBeNull();
  });
});
