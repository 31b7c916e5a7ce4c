import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Exemplars } from '@/lib/coaching/exemplars';
import type { RepId } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { Star } from './star';

interface HeatRepHeadProps {
  readonly id: RepId;
  readonly name: string;
  /** Mean quota attainment, 1 = on quota; null: none was entered. */
  readonly result: number | null;
  readonly exemplars: Exemplars;
}

/** A row's heading: who it is, whether they are a top performer, and their results as a plain figure. */
export function HeatRepHead({ id, name, result, exemplars }: HeatRepHeadProps) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  return (
    <th scope="row" class="heat-rep">
      <span class="heat-rep-line">
        <a href={`#/rep/${id}`} title={name}>
          {name}
        </a>
        {exemplars.ids.has(id) ? (
          <span class="heat-star" title={t(exemplars.byResults ? 'heat.byResults' : 'heat.exemplar')}>
            <Star />
            <span class="visually-hidden">{t(exemplars.byResults ? 'heat.byResults' : 'heat.exemplar')}</span>
          </span>
        ) : null}
        {result === null ? null : (
          <span class="heat-result figures" title={t('heat.quotaAbout')}>
            <span aria-hidden="true">{formats.percent(result)}</span>
            <span class="visually-hidden">{t('heat.quota', { share: formats.percent(result) })}</span>
          </span>
        )}
      </span>
    </th>
  );
}
