import { useEffect } from 'preact/hooks';
import { PageFrame } from '@/components/dashboard/page-frame';
import { onPermissionChange } from '@/components/hooks/permissions';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { welcomeWords } from '@/lib/i18n/welcome';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { CrmStep } from './crm-step';
import { LogStep } from './log-step';
import { readProgress } from './progress';
import { ReadStep } from './read-step';
import { RepsStep } from './reps-step';

const readTeam = () => send('team.read', {});
const concernsTeam = ({ event }: PageEvent) => event === 'changed';

/** The first run, in four steps on one page. */
export function Welcome() {
  const state = useView(readTeam, concernsTeam);
  const { refresh } = state;
  useEffect(() => onPermissionChange(() => void refresh()), [refresh]);
  return (
    <main class="welcome">
      <PageFrame state={state}>{(view) => <Steps view={view} />}</PageFrame>
    </main>
  );
}

function Steps({ view }: { readonly view: TeamView }) {
  const t = useWords(welcomeWords);
  const progress = readProgress(view);
  const steps = Object.values(progress);
  const done = steps.filter(Boolean).length;
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <>
      <header class="welcome-head">
        <h1>{t('title')}</h1>
        <p class="welcome-lead">{t('lead')}</p>
        <p class="soft small">{t('progress', { done, all: steps.length })}</p>
      </header>
      <ReadStep view={view} isDone={progress.knows} />
      <CrmStep view={view} isDone={progress.hasSite} />
      <RepsStep view={view} isDone={progress.hasReps} />
      <LogStep view={view} isDone={progress.hasObservation} />
      <p class="soft small">{t('finish')}</p>
    </>
  );
}
