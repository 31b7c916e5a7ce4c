import type { SkillId } from '@/lib/coaching/types';
import type { Handlers } from '@/lib/messaging/receive';
import type { RecordsRepository } from '@/lib/storage/records';
import { announceChange, type Service } from '../service';

type RubricNames = 'rubric.read' | 'rubric.change';

/** The rubric as the manager edits it: what is changed holds at once in every open page. */
export function createRubricHandlers(service: Service<RecordsRepository>): Pick<Handlers, RubricNames> {
  return {
    'rubric.read': async () => {
      const { counter, rubric, sums } = await (await service.repository()).readTeam();
      const rated = new Map<string, number>();
      for (const bySkill of sums.values()) {
        for (const [skill, { count }] of Object.entries(bySkill)) rated.set(skill, (rated.get(skill) ?? 0) + count);
      }
      return { counter, records: rubric, rated: Object.fromEntries(rated) as Record<SkillId, number> };
    },
    'rubric.change': async ({ put, gone }) => {
      const repository = await service.repository();
      await repository.changeRubric(put, gone);
      await announceChange(repository);
      return null;
    },
  };
}
