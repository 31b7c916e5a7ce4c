import { isBackupDue } from '@/components/hooks/backup-due';
import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { TeamView } from '@/lib/messaging/views';
import { ROUTES, type Route } from './use-route';

interface NavigationProps {
  readonly current: Route['name'];
  /** null before it is read. */
  readonly view: TeamView | null;
}

/** The pages at the side, and below them the backup that is due. */
export function Navigation({ current, view }: NavigationProps) {
  const t = useWords(dashboardWords);
  return (
    <div class="dashboard-nav">
      <nav aria-label={t('navigation')}>
        <p class="wordmark">Affianca</p>
        <ul>
          {ROUTES.map((name) => (
            <li key={name}>
              <a href={`#/${name}`} data-words={t(name)} aria-current={name === current ? 'page' : undefined}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view !== null && isBackupDue(view, view.reps.length, Date.now()) ? (
        <aside class="backup-due small" aria-label={t('data')}>
          {t('backupDue')} <a href="#/data">{t('backupGo')}</a>
        </aside>
      ) : null}
    </div>
  );
}
