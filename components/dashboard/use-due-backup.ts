import { useEffect, useRef } from 'preact/hooks';
import { saveBackup } from '@/components/hooks/backup';
import { isBackupDue } from '@/components/hooks/backup-due';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';

const AGAIN_MS = 3_600_000;

/**
 * Saves a backup that is due when the manager looks at the dashboard, where they asked for that. Two dashboards save one,
 * and one that failed is tried again after an hour. It waits as long as the last deed can be taken back, unless that was
 * to ask for backups.
 */
export function useDueBackup(view: TeamView): void {
  const t = useWords(dashboardWords);
  const { perform, isUndoable } = usePageTools();
  const mayBeUndone = useRef(isUndoable);
  mayBeUndone.current = isUndoable;
  const triedAt = useRef(0);
  const isOn = view.settings.savesBackups;
  const wasOn = useRef(isOn);
  useEffect(() => {
    const isAsked = isOn && !wasOn.current;
    wasOn.current = isOn;
    const look = (isAskedNow: boolean) => {
      const now = Date.now();
      if ((isUndoable && !isAskedNow) || document.visibilityState !== 'visible') return;
      if (!isWanted(view, now) || now - triedAt.current < AGAIN_MS) return;
      triedAt.current = now;
      void takeTurn(async () => {
        if (!isWanted(await send('team.read', {}), now)) return;
        if (mayBeUndone.current && !isAskedNow) triedAt.current = 0;
        else
          await perform({
            act: () => saveBackup(),
            said: ({ fileName }) => t('backupSaved', { file: fileName }),
            isUnasked: !isAskedNow,
          });
      });
    };
    const lookAgain = () => look(false);
    look(isAsked);
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [view, isOn, perform, isUndoable, t]);
}

function isWanted(view: TeamView, now: number): boolean {
  return view.settings.savesBackups && !view.isReadOnly && isBackupDue(view, view.reps.length, now);
}

/** One page at a time. */
async function takeTurn(work: () => Promise<void>): Promise<void> {
  if (typeof navigator.locks?.request !== 'function') return work();
  await navigator.locks.request('affianca-backup', work);
}
