import { CodedError } from '@/lib/messaging/errors';
import type { Handlers } from '@/lib/messaging/receive';
import type { KnownSender } from '@/lib/messaging/sender';
import { announceChange, type Service } from '../service';

type DataNames =
  | 'data.export'
  | 'data.exported'
  | 'data.import'
  | 'data.check'
  | 'data.eraseAll'
  | 'retention.read'
  | 'retention.delete'
  | 'stages.read';

/** The word that the manager types before everything is erased, the same in every language. */
const ERASE_WORD = 'AFFIANCA';

/** Everything at once: never asked by the panel, which may be framed by others. */
export function createDataHandlers(service: Service): Pick<Handlers, DataNames> {
  return {
    'data.export': async () => {
      const text = await (await service.repository()).exportAll();
      const day = new Date(service.now()).toISOString().slice(0, 10);
      return { text, fileName: `affianca-${day}.json` };
    },
    'data.exported': async () => {
      const repository = await service.repository();
      // a database that can only be read is exported all the same
      if (repository.isReadOnly) return null;
      await repository.noteBackup();
      await announceChange(repository);
      return null;
    },
    'data.import': async ({ text, isTrial }) => {
      const repository = await service.repository();
      const summary = await repository.importText(text, { isTrial });
      if (!isTrial) await announceChange(repository);
      return summary;
    },
    'data.check': async ({ repairs }) => {
      const repository = await service.repository();
      if (!repairs) return repository.checkAll();
      const left = await repository.repairAll();
      await announceChange(repository);
      return left;
    },
    'data.eraseAll': async ({ typed }) => {
      if (typed.trim().toUpperCase() !== ERASE_WORD) throw new CodedError('bad-request', `type ${ERASE_WORD}`);
      const repository = await service.repository();
      await repository.eraseAll();
      await announceChange(repository);
      return null;
    },
    'stages.read': async () => (await service.repository()).listStageNames(),
    'retention.read': async (_body, sender) => {
      requireDashboard(sender);
      return (await service.repository()).readRetention();
    },
    'retention.delete': async ({ before }, sender) => {
      requireDashboard(sender);
      const repository = await service.repository();
      try {
        return { deleted: await repository.deleteOld(before) };
      } finally {
        await announceChange(repository); // also of the part that was done
      }
    },
  };
}

/** Only there the manager sees what would be deleted. */
function requireDashboard({ url }: KnownSender): void {
  if (!/^[^?#]*\/options\.html([?#]|$)/.test(url)) throw new CodedError('not-allowed');
}
