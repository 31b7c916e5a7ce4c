import type { QuestionRecord, RubricRecord, SkillRecord, Wording } from './records';
import { AREAS, PHASES, type Question, type Skill } from './types';

/** The rubric as the manager has it. */
export interface Rubric {
  /** In rubric order: area by area, in each by place. */
  readonly skills: readonly Skill[];
  /** Out of every figure; in rubric order. */
  readonly archived: readonly Skill[];
  /** Of all skills, without those that are archived; the default ones first. */
  readonly questions: readonly Question[];
  readonly archivedQuestions: readonly Question[];
  /** Oldest first. */
  readonly wordings: readonly Wording[];
}

interface Defaults {
  readonly skills: readonly Skill[];
  readonly questions: readonly Question[];
}

interface Placed {
  readonly skill: Skill;
  readonly place: number;
  readonly isArchived: boolean;
}

/** Lays the manager's records over the default rubric; a record that says nothing of a thing leaves it as it is there. */
export function arrangeRubric(defaults: Defaults, records: readonly RubricRecord[]): Rubric {
  const skills = arrangeSkills(defaults.skills, records.filter(isSkill));
  const questions = arrangeQuestions(defaults.questions, records.filter(isQuestion));
  return {
    skills: skills.filter(({ isArchived }) => !isArchived).map(({ skill }) => skill),
    archived: skills.filter(({ isArchived }) => isArchived).map(({ skill }) => skill),
    questions: questions.filter(({ isArchived }) => !isArchived).map(({ question }) => question),
    archivedQuestions: questions.filter(({ isArchived }) => isArchived).map(({ question }) => question),
    wordings: records.filter(isWording).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  };
}

/** The skills with their places, archived ones too, in rubric order. */
export function arrangeSkills(defaults: readonly Skill[], records: readonly SkillRecord[]): readonly Placed[] {
  const changes = new Map(records.map((record) => [record.id, record]));
  const known = new Set(defaults.map(({ id }) => id));
  const own = records
    .filter(({ id }) => !known.has(id))
    .map(({ id }): Skill => ({ id, area: AREAS[0], relevance: {} }));
  return [...defaults, ...own]
    .map((skill, index) => laySkill(skill, changes.get(skill.id), index))
    .sort((a, b) => rankArea(a) - rankArea(b) || a.place - b.place || (a.skill.id < b.skill.id ? -1 : 1));
}

function laySkill(skill: Skill, record: SkillRecord | undefined, index: number): Placed {
  if (record === undefined) return { skill, place: index, isArchived: false };
  const { area, target, relevance, place, isArchived } = record;
  return {
    skill: {
      ...skill,
      ...(area === undefined ? {} : { area }),
      ...(target === undefined ? {} : { target }),
      ...(relevance === undefined ? {} : { relevance }),
    },
    place: place ?? index,
    isArchived: isArchived ?? false,
  };
}

const rankArea = ({ skill }: Placed): number => AREAS.indexOf(skill.area);

function arrangeQuestions(defaults: readonly Question[], records: readonly QuestionRecord[]) {
  const changes = new Map(records.map((record) => [record.id, record]));
  const known = new Set(defaults.map(({ id }) => id));
  const own = records.flatMap(({ id, skill }): Question[] =>
    known.has(id) || skill === undefined ? [] : [{ id, skill, phase: PHASES[0], stages: [] }],
  );
  return [...defaults, ...own].map((question) => {
    const { skill, phase, stages, isArchived } = changes.get(question.id) ?? {};
    return {
      question: {
        ...question,
        ...(skill === undefined ? {} : { skill }),
        ...(phase === undefined ? {} : { phase }),
        ...(stages === undefined ? {} : { stages }),
      },
      isArchived: isArchived ?? false,
    };
  });
}

const isSkill = (record: RubricRecord): record is SkillRecord => record.part === 'skill';
const isQuestion = (record: RubricRecord): record is QuestionRecord => record.part === 'question';
const isWording = (record: RubricRecord): record is Wording => 'from' in record;
