import type { Handlers } from '@/lib/messaging/receive';
import type { PanelRepository } from '@/lib/storage/panel';
import { forgetAhead } from '../ahead';
import { announceChange, type Service } from '../service';

type CoachingNames =
  | 'observation.save'
  | 'observation.delete'
  | 'question.mark'
  | 'question.unmark'
  | 'commitment.save'
  | 'commitment.delete'
  | 'draft.save'
  | 'timer.start'
  | 'timer.stop';

/** What the manager writes down: each is answered after its transaction is committed. */
export function createCoachingHandlers(service: Service<PanelRepository>): Pick<Handlers, CoachingNames> {
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
    'commitment.save': async (commitment) => {
      const repository = await service.repository();
      await repository.saveCommitment(commitment);
      await announceChange(repository);
      return null;
    },
    'commitment.delete': async ({ id }) => {
      const repository = await service.repository();
      await repository.deleteCommitment(id);
      await announceChange(repository);
      return null;
    },
    'draft.save': async ({ rep, draft }) => {
      // the last words of a page that is left come while the next one is read: its panel reads anew, behind this write
      forgetAhead();
      await (await service.repository()).saveDraft(rep, draft);
      forgetAhead();
      return null;
    },
    'timer.start': async ({ category, rep, ...back }) => {
      const repository = await service.repository();
      await repository.startTimer(category, rep, back);
      await announceChange(repository);
      return null;
    },
    'timer.stop': async ({ id, minutes }) => {
      const repository = await service.repository();
      await repository.stopTimer(id, minutes);
      await announceChange(repository);
      return null;
    },
  };
}
