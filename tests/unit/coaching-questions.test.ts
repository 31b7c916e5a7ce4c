import { describe, expect, it } from 'vitest';
import { rankQuestions } from '@/lib/coaching/questions';
import type { Phase, Question, QuestionHistory, QuestionId, SkillId, Stage } from '@/lib/coaching/types';
import { DAY, NOW } from '../support/random-team';

const question = (id: string, skill: string, phase: Phase, stages: readonly Stage[] = []): Question => ({
  id: id as QuestionId,
  skill: skill as SkillId,
  phase,
  stages,
});

interface Given {
  readonly focus?: readonly string[];
  readonly further?: readonly string[];
  readonly priorities?: Readonly<Record<string, number>>;
  readonly stage?: Stage | null;
  readonly daysSinceAsked?: Readonly<Record<string, number>>;
  readonly usefulness?: Readonly<Record<string, readonly [useful: number, notUseful: number]>>;
  readonly swapped?: readonly string[];
}

function rank(questions: readonly Question[], given: Given = {}) {
  const { focus = ['value'], further = [], priorities = { value: 2, agenda: 1, insight: 0.5, trust: 0.25 } } = given;
  const entries = <T, U>(record: Readonly<Record<string, T>> = {}, map: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
  const history: QuestionHistory = {
    lastAsked: entries(given.daysSinceAsked, (days) => NOW - days * DAY),
    usefulness: entries(given.usefulness, ([useful, notUseful]) => ({ useful, notUseful })),
  };
  return rankQuestions({
    questions,
    focus: focus as SkillId[],
    further: further as SkillId[],
    priorities: new Map(Object.entries(priorities) as [SkillId, number][]),
    history,
    stage: given.stage === undefined ? 'proposal' : given.stage,
    swapped: new Set(given.swapped as QuestionId[] | undefined),
    now: NOW,
  });
}

const ids = (questions: readonly Question[], given?: Given) => rank(questions, given).map((one) => one.question.id);

describe('the score of a question', () => {
  it('is priority × fit × novelty × usefulness', () => {
    // never asked, never judged, all stages: 2 × 0.7 × 1 × 2/4
    const [plain] = rank([question('q', 'value', 'goal')]);
    expect(plain).toMatchObject({ fit: 0.7, novelty: 1, usefulness: 0.5 });
    expect(plain?.score).toBeCloseTo(0.7, 12);
    // named stage, asked 60 days ago, 4 useful and 2 not: 2 × 1 × (1 − 2^−2) × 6/10
    const [seen] = rank([question('q', 'value', 'goal', ['proposal'])], {
      daysSinceAsked: { q: 60 },
      usefulness: { q: [4, 2] },
    });
    expect(seen).toMatchObject({ fit: 1, novelty: 0.75, usefulness: 0.6 });
    expect(seen?.score).toBeCloseTo(0.9, 12);
  });

  it('orders by stage fit, by novelty, and by how useful it was', () => {
    // 2 × (1 × 1 × 0.5 | 0.7 × 1 × 0.5 | 0.7 × 0.75 × 0.5): 1, 0.7 and 0.525; two of one skill, so two skills
    const bank = [
      question('a', 'value', 'goal'),
      question('b', 'value', 'reality', ['proposal', 'closing']),
      question('c', 'agenda', 'goal'),
    ];
    expect(
      ids(bank, { focus: ['value', 'agenda'], priorities: { value: 2, agenda: 2 }, daysSinceAsked: { c: 60 } }),
    ).toEqual(['b', 'a', 'c']);
    // c was useful six times: 2 × 0.7 × 1 × 8/10 = 1.12 beats b's 1
    expect(
      ids(bank, { focus: ['value', 'agenda'], priorities: { value: 2, agenda: 2 }, usefulness: { c: [6, 0] } }),
    ).toEqual(['c', 'b', 'a']);
  });
});

describe('a question is left out', () => {
  it('when it suits other stages only, or named ones while the stage is unknown', () => {
    const bank = [question('a', 'value', 'goal', ['discovery']), question('b', 'value', 'reality')];
    expect(ids(bank)).toEqual(['b']);
    expect(ids(bank, { stage: null })).toEqual(['b']);
    expect(ids(bank, { stage: 'discovery' })).toEqual(['a', 'b']);
  });

  it('when its skill is neither in focus nor further', () => {
    expect(ids([question('a', 'agenda', 'goal')])).toEqual([]);
  });

  it('when it was asked of this rep less than 30 days ago, unless nothing else is left', () => {
    const bank = [question('a', 'value', 'goal'), question('b', 'agenda', 'goal')];
    const given = { further: ['agenda'] };
    expect(ids(bank, { ...given, daysSinceAsked: { a: 29 } })).toEqual(['b', 'a']);
    expect(ids(bank, { ...given, daysSinceAsked: { a: 30 } })).toEqual(['a', 'b']);
  });

  it('as long as others are left, when the manager has put it aside', () => {
    const bank = [question('a', 'value', 'goal'), question('b', 'value', 'reality'), question('c', 'value', 'will')];
    expect(ids(bank, { swapped: ['a'] })).toEqual(['b', 'c']);
    expect(ids(bank, { swapped: ['a', 'b', 'c'] })).toEqual(['a', 'b']);
    // before it come a further skill's question, and one asked last week
    const mixed = [question('a', 'value', 'goal'), question('b', 'agenda', 'goal'), question('c', 'value', 'will')];
    expect(ids(mixed, { further: ['agenda'], swapped: ['a'], daysSinceAsked: { b: 7 } })).toEqual(['c', 'b', 'a']);
  });
});

describe('the three questions', () => {
  it('are never two of one phase for one skill, nor three of one skill', () => {
    const bank = [
      question('a', 'value', 'goal', ['proposal']),
      question('b', 'value', 'goal', ['proposal']),
      question('c', 'value', 'reality'),
      question('d', 'value', 'options'),
      question('e', 'agenda', 'goal'),
      question('f', 'agenda', 'reality'),
    ];
    expect(ids(bank, { focus: ['value', 'agenda'] })).toEqual(['a', 'c', 'e']);
    expect(ids(bank)).toEqual(['a', 'c']);
  });

  it('come from the focus first, and from the further skills where it has no more', () => {
    const bank = [question('z', 'agenda', 'goal', ['proposal']), question('a', 'value', 'goal')];
    // z would score 3 × 1 × 0.5 = 1.5 against 0.7
    expect(ids(bank, { further: ['agenda'], priorities: { value: 2, agenda: 3 } })).toEqual(['a', 'z']);
  });

  it('with scores that only rounding sets apart come by id', () => {
    const bank = [question('a', 'value', 'goal'), question('b', 'agenda', 'goal')];
    const priorities = { value: 0.3, agenda: 0.1 + 0.2 };
    expect(priorities.agenda).toBeGreaterThan(priorities.value);
    expect(ids(bank, { focus: ['value', 'agenda'], priorities })).toEqual(['a', 'b']);
  });

  it('with equal scores come by id, in whatever order the bank holds them', () => {
    const bank = [question('c', 'value', 'goal'), question('a', 'value', 'reality'), question('b', 'value', 'will')];
    expect(ids(bank)).toEqual(['a', 'b']);
    expect(ids([...bank].reverse())).toEqual(['a', 'b']);
  });

  it('are as many as there are', () => {
    expect(ids([])).toEqual([]);
  });

  it('are told apart from names that every object has', () => {
    const [odd] = rank([question('constructor', 'value', 'goal')]);
    expect(odd).toMatchObject({ novelty: 1, usefulness: 0.5 });
  });
});
