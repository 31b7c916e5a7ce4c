import { describe, expect, it } from 'vitest';
import { layWords, wordSkillAt } from '@/components/rubric/lay-words';
import { wordQuestionAt } from '@/components/rubric/word-question';
import type { SkillWording, Wording } from '@/lib/coaching/records';
import type { QuestionId, SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';

const AGENDA = 'agenda' as SkillId;
const OWN = 'own' as SkillId;
const G1 = 'agenda-g1' as QuestionId;
const word = (of: SkillId, from: number, part: Partial<SkillWording>): SkillWording => ({
  part: 'skill-words',
  id: `${of}.${from}`,
  of,
  from,
  createdAt: from,
  updatedAt: from,
  ...part,
});
const ask = (of: QuestionId, from: number, part: { en?: string; it?: string }): Wording => ({
  part: 'question-words',
  id: `${of}.${from}`,
  of,
  from,
  createdAt: from,
  updatedAt: from,
  ...part,
});

describe('the rubric’s words', () => {
  it('are the default ones where the manager has written none', () => {
    expect(layWords(textEn, [], 'en')).toBe(textEn);
    const { skills } = layWords(
      textEn,
      [word(AGENDA, 1, { en: { name: 'Opening', anchors: { 5: 'Asks first.' } } })],
      'en',
    );
    expect(skills[AGENDA]).toEqual({
      ...textEn.skills[AGENDA],
      name: 'Opening',
      anchors: { ...textEn.skills[AGENDA]?.anchors, 5: 'Asks first.' },
    });
    expect(skills['problems' as SkillId]).toBe(textEn.skills['problems' as SkillId]);
  });

  it('of a default skill stay the default ones in the language that was not touched', () => {
    const { skills } = layWords(textIt, [word(AGENDA, 1, { en: { name: 'Opening' } })], 'it');
    expect(skills[AGENDA]).toEqual(textIt.skills[AGENDA]);
  });

  it('of a skill of the manager’s own come from the other language where one is missing', () => {
    const own = word(OWN, 1, {
      en: { name: 'Demo', about: 'Shows it.', anchors: { 1: 'a', 3: 'b', 5: 'c' } },
      it: { name: 'Prova' },
    });
    expect(layWords(textIt, [own], 'it').skills[OWN]).toMatchObject({
      name: 'Prova',
      about: 'Shows it.',
      anchors: { 1: 'a' },
    });
    expect(layWords(textEn, [own], 'en').skills[OWN]?.name).toBe('Demo');
  });

  it('are the default ones again when the newest wording holds none', () => {
    const all = [word(AGENDA, 1, { en: { name: 'Opening' } }), word(AGENDA, 2, {})];
    expect(layWords(textEn, all, 'en').skills[AGENDA]).toEqual(textEn.skills[AGENDA]);
  });
});

describe('the words of then', () => {
  const all = [word(AGENDA, 10, { en: { name: 'Opening' } }), word(AGENDA, 20, { en: { name: 'First minute' } })];
  const nameAt = (at: number) => wordSkillAt(textEn, all, 'en', AGENDA, at)?.name;

  it('are those that held at the moment', () => {
    expect(nameAt(9)).toBe('Opening and agenda');
    expect(nameAt(10)).toBe('Opening');
    expect(nameAt(19)).toBe('Opening');
    expect(nameAt(25)).toBe('First minute');
  });

  it('of an own skill are its first ones for what is older, and nothing is known of a strange one', () => {
    expect(wordSkillAt(textEn, [word(OWN, 10, { en: { name: 'Demo' } })], 'en', OWN, 3)?.name).toBe('Demo');
    expect(wordSkillAt(textEn, all, 'en', 'strange' as SkillId, 3)).toBeUndefined();
  });

  it('of a question are those that were asked', () => {
    const asked = [ask(G1, 10, { en: 'What will you open with?' })];
    expect(wordQuestionAt(textEn, asked, 'en', G1, 9)).toBe(textEn.questions[G1]);
    expect(wordQuestionAt(textEn, asked, 'en', G1, 11)).toBe('What will you open with?');
    expect(wordQuestionAt(textIt, asked, 'it', G1, 11)).toBe(textIt.questions[G1]);
    const own = [ask('mine' as QuestionId, 10, { en: 'What now?' })];
    expect(wordQuestionAt(textIt, own, 'it', 'mine' as QuestionId, 1)).toBe('What now?');
    expect(wordQuestionAt(textIt, own, 'it', 'gone' as QuestionId, 1)).toBeUndefined();
  });
});
