import { describe, expect, it } from 'vitest';
import { addDays, toDay, toDayNumber, weekOf } from '@/lib/coaching/calendar';
import { countMissing, draftFocus, isOverdue, measureProgress, scheduleReview } from '@/lib/coaching/plan';
import { decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, Skill, SkillId, SkillReading, TeamMember } from '@/lib/coaching/types';
import { projectGains } from '@/lib/coaching/what-if';
import { DAY, NOW } from '../support/random-team';

const rep = 'ada' as RepId;
const skill = (id: string) => id as SkillId;

describe('the focus of a draft plan', () => {
  const reading = (id: string, level: number, benchmark: number) =>
    ({ skill: id, level, benchmark: { value: benchmark } }) as unknown as SkillReading;

  it('aims half a point up, and not above the benchmark', () => {
    const skills = [reading('a', 2.2, 4), reading('b', 3.8, 4), reading('c', 1, 5)];
    expect(draftFocus({ skills, focus: [skill('b'), skill('a')] })).toEqual([
      { skill: 'b', levelAtStart: 3.8, milestone: 4 },
      { skill: 'a', levelAtStart: 2.2, milestone: 2.7 },
    ]);
  });

  it('from a half point aims at the next', () => {
    expect(draftFocus({ skills: [reading('a', 2.5, 4)], focus: [skill('a')] })[0]?.milestone).toBe(3);
  });

  it('is empty without a focus', () => {
    expect(draftFocus({ skills: [reading('a', 2, 4)], focus: [] })).toEqual([]);
  });
});

describe('the progress of a plan', () => {
  it.each([
    [3, 0],
    [3.125, 0.25],
    [3.5, 1],
    [4.5, 1],
    [2, 0],
  ])('from 3 to 3.5, at %d, is %d', (level, progress) => {
    expect(measureProgress({ levelAtStart: 3, milestone: 3.5 }, level)).toBeCloseTo(progress, 12);
  });

  it('towards a milestone reached at the start is whole while it is held', () => {
    expect(measureProgress({ levelAtStart: 4.2, milestone: 4 }, 4)).toBe(1);
    expect(measureProgress({ levelAtStart: 4.2, milestone: 4 }, 3.9)).toBe(0);
    expect(measureProgress({ levelAtStart: 4, milestone: 4 }, 4)).toBe(1);
  });
});

describe('a plan is judged after three observations of its focus', () => {
  const startedAt = NOW - 10 * DAY;
  const focus = ['value', 'agenda'].map((id) => ({ skill: skill(id), levelAtStart: 3, milestone: 3.5, practices: [] }));
  const seen = (daysAgo: number, ...ids: string[]) => ({
    rep,
    at: NOW - daysAgo * DAY,
    ratings: ids.map((id) => ({ skill: skill(id), rating: 4 as const })),
  });
  const missing = (observations: Parameters<typeof countMissing>[1], start: number | null = startedAt) =>
    Object.fromEntries(countMissing({ rep, startedAt: start, focus }, observations));

  it('counts those since its start, of this rep, skill by skill', () => {
    const log = [seen(10, 'value'), seen(5, 'value', 'agenda'), seen(3, 'other'), seen(11, 'agenda')];
    const another = { ...seen(2, 'value'), rep: 'bo' as RepId };
    expect(missing([...log, another])).toEqual({ value: 1, agenda: 2 });
  });

  it('misses nothing from the third on', () => {
    expect(missing([1, 2, 3, 4].map((day) => seen(day, 'value')))).toEqual({ value: 0, agenda: 3 });
  });

  it('misses all three before it has started', () => {
    expect(missing([seen(1, 'value')], null)).toEqual({ value: 3, agenda: 3 });
  });
});

describe('a commitment is overdue', () => {
  it.each([
    ['open', '2026-11-23', true],
    ['open', '2026-11-24', false],
    ['open', undefined, false],
    ['done', '2026-11-01', false],
    ['dropped', '2026-11-01', false],
  ] as const)('%s, due %s: %s', (state, due, expected) => {
    expect(isOverdue(due === undefined ? { state } : { state, due }, '2026-11-24')).toBe(expected);
  });
});

describe('days', () => {
  it('a review is 30 days on, over ends of months and of years', () => {
    expect(scheduleReview('2026-11-24')).toBe('2026-12-24');
    expect(scheduleReview('2026-12-24')).toBe('2027-01-23');
    expect(scheduleReview('2028-02-01')).toBe('2028-03-02');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('are counted as the calendar counts them, for two hundred years', () => {
    for (let number = toDayNumber('1900-01-01'); number <= toDayNumber('2100-12-31'); number += 1) {
      const day = toDay(number);
      expect(toDayNumber(day)).toBe(number);
      if (number % 97 === 0) expect(day).toBe(new Date(number * DAY).toISOString().slice(0, 10));
    }
  });

  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['1969-12-31', '1970-W01'],
  ])('%s is of week %s', (day, week) => {
    expect(weekOf(toDayNumber(day))).toBe(week);
  });
});

describe('what if every rep closed a share of each gap', () => {
  const skills: Skill[] = ['agenda', 'value', 'insight'].map((id) => ({
    id: skill(id),
    area: 'presentation',
    relevance: {},
    ...(id === 'insight' ? { target: 3.5 } : {}),
  }));
  const member = (id: string, extra: Partial<TeamMember> = {}): TeamMember => ({
    id: id as RepId,
    isActive: true,
    isExemplar: false,
    sums: {},
    ...extra,
  });
  const project = (team: readonly TeamMember[], share: number) =>
    projectGains({ team, skills, halfLifeDays: 180, now: NOW, share });

  it('moves the team’s mean by that share of the mean gap, largest first', () => {
    // nobody was seen: every level is 3; the gaps are to the targets, 1, 1 and 0.5, the first two in rubric order
    const team = [member('a'), member('b'), member('left', { isActive: false })];
    expect(project(team, 0.5)).toEqual(
      [
        { skill: 'agenda', meanGap: 1, gain: 0.5, reps: 2 },
        { skill: 'value', meanGap: 1, gain: 0.5, reps: 2 },
        { skill: 'insight', meanGap: 0.5, gain: 0.25, reps: 2 },
      ].map((gain) => expect.objectContaining(gain)),
    );
  });

  it('leaves exemplars as they are, and counts them in the team', () => {
    // two of the four are exemplars: half of the reps have a gap of 1
    const team = [member('a', { isExemplar: true }), member('b', { isExemplar: true }), member('c'), member('d')];
    expect(project(team, 1)[0]).toMatchObject({ skill: 'agenda', meanGap: 0.5, gain: 0.5, reps: 2 });
  });

  it('puts the skill first on which the others are furthest from the best', () => {
    const rated = (value: RatingValue) => {
      const log = Array.from({ length: 20 }, () => ({ rating: value, at: NOW }));
      return { [skill('value')]: decaySums(rebuildSums(log, 180), NOW, 180) } as RepSums;
    };
    const team = [member('a', { isExemplar: true, sums: rated(5) }), member('b', { sums: rated(1) })];
    const [first] = project(team, 0);
    expect(first).toMatchObject({ skill: 'value', gain: 0, reps: 1 });
    // B is near 5 and b near 1: about 4 over two reps
    expect(first?.meanGap).toBeGreaterThan(1.8);
    expect(first?.meanGap).toBeLessThan(2);
  });

  it('is nothing for a team of nobody', () => {
    expect(project([], 1).map(({ gain, reps }) => ({ gain, reps }))).toEqual(Array(3).fill({ gain: 0, reps: 0 }));
  });
});
