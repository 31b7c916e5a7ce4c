import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Select } from '@/components/ui/select';
import { STAGES, type Stage } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { DealView } from '@/lib/messaging/views';

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

/** A stage name of the CRM that nobody has explained yet: once is enough for the whole site. */
function StageChoice({ deal, name }: { readonly deal: DealView; readonly name: string }) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { perform, isReadOnly } = usePageTools();
  const map = (stage: Stage | null) => send('stage.map', { site: deal.site, name, stage });
  return (
    <Select
      label={t('whatStage', { stage: name })}
      value={null}
      placeholder={t('chooseStage')}
      disabled={isReadOnly}
      options={STAGES.map((stage) => ({ value: stage, label: c(`stage.${stage}`) }))}
      onValue={(stage) => void perform({ act: () => map(stage), said: c('saved'), undo: () => map(null) })}
    />
  );
}
