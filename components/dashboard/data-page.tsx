import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { dataWords } from '@/lib/i18n/data';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { forgetErrors } from '@/lib/platform/error-log';
import { BackupBlock } from './data/backup-block';
import { ImportBlock } from './import-block';
import { lazy } from './lazy';
import { PageHead } from './page-head';
import { RetentionBlock } from './retention-block';
import { TypedConfirm } from './typed-confirm';

const AnalysisBlock = lazy(() => import('./analysis-export/analysis-block').then((part) => part.AnalysisBlock));

const ErrorsBlock = lazy(() => import('./data/errors-block').then((part) => part.ErrorsBlock));

const CheckBlock = lazy(() => import('./check-block').then((part) => part.CheckBlock));

/** What is typed before everything is erased; the background asks for the same word. */
const ERASE_WORD = 'AFFIANCA';

/** Backup, the figures as files, import, retention, and erasing everything. */
export function DataPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dataWords);
  const d = useWords(dashboardWords);
  return (
    <>
      <PageHead
        title={d('data')}
        intro={
          <>
            {t('intro')} <a href="welcome.html#step-1">{t('privacy')}</a>
          </>
        }
      />
      <BackupBlock view={view} />
      <AnalysisBlock isTeamEmpty={view.reps.length === 0} />
      <ImportBlock view={view} />
      <RetentionBlock view={view} />
      <CheckBlock />
      <ErrorsBlock />
      <EraseBlock />
    </>
  );
}

/** The list of error codes goes too. */
async function eraseAll(typed: string): Promise<void> {
  await send('data.eraseAll', { typed });
  await forgetErrors();
}

function EraseBlock() {
  const t = useWords(dataWords);
  const { perform } = usePageTools();
  const [isOpen, setOpen] = useState(false);
  const erase = (typed: string) => perform({ hasBar: true, act: () => eraseAll(typed), said: t('erased') });
  return (
    <section class="block" aria-label={t('eraseHeading')}>
      <h2>{t('eraseHeading')}</h2>
      <p>{t('eraseAbout')}</p>
      <div>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {t('erase')}
        </Button>
      </div>
      {isOpen ? (
        <TypedConfirm
          title={t('eraseHeading')}
          word={ERASE_WORD}
          label={t('eraseType', { word: ERASE_WORD })}
          actLabel={t('eraseDo')}
          doing={t('erasing')}
          onAct={erase}
          onClose={() => setOpen(false)}
        >
          <p>{t('eraseAbout')}</p>
        </TypedConfirm>
      ) : null}
    </section>
  );
}
