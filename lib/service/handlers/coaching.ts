import type { Handlers } from '@/lib/messaging/receive';
import type { KnownSender } from '@/lib/messaging/sender';
import type { PanelRepository } from '@/lib/storage/panel';
import { forgetAhead } from '../ahead';
import { announceChange, type Service } from '../service';
import { readAhead } from './panel';

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
  /** The panel in which it was written shows it first: its next view is being read before the others hear of it. */
  const announce = (repository: PanelRepository, { tab }: KnownSender): Promise<{ counter: number }> =>
    announceChange(repository, () => tab !== null && readAhead(service, tab).catch(() => undefined));
  return {
    'observation.save': async ({ at, ...observation }, sender) => {
      const repository = await service.repository();
      await repository.saveObservation({ ...observation, at: at ?? service.now() });
      return announce(repository, sender);
    },
    'observation.delete': async ({ id }, sender) => {
      const repository = await service.repository();
      await repository.deleteObservation(id);
      return announce(repository, sender);
    },
    'question.mark': async (event, sender) => {
      const repository = await service.repository();
      await repository.markQuestion({ ...event, at: service.now() });
      await announce(repository, sender);
      return null;
    },
    'question.unmark': async ({ id }, sender) => {
      const repository = await service.repository();
      await repository.unmarkQuestion(id);
      await announce(repository, sender);
      return null;
    },
    'commitment.save': async (commitment, sender) => {
      const repository = await service.repository();
      await repository.saveCommitment(commitment);
      await announce(repository, sender);
      return null;
    },
    'commitment.delete': async ({ id }, sender) => {
      const repository = await service.repository();
      await repository.deleteCommitment(id);
      await announce(repository, sender);
      return null;
    },
    'draft.save': async ({ rep, draft }) => {
      // the last words of a page that is left come while the next one is read: its panel reads anew, behind this write
      forgetAhead();
      await (await service.repository()).saveDraft(rep, draft);
      forgetAhead();
      return null;
    },
    'timer.start': async ({ category, rep, ...back }, sender) => {
      const repository = await service.repository();
      await repository.startTimer(category, rep, back);
      await announce(repository, sender);
      return null;
    },
    'timer.stop': async ({ id, minutes }, sender) => {
      const repository = await service.repository();
      await repository.stopTimer(id, minutes);
      await announce(repository, sender);
      return null;
    },
  };
}
