import { describe, expect, it } from 'vitest';
import { averageResults } from '@/lib/coaching/exemplars';
import { listPeriods, movePeriod, periodOf } from '@/lib/coaching/periods';
import { readTeam } from '@/lib/coaching/read-team';
import { decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, Skill, SkillId, TeamMember } from '@/lib/coaching/types';
import { NOW } from '../support/random-team';

const value = 'value' as SkillId;
const skills: Skill[] = [{ id: value, area: 'presentation', relevance: {} }];

/** A rep who was rated so on one skill, today. */
function member(id: string, ratings: readonly number[], part: Partial<TeamMember> = {}): TeamMember {
  const log = ratings.map((rating) => ({ rating: rating as RatingValue, at: NOW }));
  const sums = ratings.length === 0 ? {} : { value: decaySums(rebuildSums(log, 180), NOW, 180) };
  return { id: id as RepId, isActive: true, isExemplar: false, sums: sums as RepSums, ...part };
}

const team = [
  member('ada', [5, 5], { isExemplar: true }),
  member('bo', [4], { isExemplar: true }),
  member('cy', [2, 2, 3]),
  member('di', []),
  member('left', [5, 5, 5], { isActive: false }),
];
const read = (members: readonly TeamMember[]) => readTeam({ team: members, skills, halfLifeDays: 180, now: NOW });
const columnOf = (members: readonly TeamMember[]) => {
  const [column] = read(members).columns;
  if (column === undefined) throw new Error('no column');
  return column;
};

describe('a whole team on one skill', () => {
  it('reads the active reps only', () => {
    expect([...columnOf(team).readings.keys()]).toEqual(['ada', 'bo', 'cy', 'di']);
    expect([...read(team).exemplars.ids]).toEqual(['ada', 'bo']);
  });

  it('puts those who were seen into their group, and says who stands behind the difference', () => {
    const { best, others } = columnOf(team);
    expect(best.members.map(({ rep, counts }) => [rep, counts])).toEqual([
      ['ada', true],
      ['bo', false],
    ]);
    expect(others.members.map(({ rep }) => rep)).toEqual(['cy']);
  });

  it('has the benchmark and the typical level as the groups’ means, each within its interval', () => {
    const { best, others, benchmark, typical } = columnOf(team);
    expect(best.mean?.level).toBeCloseTo(benchmark.value, 12);
    expect(others.mean?.level).toBeCloseTo(typical ?? 0, 12);
    expect((best.mean?.high ?? 0) - (best.mean?.level ?? 0)).toBeCloseTo(1.96 * benchmark.sd, 12);
    expect((best.mean?.level ?? 0) - (best.mean?.low ?? 0)).toBeCloseTo(1.96 * benchmark.sd, 12);
  });

  it('has no mean where nobody was seen', () => {
    const { best, typical, benchmark } = columnOf([member('di', [])]);
    expect(best).toEqual({ members: [], mean: null });
    expect(typical).toBeNull();
    expect(benchmark).toMatchObject({ source: 'target', value: 4 });
  });
});

describe('results', () => {
  it('are averaged over the last four periods that anybody has', () => {
    const means = averageResults([
      member('ada', [], { attainment: { '2025-Q3': 5, '2026-Q1': 0.8, '2026-Q2': 1 } }),
      member('bo', [], { attainment: { '2025-Q4': 0.5, '2026-Q3': 0.7 } }),
      member('cy', []),
      member('left', [], { isActive: false, attainment: { '2026-Q4': 2 } }),
    ]);
    expect(means.get('ada' as RepId)).toBeCloseTo(0.9, 12);
    expect(means.get('bo' as RepId)).toBeCloseTo(0.6, 12);
    expect(means.size).toBe(2);
  });
});

describe('periods', () => {
  it.each([
    ['quarter', '2026-Q3'],
    ['month', '2026-09'],
    ['half', '2026-H2'],
    ['year', '2026'],
  ] as const)('of a day, by %s', (kind, period) => {
    expect(periodOf('2026-09-24', kind)).toBe(period);
  });

  it.each([
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-12', 1, '2027-01'],
    ['2026-H2', -3, '2025-H1'],
    ['2026', -2, '2024'],
  ])('%s moved by %d is %s', (period, steps, moved) => {
    expect(movePeriod(period, steps)).toBe(moved);
  });

  it('are listed oldest first', () => {
    expect(listPeriods('2026-Q2', 4)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(() => listPeriods('soon', 4)).toThrow(/no period/);
  });
});
