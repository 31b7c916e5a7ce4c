import { useState } from 'preact/hooks';
import { useSetting } from '@/components/dashboard/use-setting';
import { saveBackup } from '@/components/hooks/backup';
import { isBackupDue, whenDue } from '@/components/hooks/backup-due';
import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconDownload } from '@/components/ui/more-icons';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { dataWords } from '@/lib/i18n/data';
import { BACKUP_DAYS } from '@/lib/messaging/settings';
import type { TeamView } from '@/lib/messaging/views';

/** One file with everything: by hand, with a reminder, or by itself when the dashboard is opened. */
export function BackupBlock({ view }: { readonly view: TeamView }) {
  const t = useWords(dataWords);
  const { perform, isReadOnly } = usePageTools();
  const { share, follow } = useShare();
  const change = useSetting(view.settings);
  const { backupDays, savesBackups } = view.settings;
  const [unread, setUnread] = useState(0);
  const save = () =>
    perform({
      hasBar: true,
      act: async () => {
        const saved = await follow(saveBackup);
        setUnread(saved.unread);
        return saved;
      },
      said: ({ fileName }) => t('exported', { file: fileName }),
    });
  return (
    <section class="block" aria-label={t('backup')}>
      <h2>{t('backup')}</h2>
      <p>{t('backupAbout')}</p>
      <div class="button-row">
        <Button variant="primary" disabled={share !== undefined} onClick={() => void save()}>
          <IconDownload />
          {t('export')}
        </Button>
        <span class="soft">
          <BackupTimes view={view} />
        </span>
      </div>
      {share === undefined ? null : <Progress said={t('exporting')} share={share} />}
      {unread > 0 ? (
        <Notice tone="warn" isAlert>
          {t('unread', { count: unread })}
        </Notice>
      ) : null}
      <Select
        label={t('remind')}
        value={String(backupDays)}
        disabled={isReadOnly}
        options={BACKUP_DAYS.map((days) => ({ value: String(days), label: t(`remind.${days}`) }))}
        onValue={(value) => change('backupDays', BACKUP_DAYS.find((days) => String(days) === value) ?? 0, t('remind'))}
      />
      <Switch
        label={t('saves')}
        hint={t('saves.about')}
        isOn={savesBackups && backupDays > 0}
        disabled={isReadOnly || backupDays === 0}
        onToggle={(isOn) => change('savesBackups', isOn, t('saves'))}
      />
    </section>
  );
}

/** The last backup and the next, as they are. */
function BackupTimes({ view }: { readonly view: TeamView }) {
  const t = useWords(dataWords);
  const { formats } = usePageTools();
  const { lastBackupAt, isUnsaved, settings } = view;
  const due = whenDue(view);
  const now = Date.now();
  const last =
    lastBackupAt === null
      ? t('never')
      : t('last', { when: `${formats.relativeDays(lastBackupAt, now)}, ${formats.date(lastBackupAt)}` });
  const next = () => {
    if (due === null) return t('noReminder');
    if (!isUnsaved) return t('current');
    if (isBackupDue(view, view.reps.length, now)) return t('due');
    return due <= now ? '' : t(settings.savesBackups ? 'nextSaved' : 'next', { date: formats.date(due) });
  };
  return <>{`${last} ${next()}`.trim()}</>;
}
