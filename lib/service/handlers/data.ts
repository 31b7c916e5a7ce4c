import { CodedError } from '@/lib/messaging/errors';
import { cutText } from '@/lib/messaging/parts';
import type { Handlers } from '@/lib/messaging/receive';
import type { KnownSender } from '@/lib/messaging/sender';
import { forgetBegun } from '@/lib/platform/begun-mark';
import type { RecordsRepository } from '@/lib/storage/records';
import { forgetSession } from '../forget-session';
import { announceChange, type Service } from '../service';

type DataNames =
  | 'data.export'
  | 'data.exported'
  | 'data.import'
  | 'data.check'
  | 'data.dropStrays'
  | 'data.eraseAll'
  | 'data.lossSeen'
  | 'retention.read'
  | 'retention.delete'
  | 'stages.read';

/** The word that the manager types before everything is erased, the same in every language. */
const ERASE_WORD = 'AFFIANCA';

/** Everything at once: never asked by the panel, which may be framed by others. */
export function createDataHandlers(service: Service<RecordsRepository>): Pick<Handlers, DataNames> {
  // texts beyond one message, while their parts come and go
  let outgoing: { id: string; fileName: string; parts: string[]; unread: number } | null = null;
  let incoming: { id: string; parts: string[] } | null = null;
  return {
    'data.export': async ({ piece }) => {
      if (piece === undefined) {
        const day = new Date(service.now()).toISOString().slice(0, 10);
        const { text: whole, unread } = await (await service.repository()).exportAll();
        outgoing = { id: crypto.randomUUID(), fileName: `affianca-${day}.json`, parts: cutText(whole), unread };
      }
      const part = piece?.part ?? 0;
      const text = outgoing?.parts[part];
      // the worker was stopped in between, or another export has begun
      if (outgoing === null || text === undefined || (piece !== undefined && piece.id !== outgoing.id))
        throw new CodedError('worker-gone');
      const { id, fileName, parts, unread } = outgoing;
      if (part === parts.length - 1) outgoing = null;
      return { text, fileName, id, parts: parts.length, unread };
    },
    'data.exported': async () => {
      const repository = await service.repository();
      // a database that can only be read is exported all the same
      if (repository.isReadOnly) return null;
      await repository.noteBackup();
      await announceChange(repository);
      return null;
    },
    'data.import': async ({ text, piece, ...options }) => {
      if (piece !== undefined) {
        const { id, part, parts } = piece;
        if (part === 0) incoming = { id, parts: [] };
        // a part may come twice; one that is missing was lost with a stopped worker
        if (incoming?.id !== id || part > incoming.parts.length) throw new CodedError('worker-gone');
        incoming.parts[part] = text;
        if (part < parts - 1) return null;
      }
      const whole = piece === undefined ? text : (incoming?.parts.join('') ?? '');
      incoming = null;
      const repository = await service.repository();
      const summary = await repository.importText(whole, options);
      return { ...summary, ...(options.isTrial ? { counter: 0 } : await announceChange(repository)) };
    },
    'data.check': async ({ repairs }) => {
      const repository = await service.repository();
      if (!repairs) return repository.checkAll();
      const left = await repository.repairAll();
      await announceChange(repository);
      return left;
    },
    'data.dropStrays': async () => {
      const repository = await service.repository();
      const left = await repository.dropStrays();
      await announceChange(repository);
      return left;
    },
    'data.eraseAll': async ({ typed }) => {
      if (typed.trim().toUpperCase() !== ERASE_WORD) throw new CodedError('bad-request', `type ${ERASE_WORD}`);
      const repository = await service.repository();
      await repository.eraseAll();
      await forgetSession();
      await announceChange(repository);
      await forgetBegun();
      return null;
    },
    'data.lossSeen': async () => {
      const repository = await service.repository();
      await repository.noteLossSeen();
      await announceChange(repository);
      return null;
    },
    'stages.read': async () => (await service.repository()).listStageNames(),
    'retention.read': async (_body, sender) => {
      requireDashboard(sender);
      return (await service.repository()).readRetention();
    },
    'retention.delete': async ({ before, most }, sender) => {
      requireDashboard(sender);
      const repository = await service.repository();
      try {
        return { deleted: await repository.deleteOld(before, most) };
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
