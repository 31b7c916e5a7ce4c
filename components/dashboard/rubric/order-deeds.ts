import type { SkillId } from '@/lib/coaching/types';
import { NO_CHANGE, nextMoment, type RubricChange, strip, type WritableRecord } from './rubric-change';
import {
  hasWords,
  isChanged,
  type QuestionEntry,
  questionsOf,
  type RubricModel,
  type SkillEntry,
} from './rubric-model';

/** The skills that stand with this one: of its area, not archived. */
export function listNeighbours({ skills }: RubricModel, { skill }: SkillEntry): readonly SkillEntry[] {
  return skills.filter((one) => !one.isArchived && one.skill.area === skill.area);
}

/** The skill at another index among its neighbours. As a rule one record is written, so that two machines can agree. */
export function moveSkill(model: RubricModel, entry: SkillEntry, index: number): RubricChange {
  const others = listNeighbours(model, entry).filter((one) => one !== entry);
  const [before, after] = [others[index - 1], others[index]];
  if (before === undefined && after === undefined) return NO_CHANGE;
  const place =
    before === undefined
      ? (after?.place ?? 0) - 1
      : after === undefined
        ? before.place + 1
        : (before.place + after.place) / 2;
  const isBetween = (before?.place ?? place - 1) < place && place < (after?.place ?? place + 1);
  if (isBetween) return { put: [setPlace(entry, place)], gone: [] };
  // two of the same place, or no number left between them
  const order = [...others.slice(0, index), entry, ...others.slice(index)];
  return { put: order.map((one, rank) => setPlace(one, rank)), gone: [] };
}

export function setPlace({ skill, record }: SkillEntry, place: number): WritableRecord {
  return { ...(record === null ? {} : strip(record)), part: 'skill', id: skill.id, place } as WritableRecord;
}

/** A record that says nothing more goes. */
export function archiveSkill({ skill, record, byDefault }: SkillEntry, isArchived: boolean): RubricChange {
  return archive({ ...(record && strip(record)), part: 'skill', id: skill.id }, isArchived, byDefault !== null);
}

export function archiveQuestion({ question, record, byDefault }: QuestionEntry, isArchived: boolean): RubricChange {
  return archive({ ...(record && strip(record)), part: 'question', id: question.id }, isArchived, byDefault !== null);
}

function archive(
  record: { readonly part: string; readonly id: string; readonly isArchived?: boolean },
  isArchived: boolean,
  isDefault: boolean,
): RubricChange {
  const { isArchived: _before, ...rest } = record;
  if (!isArchived && isDefault && Object.keys(rest).length === 2) return { put: [], gone: [record.id] };
  return { put: [{ ...rest, ...(isArchived ? { isArchived } : {}) } as unknown as WritableRecord], gone: [] };
}

/** An empty wording: from now on the default's words hold, and what was rated before keeps its own. */
function dropWords({ wordings }: SkillEntry | QuestionEntry, now: number): WritableRecord[] {
  const last = wordings.at(-1);
  if (last === undefined || !hasWords(last)) return [];
  const from = nextMoment(wordings, now);
  return [{ part: last.part, id: `${last.of}.${from}`, of: last.of, from } as WritableRecord];
}

export function restoreQuestion(entry: QuestionEntry, now: number): RubricChange {
  return { put: dropWords(entry, now), gone: entry.record === null ? [] : [entry.record.id] };
}

/** A default skill and its default questions as they came; its place and its being archived stay. */
export function restoreSkill(model: RubricModel, entry: SkillEntry, now: number): RubricChange {
  const { record } = entry;
  const { place, isArchived } = record ?? {};
  const kept = { ...(place === undefined ? {} : { place }), ...(isArchived === undefined ? {} : { isArchived }) };
  const isKept = Object.keys(kept).length > 0;
  const restored = questionsOf(model, entry.skill.id)
    .filter(({ byDefault }) => byDefault !== null)
    .map((question) => restoreQuestion(question, now));
  return {
    put: [
      ...(isKept ? [{ part: 'skill', id: entry.skill.id, ...kept } as WritableRecord] : []),
      ...dropWords(entry, now),
      ...restored.flatMap(({ put }) => put),
    ],
    gone: [...(record === null || isKept ? [] : [record.id as string]), ...restored.flatMap(({ gone }) => gone)],
  };
}

/** Whether restoring this skill would bring anything back. */
export function isRestorable(model: RubricModel, entry: SkillEntry): boolean {
  if (entry.byDefault === null) return false;
  const questions = questionsOf(model, entry.skill.id).filter(({ byDefault }) => byDefault !== null);
  return isChanged(entry) || questions.some((one) => one.record !== null || hasWords(one.wordings.at(-1)));
}

/** The rubric as it came: the manager's own skills and questions are archived, none is deleted. */
export function restoreAll(model: RubricModel, now: number): RubricChange {
  const skills = model.skills.map((entry): RubricChange => {
    if (entry.byDefault === null) return entry.isArchived ? NO_CHANGE : archiveSkill(entry, true);
    return { put: dropWords(entry, now), gone: entry.record === null ? [] : [entry.record.id] };
  });
  const own = new Set<SkillId>(model.skills.filter(({ byDefault }) => byDefault === null).map(({ skill }) => skill.id));
  const questions = model.questions.map((entry): RubricChange => {
    if (entry.byDefault !== null) return restoreQuestion(entry, now);
    // those of an own skill go with it
    return entry.isArchived || own.has(entry.question.skill) ? NO_CHANGE : archiveQuestion(entry, true);
  });
  const all = [...skills, ...questions];
  return { put: all.flatMap(({ put }) => put), gone: all.flatMap(({ gone }) => gone) };
}
