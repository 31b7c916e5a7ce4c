import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { TeamView } from '@/lib/messaging/views';
import { ExemplarCheck } from './exemplar-check';
import { lazy } from './lazy';
import { ObservationList } from './observation-list';
import { useRepDeeds } from './rep-deeds';
import { RepDetails } from './rep-details';
import { RepNameEditor } from './rep-name';
import type { RepSheet } from './use-route';

const RepCoaching = lazy(() => import('./rep/rep-coaching').then((part) => part.RepCoaching));
const Agenda = lazy(() => import('./rep/agenda').then((part) => part.Agenda));
const RepCopy = lazy(() => import('./rep-copy/rep-copy').then((part) => part.RepCopy));

interface RepPageProps {
  readonly view: TeamView;
  readonly id: string;
  /** The page that is made from this one, if one is asked for. */
  readonly sheet: RepSheet | null;
}

/** One rep: who they are for us and for the CRM, and what was observed. */
export function RepPage({ view, id, sheet }: RepPageProps) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const { formats, isReadOnly } = usePageTools();
  const deeds = useRepDeeds();
  const rep = view.reps.find((one) => one.id === id);
  const back = (
    <p class="small">
      <a href="#/team">{t('rep.back')}</a>
    </p>
  );
  if (rep === undefined) {
    return (
      <>
        {back}
        <h1>{t('rep.gone')}</h1>
        <p class="soft">{t('rep.gone.next')}</p>
      </>
    );
  }
  if (sheet === 'agenda') return <Agenda rep={rep} />;
  if (sheet === 'copy') return <RepCopy rep={rep} />;
  const last = rep.lastObservedAt;
  return (
    <>
      <header class="page-head">
        {back}
        <RepNameEditor rep={rep}>
          <h1>{rep.name}</h1>
          {rep.isArchived ? <span class="tag">{t('rep.archivedTag')}</span> : null}
        </RepNameEditor>
        <p class="soft">
          {c('observations', { count: rep.observations })}
          {last === null ? null : ` · ${t('team.last').toLowerCase()} ${formats.relativeDays(last, Date.now())}`}
        </p>
        <div class="rep-switches">
          <ExemplarCheck rep={rep}>
            <span>{t('team.exemplar')}</span>
          </ExemplarCheck>
          <Button isSmall disabled={isReadOnly} onClick={() => void deeds.archive(rep, !rep.isArchived)}>
            {t(rep.isArchived ? 'team.restore' : 'team.archive')}
          </Button>
          <Button isSmall onClick={() => location.assign(`#/rep/${rep.id}/agenda`)}>
            {t('rep.agenda')}
          </Button>
          <Button isSmall onClick={() => location.assign(`#/rep/${rep.id}/copy`)}>
            {t('rep.copy')}
          </Button>
        </div>
      </header>
      <RepCoaching rep={rep} view={view} />
      <section class="block" aria-label={t('rep.observations')}>
        <h2>{t('rep.observations')}</h2>
        <ObservationList view={view} filter={{ rep: rep.id }} isOfOneRep empty={<p>{t('rep.none')}</p>} />
      </section>
      <Disclosure summary={t('rep.more')}>
        <RepDetails rep={rep} others={view.reps.filter((one) => one.id !== rep.id)} />
      </Disclosure>
    </>
  );
}
