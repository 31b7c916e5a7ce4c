import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import type { PageEvent } from '@/lib/messaging/contract';
import type { RubricRecordsView, TeamView } from '@/lib/messaging/views';
import type { Whole } from '@/lib/messaging/whole-records';
import { layRubric, viewRubric } from '@/lib/service/rubric-view';
import { makeTeamView } from './page-views';

type SetAnswer = (name: string, how: (body: never) => unknown) => void;
interface Change {
  readonly put: readonly Whole<'rubric'>[];
  readonly gone: readonly string[];
}

/** Records as the database would hold them after a change. */
export function applyChange(records: readonly RubricRecord[], { put, gone }: Change): RubricRecord[] {
  const kept = new Map<string, RubricRecord>(records.map((one) => [one.id, one]));
  for (const id of gone) kept.delete(id);
  for (const one of put) kept.set(one.id, { ...one, createdAt: 1, updatedAt: 1 } as unknown as RubricRecord);
  return [...kept.values()];
}

/** The background's answers of a rubric that is really changed. */
export function answerRubric(
  { answer, tell }: { readonly answer: SetAnswer; readonly tell: (event: PageEvent) => void },
  begin: readonly RubricRecord[] = [],
  part: Partial<TeamView> & { readonly rated?: RubricRecordsView['rated'] } = {},
) {
  const { rated = { agenda: 12 } as Record<SkillId, number>, ...team } = part;
  const kept = { records: [...begin] };
  answer('rubric.read', () => ({ counter: 1, records: kept.records, rated }));
  answer('rubric.change', (change: Change) => {
    kept.records = applyChange(kept.records, change);
    setTimeout(() => tell({ event: 'changed', counter: 2 }));
    return null;
  });
  answer('team.read', () => {
    const rubric = layRubric(kept.records);
    return makeTeamView({ skills: rubric.skills.map(({ id }) => id), rubric: viewRubric(rubric), ...team });
  });
  return kept;
}
