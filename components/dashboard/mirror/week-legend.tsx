import { useWords } from '@/components/hooks/use-words';
import { MEANS } from '@/lib/coaching/mirror';
import { TIME_CATEGORIES } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { mirrorWords } from '@/lib/i18n/mirror';

/** What the colours of the bars stand for: how results come about, and everything else. */
export function WeekLegend() {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const rest = TIME_CATEGORIES.filter((category) => !MEANS.includes(category));
  return (
    <div class="week-legend">
      {[
        { title: t('chart.means'), categories: MEANS },
        { title: t('chart.rest'), categories: rest },
      ].map(({ title, categories }) => (
        <div key={title}>
          <p class="field-label">{title}</p>
          <ul>
            {categories.map((category) => (
              <li key={category}>
                <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`time-${category}`} width="10" height="10" rx="2" />
                </svg>
                {c(`time.${category}`)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
