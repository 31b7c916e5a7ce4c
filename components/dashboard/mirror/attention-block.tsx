import { useWords } from '@/components/hooks/use-words';
import { rankRows } from '@/lib/coaching/attention';
import { commonWords } from '@/lib/i18n/common';
import { countDays } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { TeamView } from '@/lib/messaging/views';

/**
 * How long ago each active rep was last observed, the longest first, and who waits. Who waits is a matter of whole days of
 * 24 hours (method, section 8); how long is told in days of the calendar, as everywhere.
 */
export function AttentionBlock({ view }: { readonly view: TeamView }) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { waitingDays } = view.settings;
  const now = Date.now();
  const ranked = rankRows(view.reps, now, waitingDays);
  const tellDays = (last: number | null): string => {
    const days = last === null ? null : countDays(last, now);
    if (days === null) return t('attention.never');
    return days === 0 ? t('attention.today') : c('days', { count: days });
  };
  const waiting = ranked.filter(({ isWaiting }) => isWaiting).length;
  const longest = Math.max(waitingDays, ...ranked.map(({ daysSince }) => daysSince ?? 0));
  return (
    <section class="block" aria-label={t('attention')}>
      <h2>{t('attention')}</h2>
      {ranked.length === 0 ? (
        <div class="empty">
          <p>{t('attention.empty')}</p>
          <p>
            <a href="#/team">{t('toTeam')}</a>
          </p>
        </div>
      ) : (
        <>
          <p>
            {waiting === 0 ? t('attention.none') : t('attention.waiting', { count: waiting, all: ranked.length })}{' '}
            <span class="soft">{t('attention.about', { count: waitingDays })}</span>
          </p>
          <table class="attention-table" aria-label={t('attention')}>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{t('attention.rep')}</th>
                <th scope="col">{t('attention.last')}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map(({ row: { id, name, lastObservedAt: last }, daysSince, isWaiting }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`#/rep/${id}`}>{name}</a>
                  </th>
                  <td>
                    <div class="attention-days">
                      <svg class="day-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="day-track" width="100" height="6" />
                        <rect
                          class={isWaiting ? 'day-long' : 'day-short'}
                          width={(100 * (daysSince ?? longest)) / longest}
                          height="6"
                        />
                        <line
                          class="day-limit"
                          x1={(100 * waitingDays) / longest}
                          x2={(100 * waitingDays) / longest}
                          y1="0"
                          y2="6"
                        />
                      </svg>
                      <span class="figures">{tellDays(last)}</span>
                      {isWaiting ? <span class="tag tag-warn">{t('attention.tag')}</span> : null}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
