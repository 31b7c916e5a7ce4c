import type { Handlers } from '@/lib/messaging/receive';
import { announceChange, type Service } from '../service';
import { viewTeam } from '../team-view';

type TeamNames = 'team.read' | 'rep.add' | 'rep.change' | 'rep.merge' | 'rep.erase';

/** The team and its people. */
export function createTeamHandlers(service: Service): Pick<Handlers, TeamNames> {
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
      await announceChange(repository);
      return null;
    },
    'rep.erase': async ({ rep }) => {
      const repository = await service.repository();
      await repository.eraseRep(rep);
      await announceChange(repository);
      return null;
    },
  };
}
