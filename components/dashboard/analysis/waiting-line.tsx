import { useWords } from '@/components/hooks/use-words';
import { rankAttention } from '@/lib/coaching/attention';
import { analysisWords } from '@/lib/i18n/analysis';
import type { TeamView } from '@/lib/messaging/views';

/** Who has not been observed for long, the longest first; each name leads to the rep. */
export function WaitingLine({ view, now }: { readonly view: TeamView; readonly now: number }) {
  const t = useWords(analysisWords);
  const { waitingDays } = view.settings;
  const reps = view.reps.map((rep) => ({ ...rep, isActive: !rep.isArchived }));
  const waiting = rankAttention(reps, now, waitingDays).filter(({ isWaiting }) => isWaiting);
  if (waiting.length === 0) return <p class="soft">{t('waiting.none', { count: waitingDays })}</p>;
  return (
    <div class="waiting-line">
      <span id="waiting-title">{t('waiting', { count: waitingDays })}</span>
      <ul aria-labelledby="waiting-title">
        {waiting.map(({ rep, daysSince }) => (
          <li key={rep}>
            <a href={`#/rep/${rep}`}>{view.reps.find(({ id }) => id === rep)?.name}</a>{' '}
            <span class="soft small figures">
              {daysSince === null ? t('waiting.never') : t('waiting.days', { count: daysSince })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
