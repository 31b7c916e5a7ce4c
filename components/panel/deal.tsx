import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import type { DealView } from '@/lib/messaging/views';

// asked once per stage name of a site: not part of the first script
const StageChoice = lazy(() => import('./stage-choice').then((m) => m.StageChoice), '3.5rem');

/** The opportunity: its name, account and stage, and the ends in one line. */
export function Deal({ deal, isReading }: { readonly deal: DealView; readonly isReading: boolean }) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const { stage, amount, closeDate } = deal;
  const isRead = deal.fields.length > 0;
  if (isReading && !isRead) return null;
  // what the page does not show is not said to be missing
  const ends = [
    amount?.raw ?? (deal.empty.includes('amount') ? t('noAmount') : null),
    closeDate === null
      ? deal.empty.includes('closeDate')
        ? t('noCloseDate')
        : null
      : t('closesOn', {
          date:
            closeDate.value === null
              ? closeDate.raw
              : formats.day(new Date(closeDate.value).toISOString().slice(0, 10)),
        }),
  ].filter((end) => end !== null);
  return (
    <div class="deal">
      <p class="deal-name">
        <b dir="auto">{deal.name ?? (isRead ? t('noName') : '')}</b>
        {deal.account === null ? null : (
          <>
            {deal.name === null ? null : ' · '}
            <span dir="auto">{deal.account}</span>
          </>
        )}
      </p>
      <p class="deal-ends">
        {stage.known === null ? null : <span class="tag tag-accent">{c(`stage.${stage.known}`)}</span>}
        {isRead ? <span dir="auto">{ends.join(' · ')}</span> : null}
      </p>
      {stage.raw !== null && stage.known === null ? <StageChoice deal={deal} name={stage.raw} /> : null}
    </div>
  );
}
