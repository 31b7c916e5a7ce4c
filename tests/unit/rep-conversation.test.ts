import { describe, expect, it } from 'vitest';
import { findNearest, stepTo } from '@/components/dashboard/rep/dot-steps';
import { pairMarks } from '@/components/dashboard/rep/pair-marks';
import { traceSkill } from '@/components/dashboard/rep/trace-skill';
import { readRep } from '@/lib/coaching/read-rep';
import type { Observation, QuestionEvent, QuestionMark } from '@/lib/coaching/records';
import { rebuildSums } from '@/lib/coaching/sums';
import type { QuestionId, RatingValue, RepId, Skill, SkillId } from '@/lib/coaching/types';
import { DAY, NOW, observe, rep } from '../support/repository';

const mark = (id: string, kind: QuestionMark, days: number, part: Partial<QuestionEvent> = {}): QuestionEvent => ({
  id,
  rep: rep('ada'),
  question: 'value-g1' as QuestionId,
  mark: kind,
  at: NOW - days * DAY,
  updatedAt: NOW - days * DAY,
  ...part,
});

describe('marks on questions become the times they were asked', () => {
  it('the newest first, each with its answer and what helped', () => {
    const marks = [
      mark('a', 'asked', 40, { answer: 'On Monday.' }),
      mark('b', 'useful', 39),
      mark('c', 'asked', 3),
      mark('d', 'not-useful', 2),
    ];
    expect(pairMarks(marks).map(({ id, answer, verdict }) => [id, answer, verdict])).toEqual([
      ['c', null, 'not-useful'],
      ['a', 'On Monday.', 'useful'],
    ]);
  });

  it('a mark that came just before the question was marked as asked belongs to that time', () => {
    const marks = [mark('a', 'asked', 60), mark('b', 'useful', 1.001), mark('c', 'asked', 1)];
    expect(pairMarks(marks).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['c', 'useful'],
      ['a', null],
    ]);
  });

  it('the last mark of one time holds, in whatever order they are read', () => {
    const marks = [mark('c', 'not-useful', 1), mark('a', 'asked', 3), mark('b', 'useful', 2)];
    expect(pairMarks(marks)).toMatchObject([{ id: 'a', verdict: 'not-useful' }]);
    expect(pairMarks([...marks].reverse())).toEqual(pairMarks(marks));
  });

  it('one that was never asked stands alone, and takes nothing from another question', () => {
    const other = 'agenda-w1' as QuestionId;
    const marks = [mark('a', 'asked', 3), mark('b', 'useful', 2, { question: other, answer: 'Friday.' })];
    expect(pairMarks(marks)).toEqual([
      { id: 'b', question: other, at: NOW - 2 * DAY, isOnlyMarked: true, answer: 'Friday.', verdict: 'useful' },
      { id: 'a', question: 'value-g1', at: NOW - 3 * DAY, isOnlyMarked: false, answer: null, verdict: null },
    ]);
    expect(pairMarks([])).toEqual([]);
  });
});

describe('a skill’s history', () => {
  const value: Skill = { id: 'value' as SkillId, area: 'presentation', relevance: {} };
  const log: Observation[] = [
    observe('o3', 'ada', { value: 5, agenda: 1 }, { at: NOW - 10 * DAY }),
    observe('o2', 'ada', { agenda: 1 }, { at: NOW - 40 * DAY }),
    observe('o1', 'ada', { value: 2 }, { at: NOW - 90 * DAY }),
  ].map((one) => ({ ...one, createdAt: one.at, updatedAt: one.at }));
  const ratings = [
    { rating: 2 as RatingValue, at: NOW - 90 * DAY },
    { rating: 5 as RatingValue, at: NOW - 10 * DAY },
  ];
  const readAt = (now: number) => {
    const sums = {
      value: rebuildSums(
        ratings.filter(({ at }) => at <= now),
        180,
      ),
    } as never;
    const team = [{ id: 'ada' as RepId, isActive: true, isExemplar: false, sums }];
    return readRep({ rep: 'ada' as RepId, team, skills: [value], halfLifeDays: 180, now })[0]!;
  };

  it('takes the skill’s own ratings, oldest first, and leads up to the level of now', () => {
    const item = readAt(NOW);
    const { seen, points, now } = traceSkill(item, log, 180, NOW);
    expect(seen.map(({ rating, observation }) => [rating, observation.id])).toEqual([
      [2, 'o1'],
      [5, 'o3'],
    ]);
    expect(points.map(({ at }) => at)).toEqual([NOW - 90 * DAY, NOW - 10 * DAY, NOW]);
    const { within, between, teamMean } = item.components;
    // one rating of full weight, with today's components
    expect(points[0]?.level).toBeCloseTo((2 / within + teamMean / between) / (1 / within + 1 / between), 12);
    expect(points.at(-1)).toEqual({ at: NOW, level: item.reading.level, sd: item.reading.sd });
    // from the last observation on less is known, and the level goes back towards the team's mean
    expect(points[2]!.sd).toBeGreaterThan(points[1]!.sd);
    expect(now).toBe(NOW);
  });

  it('ends with the last observation when that was this moment, and is empty where nothing was seen', () => {
    const end = NOW - 10 * DAY;
    expect(traceSkill(readAt(end), log, 180, end).points).toHaveLength(2);
    expect(traceSkill(readAt(NOW), [], 180, NOW)).toEqual({ seen: [], points: [], now: NOW });
  });
});

describe('dots', () => {
  it('keys step through them and stop at the ends', () => {
    expect(stepTo('ArrowRight', 3, 20)).toBe(4);
    expect(stepTo('ArrowLeft', 0, 20)).toBe(0);
    expect(stepTo('PageDown', 3, 20)).toBe(13);
    expect(stepTo('PageUp', 3, 20)).toBe(0);
    expect(stepTo('End', 3, 20)).toBe(19);
    expect(stepTo('Home', 3, 20)).toBe(0);
    expect(stepTo('Tab', 3, 20)).toBeNull();
  });

  it('a pointer takes the nearest within reach, the last of those that lie on each other', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 0 },
    ];
    expect(findNearest(places, { x: 4, y: 3 })).toBe(0);
    expect(findNearest(places, { x: 18, y: 3 })).toBe(2);
    expect(findNearest(places, { x: 200, y: 3 })).toBeNull();
    expect(findNearest([], { x: 0, y: 0 })).toBeNull();
  });
});
