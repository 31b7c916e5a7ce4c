import { toMembers } from '@/components/dashboard/team-members';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { measureGroups } from '@/lib/coaching/attention';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import type { TeamMember } from '@/lib/coaching/types';
import { writeDuration } from '@/lib/i18n/duration';
import { readDay } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { MirrorView } from '@/lib/messaging/views';
import { Reading } from '../reading';
import { type MirrorWeek, WEEKS_SHOWN } from './weeks';

const readTeam = async () => toMembers((await send('analysis.read', {})).members);
const concernsTeam = ({ event }: PageEvent) => event === 'changed';

interface GroupsBlockProps {
  readonly weeks: readonly MirrorWeek[];
  readonly observed: MirrorView['observed'];
}

/** How the manager's time falls on the best, the middle and the rest. */
export function GroupsBlock(props: GroupsBlockProps) {
  const t = useWords(mirrorWords);
  const { view: team, failure } = useView(readTeam, concernsTeam);
  return (
    <section class="block" aria-label={t('groups')}>
      <h2>{t('groups')}</h2>
      <p class="soft">{t('groups.about', { weeks: WEEKS_SHOWN })}</p>
      <Reading view={team} failure={failure} />
      {team === null ? null : <Groups {...props} team={team} />}
    </section>
  );
}

function Groups({ weeks, observed, team }: GroupsBlockProps & { readonly team: readonly TeamMember[] }) {
  const t = useWords(mirrorWords);
  const { formats } = usePageTools();
  const spent = weeks.flatMap((week) => week.spent);
  const since = readDay(weeks[0]?.days[0] ?? '') ?? 0;
  const groups = measureGroups(
    team,
    spent,
    observed.filter(({ at }) => at >= since),
  );
  const hasRest = groups.some(({ group, reps }) => group === 'rest' && reps > 0);
  const hasBest = groups.some(({ group, reps }) => group === 'exemplars' && reps > 0);
  if (!hasRest && !hasBest) {
    return (
      <div class="empty">
        <p>{t('groups.empty')}</p>
        <p>
          <a href="#/team">{t('toTeam')}</a>
        </p>
      </div>
    );
  }
  const shown = groups.filter(({ reps }) => reps > 0);
  const most = Math.max(1, ...shown.map(({ minutes, reps }) => minutes / reps));
  return (
    <>
      <div class="mirror-scroll">
        <table class="mirror-table groups-table" aria-label={t('groups.label')}>
          <thead>
            <tr>
              <th scope="col">{t('groups.group')}</th>
              <th scope="col">{t('groups.reps')}</th>
              <th scope="col">{t('groups.minutes')}</th>
              <th scope="col">{t('groups.minutesEach')}</th>
              <th scope="col">{t('groups.observations')}</th>
              <th scope="col">{t('groups.observationsEach')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ group, reps, minutes, observations }) => (
              <tr key={group}>
                <th scope="row">
                  {t(group === 'middle' && !hasRest ? 'group.others' : `group.${group}`)}
                  <svg class="day-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="day-track" width="100" height="6" />
                    <rect class="day-short" width={(100 * minutes) / reps / most} height="6" />
                  </svg>
                </th>
                <td>{reps}</td>
                <td>{writeDuration(minutes)}</td>
                <td>{writeDuration(minutes / reps)}</td>
                <td>{observations}</td>
                <td>{formats.number(observations / reps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasRest ? null : <p class="soft small">{t('groups.noRest')}</p>}
      {chooseExemplars(team).byResults ? <p class="soft small">{t('groups.byResults')}</p> : null}
    </>
  );
}
