import { useWords } from '@/components/hooks/use-words';
import { analysisWords } from '@/lib/i18n/analysis';
import { Dot } from './difference-plot';

const KINDS = ['best', 'others'] as const;

/** Which sign is whose. */
export function PlotLegend() {
  const t = useWords(analysisWords);
  return (
    <ul class="heat-legend small soft" aria-hidden="true">
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg class={`plot-sign plot-${kind}`} viewBox="0 0 12 12" aria-hidden="true">
            <Dot kind={kind} x={6} y={6} counts />
          </svg>
          {t(`apart.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
