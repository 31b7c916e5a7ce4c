import { describe, expect, it } from 'vitest';
import type { QuestionRecord, RubricRecord, SkillRecord, SkillWording } from '@/lib/coaching/records';
import { arrangeRubric } from '@/lib/coaching/rubric';
import type { Question, QuestionId, Skill, SkillId } from '@/lib/coaching/types';
import { findWording } from '@/lib/coaching/wording';

const skills: readonly Skill[] = [
  { id: 'agenda' as SkillId, area: 'interaction', relevance: { discovery: 0.8 } },
  { id: 'problems' as SkillId, area: 'interaction', relevance: {}, target: 4.5 },
  { id: 'value' as SkillId, area: 'presentation', relevance: { proposal: 1 } },
];
const questions: readonly Question[] = [
  { id: 'agenda-g1' as QuestionId, skill: 'agenda' as SkillId, phase: 'goal', stages: [] },
];
const written = { createdAt: 1, updatedAt: 1 };
const skill = (id: string, part: Partial<SkillRecord> = {}): SkillRecord => ({
  part: 'skill',
  id: id as SkillId,
  ...part,
  ...written,
});
const question = (id: string, part: Partial<QuestionRecord> = {}): QuestionRecord => ({
  part: 'question',
  id: id as QuestionId,
  ...part,
  ...written,
});
const words = (of: string, from: number): SkillWording => ({
  part: 'skill-words',
  id: `${of}.${from}`,
  of: of as SkillId,
  from,
  ...written,
});
const arrange = (...records: RubricRecord[]) => arrangeRubric({ skills, questions }, records);
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the manager’s rubric', () => {
  it('is the default one as long as nothing was changed', () => {
    const rubric = arrange();
    expect(rubric.skills).toEqual(skills);
    expect(rubric.questions).toEqual(questions);
    expect(rubric.archived).toEqual([]);
  });

  it('takes of a default skill what was set, and leaves the rest as it is', () => {
    const [agenda] = arrange(skill('agenda', { target: 3.5, relevance: { closing: 1 } })).skills;
    expect(agenda).toEqual({ id: 'agenda', area: 'interaction', relevance: { closing: 1 }, target: 3.5 });
    expect(arrange(skill('problems', { relevance: { won: 0.5 } })).skills[1]).toMatchObject({
      target: 4.5,
      relevance: { won: 0.5 },
    });
  });

  it('puts a skill of the manager’s own at the end of its area, or where it was moved', () => {
    expect(idsOf(arrange(skill('own', { area: 'interaction' })).skills)).toEqual([
      'agenda',
      'problems',
      'own',
      'value',
    ]);
    expect(idsOf(arrange(skill('own', { area: 'interaction', place: 0.5 })).skills)).toEqual([
      'agenda',
      'own',
      'problems',
      'value',
    ]);
    expect(idsOf(arrange(skill('agenda', { place: 1.5 })).skills)).toEqual(['problems', 'agenda', 'value']);
  });

  it('moves a skill to another area', () => {
    expect(idsOf(arrange(skill('agenda', { area: 'deal-strategy' })).skills)).toEqual(['problems', 'value', 'agenda']);
  });

  it('keeps an archived skill out of the skills, and knows it still', () => {
    const rubric = arrange(skill('agenda', { isArchived: true }));
    expect(idsOf(rubric.skills)).toEqual(['problems', 'value']);
    expect(rubric.archived).toEqual([skills[0]]);
  });

  it('adds and archives questions, and changes where one fits', () => {
    const own = question('mine', { skill: 'value' as SkillId, phase: 'options', stages: ['proposal'] });
    expect(arrange(own).questions[1]).toEqual({ id: 'mine', skill: 'value', phase: 'options', stages: ['proposal'] });
    expect(arrange(question('agenda-g1', { stages: ['closing'] })).questions[0]).toMatchObject({ stages: ['closing'] });
    const rubric = arrange(question('agenda-g1', { isArchived: true }));
    expect(rubric.questions).toEqual([]);
    expect(idsOf(rubric.archivedQuestions)).toEqual(['agenda-g1']);
    // without a skill it is a question about nothing
    expect(arrange(question('lost')).questions).toHaveLength(1);
  });

  it('is the same whatever order its records come in', () => {
    const records = [skill('b', { place: 3 }), skill('a', { place: 3 }), words('agenda', 20), words('agenda', 10)];
    expect(arrange(...records)).toEqual(arrange(...[...records].reverse()));
  });
});

it('a wording holds from its moment to the next one’s', () => {
  const { wordings } = arrange(words('agenda', 20), words('agenda', 10), words('value', 15));
  expect(findWording(wordings, 'agenda')?.from).toBe(20);
  expect(findWording(wordings, 'agenda', 20)?.from).toBe(20);
  expect(findWording(wordings, 'agenda', 19)?.from).toBe(10);
  expect(findWording(wordings, 'agenda', 9)).toBeUndefined();
  expect(findWording(wordings, 'problems')).toBeUndefined();
});
