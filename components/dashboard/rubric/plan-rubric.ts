import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { setPlace } from './order-deeds';
import { saveQuestion } from './question-form';
import { isNothing, joinChanges, type RubricChange, type WritableRecord } from './rubric-change';
import type { FileQuestion, FileSkill, RubricFile } from './rubric-file';
import { buildModel, type RubricModel, type SkillEntry } from './rubric-model';
import { saveSkill } from './skill-form';

type Fate = 'new' | 'changed' | 'same';

/** What taking a file over would do, and the change that does it. It adds and changes; it takes nothing away. */
export interface RubricPlan {
  readonly skills: Readonly<Record<Fate, readonly FileSkill[]>>;
  readonly questions: Readonly<Record<Fate, readonly FileQuestion[]>>;
  /** What has no place: a question about a skill that nobody knows, a skill called as a question is. */
  readonly lost: readonly string[];
  readonly isReordered: boolean;
  readonly change: RubricChange;
}

/** Compares a file with the rubric that is here. */
export function planRubric(given: RubricFile, model: RubricModel, now: number): RubricPlan {
  const { file, clashes } = dropClashes(given, model);
  const known = new Set<string>([...model.skills.map(({ skill }) => skill.id), ...file.skills.map(({ id }) => id)]);
  const skills = file.skills.map((given) => {
    const entry = model.skills.find(({ skill }) => skill.id === given.id) ?? null;
    return judge(given, entry, takeSkill(given, entry, model, now));
  });
  const questions = file.questions.flatMap((given) => {
    if (!known.has(given.skill)) return [];
    const entry = model.questions.find(({ question }) => question.id === given.id) ?? null;
    return [judge(given, entry, saveQuestion(given.id, given.skill, given, entry, model.texts, now))];
  });
  const content = joinChanges([...skills, ...questions].map(({ change }) => change));
  const order = orderLike(file, model, content);
  // a record with its new place holds the rest of the change too
  const isPlaced = (id: string): boolean => order.some((one) => one.id === id);
  return {
    skills: sortOut(skills),
    questions: sortOut(questions),
    lost: [
      ...clashes,
      ...file.questions.flatMap(({ id, skill }) => (known.has(skill) ? [] : [`questions: ${id}, ${skill}`])),
    ],
    isReordered: order.length > 0,
    change: {
      put: [...content.put.filter(({ id }) => !isPlaced(id)), ...order],
      gone: content.gone.filter((id) => !isPlaced(id)),
    },
  };
}

/** Skills and questions share their ids' space: one that is called as one of the other kind is left out. */
function dropClashes(file: RubricFile, { skills, questions }: RubricModel) {
  const ofQuestions = new Set<string>([
    ...questions.map(({ question }) => question.id),
    ...file.questions.map(({ id }) => id),
  ]);
  const ofSkills = new Set<string>([...skills.map(({ skill }) => skill.id), ...file.skills.map(({ id }) => id)]);
  const clashes = [
    ...file.skills.flatMap(({ id }) => (ofQuestions.has(id) ? [`skills: ${id}`] : [])),
    ...file.questions.flatMap(({ id }) => (ofSkills.has(id) ? [`questions: ${id}`] : [])),
  ];
  const kept = {
    ...file,
    skills: file.skills.filter(({ id }) => !ofQuestions.has(id)),
    questions: file.questions.filter(({ id }) => !ofSkills.has(id)),
  };
  return { file: kept, clashes };
}

interface Judged<Given> {
  readonly given: Given;
  readonly fate: Fate;
  readonly change: RubricChange;
}

function judge<Given>(given: Given, entry: object | null, change: RubricChange): Judged<Given> {
  return { given, fate: entry === null ? 'new' : isNothing(change) ? 'same' : 'changed', change };
}

function sortOut<Given>(judged: readonly Judged<Given>[]): Record<Fate, Given[]> {
  const pick = (fate: Fate) => judged.filter((one) => one.fate === fate).map(({ given }) => given);
  return { new: pick('new'), changed: pick('changed'), same: pick('same') };
}

function takeSkill(given: FileSkill, entry: SkillEntry | null, model: RubricModel, now: number): RubricChange {
  const fill = (words: FileSkill['words']['en']) => ({
    ...words,
    anchors: { 1: words.anchors[1] ?? '', 3: words.anchors[3] ?? '', 5: words.anchors[5] ?? '' },
  });
  const form = { ...given, words: { en: fill(given.words.en), it: fill(given.words.it) } };
  return saveSkill(given.id, form, entry, model.texts, now);
}

/** New places where the file's skills stand in another order than they would here; none when they do not. */
function orderLike(file: RubricFile, model: RubricModel, content: RubricChange): WritableRecord[] {
  const after = applyTo(model, content);
  const rank = new Map<SkillId, number>(file.skills.map(({ id }, index) => [id, index]));
  const areas = Map.groupBy(after.skills, ({ skill }) => skill.area);
  return [...areas.values()].flatMap((entries) => {
    const ranks = entries.flatMap(({ skill }) => rank.get(skill.id) ?? []);
    if (ranks.every((one, index) => index === 0 || one > (ranks[index - 1] ?? 0))) return [];
    const ordered = [...entries].sort(
      (a, b) => (rank.get(a.skill.id) ?? rank.size) - (rank.get(b.skill.id) ?? rank.size) || a.place - b.place,
    );
    return ordered.map((entry, place) => setPlace(entry, place));
  });
}

/** The rubric as it would be after a change. */
function applyTo(model: RubricModel, { put, gone }: RubricChange): RubricModel {
  const records = new Map(model.records.map((record) => [record.id as string, record]));
  for (const one of gone) records.delete(one);
  for (const one of put) records.set(one.id, { ...one, createdAt: 0, updatedAt: 0 } as RubricRecord);
  return buildModel({ counter: 0, records: [...records.values()], rated: {} }, model.texts);
}
