import { useEffect, useState } from 'preact/hooks';
import { lazy } from '@/components/dashboard/lazy';
import { PageFrame } from '@/components/dashboard/page-frame';
import { saveBackup } from '@/components/hooks/backup';
import { isBackupDue } from '@/components/hooks/backup-due';
import { usePageTools } from '@/components/hooks/page-tools';
import { onPermissionChange } from '@/components/hooks/permissions';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { IconOpen } from '@/components/ui/more-icons';
import { Notice } from '@/components/ui/notice';
import type { RepId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { popupWords } from '@/lib/i18n/popup';
import type { PageEvent } from '@/lib/messaging/contract';
import { browser } from '@/lib/platform/browser';
import { type PopupState, readPopup } from './popup-tab';
import { QuickLog } from './quick-log';
import { TabCard } from './tab-card';
import { WaitingList } from './waiting-list';

// read after the popup is drawn
const MirrorLine = lazy(() => import('./mirror-line').then((m) => m.MirrorLine), '2.5rem');
// in a closed disclosure: not part of the first script
const SettingsFields = lazy(
  () => import('@/components/dashboard/settings-fields').then((m) => m.SettingsFields),
  '20rem',
);

const concernsPopup = ({ event }: PageEvent) => event !== 'focus-log';

/** The toolbar's popup: this tab, a quick log, who waits, the settings. */
export function Popup() {
  const state = useView(readPopup, concernsPopup);
  const { refresh } = state;
  useEffect(() => onPermissionChange(() => void refresh()), [refresh]);
  return (
    <main class="popup">
      <h1 class="wordmark popup-title">Affianca</h1>
      <PageFrame state={state}>{(view) => <Parts view={view} />}</PageFrame>
    </main>
  );
}

function Parts({ view }: { readonly view: PopupState }) {
  const t = useWords(popupWords);
  const c = useWords(commonWords);
  const [asked, setAsked] = useState<RepId | null>(null);
  return (
    <>
      <header class="popup-head">
        <Button isSmall onClick={() => void browser.runtime.openOptionsPage()}>
          <IconOpen />
          {t('dashboard')}
        </Button>
      </header>
      {view.isReadOnly ? <Notice tone="warn">{c('readOnly')}</Notice> : null}
      <TabCard view={view} />
      <QuickLog view={view} asked={asked} onAnswered={() => setAsked(null)} />
      <WaitingList view={view} onLog={setAsked} />
      <MirrorLine goal={view.settings.goalShare} />
      <Disclosure summary={c('settings')}>
        <SettingsFields settings={view.settings} isCompact />
        <p class="popup-links">
          <PageLink href="options.html#/settings">{t('allSettings')}</PageLink>
          <PageLink href="welcome.html">{t('setUp')}</PageLink>
          <PageLink href="welcome.html#step-1">{t('privacy')}</PageLink>
        </p>
      </Disclosure>
      {view.pastRetention === 0 ? null : (
        <p class="soft small">
          {t('past', { count: view.pastRetention })} <PageLink href="options.html#/data">{t('past.open')}</PageLink>
        </p>
      )}
      <BackupRow view={view} />
    </>
  );
}

function PageLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function BackupRow({ view }: { readonly view: PopupState }) {
  const t = useWords(popupWords);
  const { perform, formats } = usePageTools();
  const { lastBackupAt } = view;
  return (
    <footer class="popup-foot">
      <span class="soft small">
        {lastBackupAt === null
          ? t('backup.never')
          : t('backup.last', { when: formats.relativeDays(lastBackupAt, Date.now()) })}
        {isBackupDue(view, view.team.length, Date.now()) ? <b class="popup-due">{t('backup.due')}</b> : null}
      </span>
      <Button
        isSmall
        onClick={() =>
          void perform({ act: () => saveBackup(), said: ({ fileName }) => t('backup.done', { file: fileName }) })
        }
      >
        {t('backup')}
      </Button>
    </footer>
  );
}
