import type { Handlers } from '@/lib/messaging/receive';
import { layRubric } from '../rubric-view';
import { announceChange, type Service } from '../service';

type CoachingNames =
  | 'observation.save'
  | 'observation.delete'
  | 'observation.list'
  | 'question.mark'
  | 'question.unmark'
  | 'questions.read'
  | 'commitment.save';

/** What the manager writes down: each is answered after its transaction is committed. */
export function createCoachingHandlers(service: Service): Pick<Handlers, CoachingNames> {
  return {
    'observation.save': async ({ at, ...observation }) => {
      const repository = await service.repository();
      await repository.saveObservation({ ...observation, at: at ?? service.now() });
      return announceChange(repository);
    },
    'observation.delete': async ({ id }) => {
      const repository = await service.repository();
      await repository.deleteObservation(id);
      return announceChange(repository);
    },
    'observation.list': async ({ after, limit, ...filter }) =>
      (await service.repository()).listObservations(filter, after ?? null, limit ?? 50),
    'question.mark': async (event) => {
      const repository = await service.repository();
      await repository.markQuestion({ ...event, at: service.now() });
      await announceChange(repository);
      return null;
    },
    'question.unmark': async ({ id }) => {
      const repository = await service.repository();
      await repository.unmarkQuestion(id);
      await announceChange(repository);
      return null;
    },
    'questions.read': async ({ rep }) => {
      const repository = await service.repository();
      const [asked, records] = await Promise.all([repository.readQuestions(rep), repository.listWholes('rubric')]);
      return { ...asked, bank: layRubric(records).questions };
    },
    'commitment.save': async (commitment) => {
      const repository = await service.repository();
      await repository.saveCommitment(commitment);
      await announceChange(repository);
      return null;
    },
  };
}
