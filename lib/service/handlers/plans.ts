import type { Handlers } from '@/lib/messaging/receive';
import type { RecordsRepository } from '@/lib/storage/records';
import { refreshPointed } from '../correction';
import { layRubric } from '../rubric-view';
import { announceChange, type Service } from '../service';

type PlanNames =
  | 'plans.read'
  | 'mirror.read'
  | 'observer.read'
  | 'analysis.read'
  | 'plan.save'
  | 'time.save'
  | 'attainment.save'
  | 'record.delete';

/** Plans, the manager's own time, results, and what the dashboard's figures are made of. */
export function createPlanHandlers(service: Service<RecordsRepository>): Pick<Handlers, PlanNames> {
  const change = async (work: (repository: RecordsRepository) => Promise<void>): Promise<null> => {
    const repository = await service.repository();
    await work(repository);
    await announceChange(repository);
    return null;
  };
  return {
    'plans.read': async () => {
      const repository = await service.repository();
      const [plans, commitments] = await Promise.all([repository.listPlans(), repository.listCommitments()]);
      return { plans, commitments };
    },
    'mirror.read': async ({ from }) => {
      const repository = await service.repository();
      const [entries, observed, asked, timer] = await Promise.all([
        repository.listWholes('time'),
        repository.listObserved(from),
        repository.listMarks(from),
        repository.readTimer(),
      ]);
      return {
        entries: entries.filter(({ at }) => at >= from),
        observed,
        asked: asked.filter(({ mark }) => mark === 'asked').map(({ rep, at }) => ({ rep, at })),
        timer,
      };
    },
    'observer.read': async () => (await service.repository()).countRatings(),
    'analysis.read': async () => {
      const { counter, settings, reps, sums, attainments, rubric } = await (await service.repository()).readTeam();
      return {
        counter,
        now: service.now(),
        settings,
        skills: layRubric(rubric).skills,
        members: reps.map((rep) => ({
          ...rep,
          sums: sums.get(rep.id) ?? {},
          attainment: attainments.filter((one) => one.rep === rep.id),
        })),
      };
    },
    'plan.save': (plan) => change((repository) => repository.saveWhole('plan', plan)),
    'time.save': ({ entries }) => change((repository) => repository.saveWhole('time', ...entries)),
    'attainment.save': ({ attainments, removed }) =>
      change((repository) => repository.saveAttainments(attainments, removed)),
    'record.delete': ({ kind, ...place }) =>
      change(async (repository) => {
        await repository.deleteWhole(kind, place);
        if (kind === 'taught') await refreshPointed(repository);
      }),
  };
}
