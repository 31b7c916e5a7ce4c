import { useEffect, useRef } from 'preact/hooks';
import { isBackupDue } from '@/components/hooks/backup-due';
import { onPermissionChange } from '@/components/hooks/permissions';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Notice } from '@/components/ui/notice';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { lazy } from './lazy';
import { ObservationsPage } from './observations-page';
import { PageFrame } from './page-frame';
import { RepPage } from './rep-page';
import { SettingsPage } from './settings-page';
import { TeamPage } from './team-page';
import { useDueBackup } from './use-due-backup';
import { ROUTES, type Route, useRoute } from './use-route';

const DataPage = lazy(() => import('./data-page').then((m) => m.DataPage));
const SitesPage = lazy(() => import('./sites-page').then((m) => m.SitesPage));
const MirrorPage = lazy(() => import('./mirror/mirror-page').then((m) => m.MirrorPage));
const RubricPage = lazy(() => import('./rubric/rubric-page').then((m) => m.RubricPage));
const PlansPage = lazy(() => import('./plans/plans-page').then((m) => m.PlansPage));

const readTeam = () => send('team.read', {});
const concernsTeam = ({ event }: PageEvent) => event === 'changed';

/** The options page: navigation at the side, one page at a time. */
export function Dashboard() {
  const state = useView(readTeam, concernsTeam);
  const { refresh } = state;
  useEffect(() => onPermissionChange(() => void refresh()), [refresh]);
  return <PageFrame state={state}>{(view) => <Pages view={view} />}</PageFrame>;
}

function Pages({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  const route = useRoute();
  useDueBackup(view);
  const main = useRef<HTMLElement>(null);
  const current = route.name === 'rep' ? 'team' : route.name;
  const place = route.name === 'rep' ? `rep/${route.id}/${route.sheet ?? ''}` : route.name;
  const shown = useRef(place);
  useEffect(() => {
    document.title = `${t(current)} · Affianca`;
  }, [current, t]);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    // another page: the reading begins at its top
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [place]);
  return (
    <div class="dashboard">
      <button type="button" class="button skip-link" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <div class="dashboard-nav">
        <nav aria-label={t('navigation')}>
          <p class="wordmark">Affianca</p>
          <ul>
            {ROUTES.map((name) => (
              <li key={name}>
                <a href={`#/${name}`} aria-current={name === current ? 'page' : undefined}>
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {isBackupDue(view, view.reps.length, Date.now()) ? (
          <aside class="backup-due small" aria-label={t('data')}>
            {t('backupDue')} <a href="#/data">{t('backupGo')}</a>
          </aside>
        ) : null}
      </div>
      <main class="dashboard-main" id="content" tabIndex={-1} ref={main}>
        {view.isReadOnly ? (
          <Notice tone="warn" actions={<a href="#/data">{t('readOnlyGo')}</a>}>
            {t('readOnly')}
          </Notice>
        ) : null}
        <CurrentPage key={place} route={route} view={view} />
      </main>
    </div>
  );
}

function CurrentPage({ route, view }: { readonly route: Route; readonly view: TeamView }) {
  switch (route.name) {
    case 'team':
      return <TeamPage view={view} />;
    case 'rep':
      return <RepPage view={view} id={route.id} sheet={route.sheet} />;
    case 'plans':
      return <PlansPage />;
    case 'mirror':
      return <MirrorPage view={view} />;
    case 'observations':
      return <ObservationsPage view={view} />;
    case 'rubric':
      return <RubricPage skill={route.skill} />;
    case 'sites':
      return <SitesPage view={view} />;
    case 'settings':
      return <SettingsPage view={view} />;
    case 'data':
      return <DataPage view={view} />;
  }
}
