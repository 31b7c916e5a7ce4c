import { useWords } from '@/components/hooks/use-words';
import { analysisWords } from '@/lib/i18n/analysis';
import type { Shown } from './order-reps';
import { Star } from './star';

/** How the colours and signs of the map are read. */
export function HeatLegend({ shown, hasResults }: { readonly shown: Shown; readonly hasResults: boolean }) {
  const t = useWords(analysisWords);
  return (
    <ul class="heat-legend small soft" aria-label={t('heat.legend')}>
      <li>
        <span class="heat-ramp" data-shown={shown} aria-hidden="true" />
        {t(shown === 'level' ? 'heat.legendLevel' : 'heat.legendGap')}
      </li>
      <li>
        <span class="heat-ramp" data-shown="thin" aria-hidden="true" />
        {t('heat.legendThin')}
      </li>
      <li>
        <span class="heat-ramp" data-shown="unseen" aria-hidden="true" />
        {t('heat.legendUnseen')}
      </li>
      <li>
        <Star /> {t('heat.exemplar')}
      </li>
      {hasResults ? <li>{t('heat.quotaAbout')}</li> : null}
    </ul>
  );
}
