import type { TeamView } from '@/lib/messaging/views';
import { lazy } from './lazy';
import { ObservationsPage } from './observations-page';
import { PageOutline } from './page-outline';
import { RepPage } from './rep-page';
import { SettingsPage } from './settings-page';
import { TeamPage } from './team-page';
import { useDueBackup } from './use-due-backup';
import type { Route } from './use-route';

/** The pages that are chunks of their own. */
const LOAD = {
  data: () => import('./data-page').then((m) => m.DataPage),
  sites: () => import('./sites-page').then((m) => m.SitesPage),
  mirror: () => import('./mirror/mirror-page').then((m) => m.MirrorPage),
  rubric: () => import('./rubric/rubric-page').then((m) => m.RubricPage),
  plans: () => import('./plans/plans-page').then((m) => m.PlansPage),
};
const DataPage = lazy(LOAD.data, <PageOutline name="data" />);
const SitesPage = lazy(LOAD.sites, <PageOutline name="sites" />);
const MirrorPage = lazy(LOAD.mirror, <PageOutline name="mirror" />);
const RubricPage = lazy(LOAD.rubric, <PageOutline name="rubric" />);
const PlansPage = lazy(LOAD.plans, <PageOutline name="plans" />);

/** Begins to load what a page is made of, while its data are read; whether it comes shows when it is drawn. */
export function loadAhead({ name }: Route): void {
  if (name in LOAD) LOAD[name as keyof typeof LOAD]().catch(() => undefined);
}

interface CurrentPageProps {
  readonly route: Route;
  readonly view: TeamView;
}

/** The page that the address names. */
export function CurrentPage({ route, view }: CurrentPageProps) {
  useDueBackup(view);
  return <Page key={nameOf(route)} route={route} view={view} />;
}

/** One name per page; another rep is another page, another skill of the rubric, or another rep’s plan, is not. */
export function nameOf(route: Route): string {
  return route.name === 'rep' ? `rep/${route.id}/${route.sheet ?? ''}` : route.name;
}

function Page({ route, view }: CurrentPageProps) {
  switch (route.name) {
    case 'team':
      return <TeamPage view={view} />;
    case 'rep':
      return <RepPage view={view} id={route.id} sheet={route.sheet} />;
    case 'plans':
      return <PlansPage rep={route.rep} />;
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
