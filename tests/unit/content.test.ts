import { describe, expect, it } from 'vitest';
import { checkQuestion } from '@/lib/coaching/question-rules';
import { fillSlots } from '@/lib/coaching/slots';
import { AREAS, PHASES, type SkillId, STAGES } from '@/lib/coaching/types';
import { loadContentText } from '@/lib/content/load';
import { QUESTIONS } from '@/lib/content/questions';
import { SKILL_IDS, SKILLS } from '@/lib/content/skills';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';

/** From here on a skill stands out at a stage. */
const STANDS_OUT = 0.9;
const SIZE_LIMIT_BYTES = 26_000;
const FALLBACK = {
  en: { account: 'this customer', stage: 'this stage', opportunity: 'this deal', rep: 'you' },
  it: { account: 'questo cliente', stage: 'questa fase', opportunity: 'questa trattativa', rep: 'te' },
} as const;

const repeated = (values: readonly string[]) => values.filter((value, place) => values.indexOf(value) !== place);

describe('the rubric', () => {
  it('has 14 skills with ids of their own, in all four areas', () => {
    expect(SKILLS.map((skill) => skill.id)).toEqual(SKILL_IDS);
    expect(SKILLS).toHaveLength(14);
    expect(repeated(SKILL_IDS)).toEqual([]);
    expect(SKILL_IDS.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(SKILLS.map((skill) => skill.area))).toEqual(new Set(AREAS));
  });

  it('keeps relevance within 0.25 and 1', () => {
    const values = SKILLS.flatMap((skill) => Object.values(skill.relevance));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.25);
    expect(Math.max(...values)).toBe(1);
  });

  it.each(STAGES)('has three to five skills that stand out at %s, one of them fully', (stage) => {
    const values = SKILLS.map((skill) => skill.relevance[stage] ?? 0.25);
    const standing = values.filter((value) => value >= STANDS_OUT);
    expect(standing.length).toBeGreaterThanOrEqual(3);
    expect(standing.length).toBeLessThanOrEqual(5);
    expect(Math.max(...standing)).toBe(1);
    expect(Math.max(...values.filter((value) => value < STANDS_OUT))).toBeLessThanOrEqual(0.8);
  });

  it.each(SKILLS)('lets $id stand out at one stage or more', ({ relevance }) => {
    expect(Math.max(...Object.values(relevance))).toBeGreaterThanOrEqual(STANDS_OUT);
  });
});

describe('the bank', () => {
  it('has ids of their own that tell skill and phase', () => {
    expect(repeated(QUESTIONS.map((question) => question.id))).toEqual([]);
    for (const { id, skill, phase } of QUESTIONS) expect(id).toMatch(new RegExp(`^${skill}-${phase.charAt(0)}\\d$`));
    expect(new Set(QUESTIONS.map((question) => question.skill))).toEqual(new Set(SKILL_IDS));
  });

  describe.each(SKILLS)('$id', ({ id }) => {
    it.each(PHASES)('has enough questions for %s, one of them for all stages', (phase) => {
      const found = QUESTIONS.filter((question) => question.skill === id && question.phase === phase);
      expect(found.length).toBeGreaterThanOrEqual(phase === 'feedback' ? 1 : 2);
      expect(found.some((question) => question.stages.length === 0)).toBe(true);
    });
  });

  it('names stages for roughly a third, and each stage somewhere', () => {
    const named = QUESTIONS.filter((question) => question.stages.length > 0);
    expect(named.length / QUESTIONS.length).toBeGreaterThan(0.25);
    expect(named.length / QUESTIONS.length).toBeLessThan(0.42);
    expect(new Set(named.flatMap((question) => question.stages))).toEqual(new Set(STAGES));
    expect(named.filter((question) => repeated(question.stages).length > 0)).toEqual([]);
  });
});

describe.each([
  ['en', textEn],
  ['it', textIt],
] as const)('the words, %s', (locale, text) => {
  const skillTexts = Object.entries(text.skills);
  const questionTexts = Object.entries(text.questions);

  it('are there for every skill and question, and for nothing else', () => {
    expect(Object.keys(text.skills).sort()).toEqual([...SKILL_IDS].sort());
    expect(Object.keys(text.questions).sort()).toEqual(QUESTIONS.map((question) => question.id).sort());
  });

  it.each(skillTexts)('name %s in four words at most', (_, { name }) => {
    expect(name).toMatch(/^\p{Lu}/u);
    expect(name.split(' ').length).toBeLessThanOrEqual(4);
  });

  it.each(skillTexts)('say what %s is in single sentences about behaviour', (_, { about, anchors, practices }) => {
    for (const sentence of [about, anchors[1], anchors[3], anchors[5], ...practices]) {
      expect(sentence).toMatch(/^\p{Lu}[^.?!;]+\.$/u);
      expect(checkQuestion(sentence, locale)).not.toContain('holds-a-label');
      expect(sentence.length).toBeLessThanOrEqual(130);
    }
    expect(practices[0]).not.toBe(practices[1]);
  });

  it('say nothing twice', () => {
    const sentences = skillTexts.flatMap(([, skill]) => [
      skill.about,
      ...Object.values(skill.anchors),
      ...skill.practices,
    ]);
    expect(repeated([...skillTexts.map(([, skill]) => skill.name), ...sentences])).toEqual([]);
    expect(repeated(questionTexts.map(([, words]) => words.toLowerCase()))).toEqual([]);
  });

  it.each(questionTexts)('keep the rules in %s', (_, words) => {
    expect(words).toMatch(/^\p{Lu}/u);
    expect(checkQuestion(words, locale)).toEqual([]);
  });

  it.each(questionTexts)('read as a question when %s is filled', (_, words) => {
    const values = { account: 'Officine Nordest', opportunity: 'Pressa 2027' };
    for (const filled of [fillSlots(words, {}, FALLBACK[locale]), fillSlots(words, values, FALLBACK[locale])]) {
      expect(checkQuestion(filled, locale)).toEqual([]);
    }
    // A name may end in s or begin with a vowel: no possessive after a slot, no elision before it.
    expect(words).not.toMatch(/\}['’]|['’]\{/u);
  });

  it('stay small enough to load at once', () => {
    expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeLessThan(SIZE_LIMIT_BYTES);
  });

  it('are what is loaded for the language', async () => {
    expect(await loadContentText(locale)).toBe(text);
  });
});

it('the two languages are not each other’s copy', () => {
  for (const id of SKILL_IDS) {
    const key = id as string as SkillId;
    expect(textIt.skills[key]?.about).not.toBe(textEn.skills[key]?.about);
  }
  for (const { id } of QUESTIONS) expect(textIt.questions[id]).not.toBe(textEn.questions[id]);
});
