import { useMemo } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { useQuery } from '@/components/dashboard/use-query';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { RunningTimer } from '@/components/timer/running-timer';
import { Disclosure } from '@/components/ui/disclosure';
import { Skeleton } from '@/components/ui/skeleton';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { MirrorView, TeamView } from '@/lib/messaging/views';
import { AttentionBlock } from './attention-block';
import { EntryGrid } from './entry-grid';
import { EntryList } from './entry-list';
import { GroupsBlock } from './groups-block';
import { ObserverBlock } from './observer-block';
import { ThisWeek } from './this-week';
import { WeekChart } from './week-chart';
import { WeekLegend } from './week-legend';
import { WeekPicker } from './week-picker';
import { WeekTable } from './week-table';
import { firstMoment, listWeeks, type MirrorWeek, WEEKS_SHOWN } from './weeks';
import './mirror.css';

/** The week that is entered and listed; none is this week. */
const KEYS = ['week'] as const;

const readMirror = () => send('mirror.read', { from: firstMoment(Date.now()) });
const concernsMirror = ({ event }: PageEvent) => event === 'changed';

/** Where the manager's own weeks go: in bars and words, by rep, by group; and the quick way to enter time. */
export function MirrorPage({ view }: { readonly view: TeamView }) {
  const t = useWords(mirrorWords);
  const { view: mirror, failure } = useView(readMirror, concernsMirror);
  const weeks = useMemo(() => (mirror === null ? null : listWeeks(mirror, Date.now())), [mirror]);
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} failure={failure} />
      {mirror === null || weeks === null ? (
        failure === null && <Skeleton height="16rem" />
      ) : (
        <Weeks view={view} timer={mirror.timer} weeks={weeks} />
      )}
      <AttentionBlock view={view} />
      {mirror === null || weeks === null ? null : <GroupsBlock weeks={weeks} observed={mirror.observed} />}
      <ObserverBlock />
    </>
  );
}

interface WeeksProps {
  readonly view: TeamView;
  readonly timer: MirrorView['timer'];
  readonly weeks: readonly MirrorWeek[];
}

/** The weeks in words and bars, and the one that is entered and listed. */
function Weeks({ view, timer, weeks }: WeeksProps) {
  const t = useWords(mirrorWords);
  const [{ week: chosen }, choose] = useQuery('mirror', KEYS);
  const goal = view.settings.goalShare;
  const week = weeks.find(({ id }) => id === chosen) ?? weeks.at(-1);
  if (week === undefined) return null;
  return (
    <>
      <section class="block" aria-label={t('week')}>
        <h2>{t('week')}</h2>
        <ThisWeek weeks={weeks} goal={goal} />
        {timer === null ? null : (
          <div class="mirror-timer">
            <p>{t('running')}</p>
            <RunningTimer key={timer.startedAt} timer={timer} repName={nameOf(view, timer.rep)} />
          </div>
        )}
      </section>
      <section class="block block-wide" aria-label={t('chart', { weeks: WEEKS_SHOWN })}>
        <h2>{t('chart', { weeks: WEEKS_SHOWN })}</h2>
        {weeks.every(({ sums }) => sums === null) ? (
          <div class="empty">
            <p>{t('empty', { weeks: WEEKS_SHOWN })}</p>
            <p class="soft">{t('empty.next')}</p>
          </div>
        ) : (
          <>
            <p class="soft">{t('chart.about')}</p>
            <WeekChart weeks={weeks} goal={goal} />
            <WeekLegend />
            {weeks.some(({ sums, share }) => sums !== null && share === null) ? (
              <p class="soft small">{t('chart.partial')}</p>
            ) : null}
            <Disclosure summary={t('table')}>
              <WeekTable weeks={weeks} />
            </Disclosure>
          </>
        )}
      </section>
      <section class="block block-wide" aria-label={t('grid')}>
        <h2>{t('grid')}</h2>
        <WeekPicker
          weeks={weeks}
          chosen={week}
          onChoose={(id) => choose({ week: id === weeks.at(-1)?.id ? '' : id })}
        />
        <EntryGrid key={week.id} week={week} />
        <h3>{t('list')}</h3>
        <EntryList week={week} reps={view.reps} />
      </section>
    </>
  );
}

function nameOf(view: TeamView, rep: string | undefined): string | null {
  return view.reps.find(({ id }) => id === rep)?.name ?? null;
}
