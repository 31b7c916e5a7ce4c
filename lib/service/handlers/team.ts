import type { Handlers } from '@/lib/messaging/receive';
import type { RecordsRepository } from '@/lib/storage/records';
import { forgetRemoved } from '../removed-sites';
import { layRubric } from '../rubric-view';
import { announceChange, type Service } from '../service';
import { viewTeam } from '../team-view';

type TeamNames =
  | 'team.read'
  | 'rep.add'
  | 'rep.change'
  | 'rep.merge'
  | 'rep.takeBack'
  | 'rep.erase'
  | 'observation.list'
  | 'questions.read'
  | 'rep.kept';

/** The team, its people and what was written of them. */
export function createTeamHandlers(service: Service<RecordsRepository>): Pick<Handlers, TeamNames> {
  return {
    'team.read': async () => viewTeam(await service.repository()),
    'rep.add': async ({ id, name, isExemplar }) => {
      const repository = await service.repository();
      await repository.addRep({ id, name, isExemplar: isExemplar ?? false });
      await announceChange(repository);
      return { rep: id };
    },
    'rep.change': async ({ rep, ...change }) => {
      const repository = await service.repository();
      await repository.changeRep(rep, change);
      await announceChange(repository);
      return null;
    },
    'rep.merge': async ({ from, into }) => {
      const repository = await service.repository();
      await repository.mergeReps(from, into);
      return announceChange(repository);
    },
    'rep.takeBack': async ({ reps }) => {
      const repository = await service.repository();
      await repository.takeBackReps(reps);
      await announceChange(repository);
      return null;
    },
    'rep.erase': async ({ rep }) => {
      const repository = await service.repository();
      await repository.eraseRep(rep);
      await forgetRemoved();
      await announceChange(repository);
      return null;
    },
    'observation.list': async ({ after, limit, ...filter }) =>
      (await service.repository()).listObservations(filter, after ?? null, limit ?? 50),
    'rep.kept': async ({ rep }) => (await service.repository()).readKept(rep),
    'questions.read': async ({ rep }) => {
      const repository = await service.repository();
      const [asked, records] = await Promise.all([repository.readQuestions(rep), repository.listWholes('rubric')]);
      return { ...asked, bank: layRubric(records).questions };
    },
  };
}
