import { useState } from 'preact/hooks';
import { saveBackup } from '@/components/hooks/backup';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconDownload } from '@/components/ui/icons';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { ImportBlock } from './import-block';
import { lazy } from './lazy';
import { RetentionBlock } from './retention-block';
import { TypedConfirm } from './typed-confirm';

const AnalysisBlock = lazy(() => import('./analysis-export/analysis-block').then((part) => part.AnalysisBlock));

const CheckBlock = lazy(() => import('./check-block').then((part) => part.CheckBlock));

/** What is typed before everything is erased; the background asks for the same word. */
const ERASE_WORD = 'AFFIANCA';

/** Backup, the figures as files, import, retention, and erasing everything. */
export function DataPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const { perform, formats } = usePageTools();
  const { lastBackupAt } = view;
  return (
    <>
      <header class="page-head">
        <h1>{t('data')}</h1>
        <p class="soft">{t('data.intro')}</p>
      </header>
      <section class="block" aria-label={t('data.backup')}>
        <h2>{t('data.backup')}</h2>
        <p>{t('data.backupAbout')}</p>
        <div class="button-row">
          <Button
            variant="primary"
            onClick={() => void perform({ act: saveBackup, said: (file) => t('data.exported', { file }) })}
          >
            <IconDownload />
            {t('data.export')}
          </Button>
          <span class="soft">
            {lastBackupAt === null
              ? t('data.never')
              : t('data.last', { when: formats.relativeDays(lastBackupAt, Date.now()) })}
          </span>
        </div>
      </section>
      <AnalysisBlock isTeamEmpty={view.reps.length === 0} />
      <ImportBlock view={view} />
      <RetentionBlock view={view} />
      <CheckBlock />
      <EraseBlock />
    </>
  );
}

function EraseBlock() {
  const t = useWords(dashboardWords);
  const { perform } = usePageTools();
  const [isOpen, setOpen] = useState(false);
  const erase = (typed: string) => perform({ act: () => send('data.eraseAll', { typed }), said: t('data.erased') });
  return (
    <section class="block" aria-label={t('data.eraseHeading')}>
      <h2>{t('data.eraseHeading')}</h2>
      <p>{t('data.eraseAbout')}</p>
      <div>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {t('data.erase')}
        </Button>
      </div>
      {isOpen ? (
        <TypedConfirm
          title={t('data.eraseHeading')}
          word={ERASE_WORD}
          label={t('data.eraseType', { word: ERASE_WORD })}
          actLabel={t('data.eraseDo')}
          onAct={erase}
          onClose={() => setOpen(false)}
        >
          <p>{t('data.eraseAbout')}</p>
        </TypedConfirm>
      ) : null}
    </section>
  );
}
