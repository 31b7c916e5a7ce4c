import type { RubricRecord, Wording } from '@/lib/coaching/records';
import { arrangeRubric, type Rubric } from '@/lib/coaching/rubric';
import type { Area, SkillId, Timestamp } from '@/lib/coaching/types';
import { findWording } from '@/lib/coaching/wording';
import { QUESTIONS } from '@/lib/content/questions';
import { SKILLS } from '@/lib/content/skills';
import type { RubricView } from '@/lib/messaging/views';

/** The default rubric with what the manager's records say otherwise. */
export function layRubric(records: readonly RubricRecord[]): Rubric {
  return arrangeRubric({ skills: SKILLS, questions: QUESTIONS }, records);
}

/** What a page needs of it; `wordings` when it needs not all of them. */
export function viewRubric({ skills, archived, wordings }: Rubric, wanted: readonly Wording[] = wordings): RubricView {
  return {
    archived: archived.map(({ id }) => id),
    areas: Object.fromEntries([...skills, ...archived].map(({ id, area }) => [id, area])) as Record<SkillId, Area>,
    wordings: wanted,
  };
}

/** Of all wordings those that hold now, and those that held at one of these moments. */
export function chooseWordings(wordings: readonly Wording[], moments: readonly Timestamp[]): Wording[] {
  const subjects = new Set(wordings.map(({ of }) => of as string));
  const held = [...subjects].flatMap((of) =>
    [Number.POSITIVE_INFINITY, ...moments].map((at) => findWording(wordings, of, at)),
  );
  const wanted = new Set(held);
  return wordings.filter((one) => wanted.has(one));
}
