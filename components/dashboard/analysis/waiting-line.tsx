import { useWords } from '@/components/hooks/use-words';
import { rankRows } from '@/lib/coaching/attention';
import { analysisWords } from '@/lib/i18n/analysis';
import { countDays } from '@/lib/i18n/format';
import type { TeamView } from '@/lib/messaging/views';

/**
 * Who has not been observed for long, the longest first; each name leads to the rep. Who waits is a matter of whole days
 * of 24 hours (method, section 8); how long is told in days of the calendar, as in the list of reps below.
 */
export function WaitingLine({ view, now }: { readonly view: TeamView; readonly now: number }) {
  const t = useWords(analysisWords);
  const { waitingDays } = view.settings;
  const waiting = rankRows(view.reps, now, waitingDays).filter(({ isWaiting }) => isWaiting);
  if (waiting.length === 0) return <p class="soft">{t('waiting.none', { count: waitingDays })}</p>;
  return (
    <div class="waiting-line">
      <span id="waiting-title">{t('waiting', { count: waitingDays })}</span>
      <ul aria-labelledby="waiting-title">
        {waiting.map(({ row: { id, name, lastObservedAt: last } }) => (
          <li key={id}>
            <a href={`#/rep/${id}`}>{name}</a>{' '}
            <span class="soft small figures">
              {last === null ? t('waiting.never') : t('waiting.days', { count: countDays(last, now) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
