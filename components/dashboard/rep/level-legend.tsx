import { useWords } from '@/components/hooks/use-words';
import { repWords } from '@/lib/i18n/rep';

/** What the marks of the scale mean. */
export function LevelLegend() {
  const t = useWords(repWords);
  return (
    <ul class="level-legend soft small" aria-label={t('legend')}>
      <li>
        <svg viewBox="0 0 36 20" aria-hidden="true">
          <rect class="scale-band" x="1" y="5" width="34" height="10" rx="5" />
          <circle class="scale-dot" cx="18" cy="10" r="5.5" />
        </svg>
        {t('legend.level')}
      </li>
      <li>
        <svg viewBox="0 0 12 20" aria-hidden="true">
          <line class="scale-benchmark" x1="6" x2="6" y1="1" y2="19" />
        </svg>
        {t('legend.benchmark')}
      </li>
      <li>
        <svg viewBox="0 0 12 20" aria-hidden="true">
          <line class="scale-typical" x1="6" x2="6" y1="1" y2="19" />
        </svg>
        {t('legend.typical')}
      </li>
    </ul>
  );
}
