import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Rep } from '@/lib/coaching/records';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';

/** What can be done with a rep; each change can be taken back. */
export function useRepDeeds() {
  const t = useWords(dashboardWords);
  const { perform } = usePageTools();
  const undone = t('team.undone');
  return {
    rename: ({ id, name }: Rep, to: string) =>
      perform({
        act: () => send('rep.change', { rep: id, name: to }),
        said: t('team.renamed', { name: to }),
        undo: () => send('rep.change', { rep: id, name }),
        undone,
      }),
    mark: ({ id, name }: Rep, isExemplar: boolean) =>
      perform({
        act: () => send('rep.change', { rep: id, isExemplar }),
        said: t(isExemplar ? 'team.marked' : 'team.unmarked', { name }),
        undo: () => send('rep.change', { rep: id, isExemplar: !isExemplar }),
        undone,
      }),
    archive: ({ id, name }: Rep, isArchived: boolean) =>
      perform({
        act: () => send('rep.change', { rep: id, isArchived }),
        said: t(isArchived ? 'team.archived' : 'team.restored', { name }),
        undo: () => send('rep.change', { rep: id, isArchived: !isArchived }),
        undone,
      }),
  };
}
