import { DAY_MS } from '@/lib/coaching/types';
import type { Settings } from '@/lib/messaging/settings';

interface BackupState {
  readonly settings: Settings;
  readonly lastBackupAt: number | null;
  /** Something changed since then. */
  readonly isUnsaved: boolean;
}

/** When the next backup is due: at once where there is none yet; null where the manager wants no reminder. */
export function whenDue({ settings, lastBackupAt }: BackupState): number | null {
  if (settings.backupDays === 0) return null;
  return lastBackupAt === null ? 0 : lastBackupAt + settings.backupDays * DAY_MS;
}

/** Whether a backup is due now; never for what is saved already, nor for an empty team. */
export function isBackupDue(state: BackupState, people: number, now: number): boolean {
  const due = whenDue(state);
  return due !== null && now >= due && state.isUnsaved && people > 0;
}
