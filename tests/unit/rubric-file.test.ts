import { describe, expect, it } from 'vitest';
import { moveSkill, restoreAll, restoreSkill } from '@/components/dashboard/rubric/order-deeds';
import { planRubric } from '@/components/dashboard/rubric/plan-rubric';
import { invertChange, isNothing, type RubricChange } from '@/components/dashboard/rubric/rubric-change';
import { type RubricFile, readRubricFile, writeRubricFile } from '@/components/dashboard/rubric/rubric-file';
import { buildModel, type RubricModel } from '@/components/dashboard/rubric/rubric-model';
import { saveSkill, toSkillForm } from '@/components/dashboard/rubric/skill-form';
import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';
import { applyChange } from '../support/rubric-answers';

const NOW = Date.UTC(2026, 10, 24, 9);
const texts = { en: textEn, it: textIt };
const OWN = '0192a1b2-own' as SkillId;
const AGENDA = 'agenda' as SkillId;
const written = { createdAt: 1, updatedAt: 1 };
const EDITED: readonly RubricRecord[] = [
  { part: 'skill', id: AGENDA, target: 3.5, isArchived: true, ...written },
  {
    part: 'skill-words',
    id: 'agenda.5',
    of: AGENDA,
    from: 5,
    en: { name: 'Opening', anchors: { 5: 'Asks.' } },
    ...written,
  },
  { part: 'skill', id: OWN, area: 'presentation', place: 7.5, relevance: { discovery: 1 }, ...written },
  { part: 'skill-words', id: `${OWN}.6`, of: OWN, from: 6, it: { name: 'Prova dal vivo' }, ...written },
  { part: 'question', id: 'q-own' as never, skill: OWN, phase: 'goal', stages: ['discovery'], ...written },
  { part: 'question-words', id: 'q-own.7', of: 'q-own' as never, from: 7, en: 'What will you show?', ...written },
];
const model = (records: readonly RubricRecord[] = []): RubricModel =>
  buildModel({ counter: 0, records, rated: {} }, texts);
const read = (text: string): RubricFile => {
  const file = readRubricFile(text);
  if (typeof file === 'string') throw new Error(file);
  return file;
};
const take = (from: RubricModel, into: RubricModel) => planRubric(read(writeRubricFile(from, NOW)), into, NOW);
const become = (before: RubricModel, change: RubricChange) => model(applyChange(before.records, change));
const shown = (one: RubricModel) => JSON.parse(writeRubricFile(one, NOW));

describe('a shared rubric', () => {
  it('of nothing changed brings nothing', () => {
    const plan = take(model(), model());
    expect(isNothing(plan.change)).toBe(true);
    expect(plan.skills.same).toHaveLength(14);
    expect(plan.questions.same).toHaveLength(textCount());
  });

  it('is the same there as here once it is taken over, and brings nothing the second time', () => {
    const mine = model(EDITED);
    const plan = take(mine, model());
    expect(plan.skills.new.map(({ id }) => id)).toEqual([OWN]);
    expect(plan.skills.changed.map(({ id }) => id)).toEqual(['agenda']);
    expect(plan.questions.new.map(({ id }) => id)).toEqual(['q-own']);
    const theirs = become(model(), plan.change);
    expect(shown(theirs)).toEqual(shown(mine));
    expect(isNothing(take(mine, theirs).change)).toBe(true);
  });

  it('writes here only what differs from the default', () => {
    const { put } = take(model(EDITED), model()).change;
    expect(put.find(({ id }) => id === `agenda.${NOW}`)).toEqual({
      part: 'skill-words',
      id: `agenda.${NOW}`,
      of: 'agenda',
      from: NOW,
      en: { name: 'Opening', anchors: { 5: 'Asks.' } },
    });
    expect(JSON.stringify(put)).not.toContain(textEn.skills[AGENDA]?.about);
  });

  it('brings its order, and leaves what is only here', () => {
    const mine = model();
    const agenda = mine.skills.find(({ skill }) => skill.id === 'agenda')!;
    const moved = become(mine, moveSkill(mine, agenda, 2));
    const here = model([{ part: 'skill', id: 'mine' as SkillId, area: 'interaction', place: 1.5, ...written }]);
    const plan = take(moved, here);
    expect(plan.isReordered).toBe(true);
    const order = become(here, plan.change).skills.filter(({ skill }) => skill.area === 'interaction');
    expect(order.map(({ skill }) => skill.id)).toEqual(['problems', 'consequences', 'agenda', 'listening', 'mine']);
  });

  it('holds no history and nothing that is not the rubric’s', () => {
    const file = shown(model(EDITED));
    expect(Object.keys(file)).toEqual(['format', 'version', 'exportedAt', 'skills', 'questions']);
    expect(Object.keys(file.skills[0])).toEqual(['id', 'area', 'target', 'relevance', 'isArchived', 'words']);
  });

  it('names the place of what is wrong, and goes on with the rest', () => {
    const file = shown(model(EDITED));
    file.skills[1].relevance.discovery = 7;
    file.skills[2].words.en.name = 'x'.repeat(200);
    file.questions[0].phase = 'doom';
    file.questions.push({ id: 'lost', skill: 'nobody', phase: 'goal', words: { en: 'What?' } });
    file.questions.push(file.questions[3]);
    const { skills, bad } = read(JSON.stringify(file));
    expect(bad).toEqual([
      'skills[1].relevance.discovery',
      'skills[2].words.en.name',
      'questions[0].phase',
      `questions[${file.questions.length - 1}].id`,
    ]);
    expect(skills).toHaveLength(13);
    const plan = planRubric(read(JSON.stringify(file)), model(), NOW);
    expect(plan.lost).toHaveLength(1);
  });

  it.each([
    ['not JSON', '{', 'notOurs'],
    ['a list', '[]', 'notOurs'],
    ['nothing', 'null', 'notOurs'],
    ['a whole backup', '{"format":"affianca","version":1,"skills":[],"questions":[]}', 'notOurs'],
    ['one of a newer version', '{"format":"affianca-rubric","version":2,"skills":[],"questions":[]}', 'newer'],
    ['one larger than any', ' '.repeat(5_000_001), 'tooLarge'],
  ])('that is %s is refused', (_what, text, code) => {
    expect(readRubricFile(text)).toBe(code);
  });

  it('cannot put a skill in a question’s place, or a question in a skill’s', () => {
    const file = shown(model());
    file.skills.push({ ...file.skills[0], id: 'agenda-g1' });
    file.questions.push({ ...file.questions[0], id: 'problems' });
    const plan = planRubric(read(JSON.stringify(file)), model(), NOW);
    expect(plan.lost).toEqual(expect.arrayContaining(['skills: agenda-g1', 'questions: problems']));
    expect(plan.change.put).toEqual([]);
  });

  it('cannot reach an object’s own parts', () => {
    const text =
      '{"format":"affianca-rubric","version":1,"__proto__":{"x":1},"skills":[{"id":"__proto__"}],"questions":[]}';
    expect(read(text)).toEqual({ skills: [], questions: [], bad: ['skills[0].area'] });
  });
});

describe('a change of the rubric', () => {
  const edit = (before: RubricModel): RubricChange => {
    const entry = before.skills.find(({ skill }) => skill.id === 'problems')!;
    const form = toSkillForm(entry, texts);
    const words = { ...form.words, en: { ...form.words.en, name: 'Asking for problems' } };
    return saveSkill(entry.skill.id, { ...form, target: 4.5, words }, entry, texts, NOW);
  };
  const deeds: readonly (readonly [string, (before: RubricModel) => RubricChange])[] = [
    ['editing', edit],
    ['moving', (before) => moveSkill(before, before.skills[2]!, 0)],
    ['restoring one', (before) => restoreSkill(before, before.skills.find(({ skill }) => skill.id === 'agenda')!, NOW)],
    ['restoring all', (before) => restoreAll(before, NOW)],
    ['taking a file over', (before) => take(model(), before).change],
  ];
  it.each(deeds)('by %s is taken back whole', (_what, make) => {
    const before = model(EDITED);
    const change = make(before);
    expect(isNothing(change)).toBe(false);
    const back = invertChange(change, before.records);
    const sort = (records: readonly RubricRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    const strip = (records: readonly RubricRecord[]) => sort(records).map((one) => ({ ...one, ...written }));
    expect(strip(become(become(before, change), back).records)).toEqual(strip(before.records));
  });

  it('that says the same again writes nothing', () => {
    const before = model();
    const done = become(before, edit(before));
    expect(isNothing(edit(done))).toBe(true);
  });

  it('back to the default’s own words leaves no record but the history of the words', () => {
    const done = become(model(), edit(model()));
    const entry = done.skills.find(({ skill }) => skill.id === 'problems')!;
    const form = toSkillForm(model().skills.find(({ skill }) => skill.id === 'problems')!, texts);
    const back = become(done, saveSkill(entry.skill.id, form, entry, texts, NOW + 1));
    expect(back.records.map(({ part, id }) => [part, id])).toEqual([
      ['skill-words', `problems.${NOW}`],
      ['skill-words', `problems.${NOW + 1}`],
    ]);
    expect(shown(back)).toEqual(shown(model()));
  });

  it('moves a skill between two of the same place by numbering its area anew', () => {
    const same = (id: string): RubricRecord => ({ part: 'skill', id: id as SkillId, place: 1, ...written });
    const before = model(['agenda', 'problems', 'consequences', 'listening'].map(same));
    const last = before.skills.filter(({ skill }) => skill.area === 'interaction').at(-1)!;
    const order = become(before, moveSkill(before, last, 1)).skills.slice(0, 4);
    expect(order.map(({ skill }) => skill.id)[1]).toBe(last.skill.id);
  });

  it('to the default archives what is the manager’s own, and deletes nothing', () => {
    const before = model(EDITED);
    const restored = become(before, restoreAll(before, NOW));
    expect(restored.skills.filter(({ isArchived }) => isArchived).map(({ skill }) => skill.id)).toEqual([OWN]);
    const words = before.records.filter(({ part }) => part.endsWith('words')).map(({ id }) => id);
    expect(restored.records.map(({ id }) => id)).toEqual(expect.arrayContaining(words));
    expect(isNothing(restoreAll(restored, NOW))).toBe(true);
  });
});

function textCount(): number {
  return Object.keys(textEn.questions).length;
}
