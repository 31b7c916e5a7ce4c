import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { onPermissionChange } from '@/components/hooks/permissions';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { describeError } from '@/lib/i18n/errors';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { Navigation } from './navigation';
import { PageFrame } from './page-frame';
import { PageOutline } from './page-outline';
import { CurrentPage, loadAhead, nameOf } from './pages';
import { type Route, useRoute } from './use-route';

const readTeam = () => send('team.read', {});
const concernsTeam = ({ event }: PageEvent) => event === 'changed';

/** The options page: navigation at the side, one page at a time. Both are drawn before anything is read. */
export function Dashboard() {
  const state = useView(readTeam, concernsTeam);
  const { refresh } = state;
  const route = useRoute();
  useLayoutEffect(() => loadAhead(route), [route.name]);
  useEffect(() => onPermissionChange(() => void refresh()), [refresh]);
  return (
    <PageFrame
      state={state}
      outline={<PageOutline name={route.name} />}
      around={(page, view) => (
        <Around route={route} view={view}>
          {page}
        </Around>
      )}
    >
      {(view) => <CurrentPage route={route} view={view} />}
    </PageFrame>
  );
}

/** The window's title: the page, or on a rep's page the rep. What is printed about a rep has a title of its own. */
function useTitle(route: Route, view: TeamView | null): void {
  const t = useWords(dashboardWords);
  const rep = route.name === 'rep' ? view?.reps.find(({ id }) => id === route.id) : undefined;
  const name = rep?.name ?? t(route.name === 'rep' ? 'team' : route.name);
  const isOwn = route.name === 'rep' && route.sheet !== null && rep !== undefined;
  useEffect(() => {
    if (!isOwn) document.title = `${name} · Affianca`;
  }, [name, isOwn]);
}

interface AroundProps {
  readonly route: Route;
  readonly view: TeamView | null;
  readonly children: ComponentChildren;
}

/** What stays while pages change: the way past the navigation, the navigation, and the place of the page. */
function Around({ route, view, children }: AroundProps) {
  const t = useWords(dashboardWords);
  const { locale } = usePageTools();
  const main = useRef<HTMLElement>(null);
  const current = route.name === 'rep' ? 'team' : route.name;
  const place = nameOf(route);
  const shown = useRef(place);
  useTitle(route, view);
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
      <Navigation current={current} view={view} />
      <main class="dashboard-main" id="content" tabIndex={-1} ref={main}>
        {view?.isReadOnly === true ? (
          <Notice tone="warn" actions={<a href="#/data">{t('readOnlyGo')}</a>}>
            {t('readOnly')} {view.whyReadOnly === null ? null : describeError({ code: view.whyReadOnly }, locale)}
          </Notice>
        ) : null}
        {view?.isLost === true ? <LostNotice /> : null}
        {children}
      </main>
    </div>
  );
}

/** The browser no longer has what was noted: said on every page until it was heard, or a backup has come. */
function LostNotice() {
  const t = useWords(dashboardWords);
  const { perform } = usePageTools();
  return (
    <Notice
      tone="danger"
      isAlert
      actions={
        <>
          <a href="#/data">{t('readOnlyGo')}</a>
          <Button isSmall onClick={() => void perform({ act: () => send('data.lossSeen', {}) })}>
            {t('lostSeen')}
          </Button>
        </>
      }
    >
      {t('lost')}
    </Notice>
  );
}
