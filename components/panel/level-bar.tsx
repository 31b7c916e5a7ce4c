import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillReading } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';

const WIDTH = 100;
const LEAST = 1;
const MOST = 5;
const clamp = (value: number): number => Math.min(MOST, Math.max(LEAST, value));
/** Where a level stands on the scale from 1 to 5, in parts of the drawing's width. */
const place = (value: number): number => ((clamp(value) - LEAST) / (MOST - LEAST)) * WIDTH;

/** The level with its uncertainty against the benchmark, on the scale from 1 to 5. */
export function LevelBar({ reading }: { readonly reading: SkillReading }) {
  const t = useWords(panelWords);
  const { formats } = usePageTools();
  const { level, sd, benchmark, evidence } = reading;
  const isSeen = evidence !== 'not-seen';
  const isTarget = benchmark.source === 'target';
  const low = clamp(level - sd);
  const high = clamp(level + sd);
  const figure = (value: number): string => formats.fixed(value);
  const text = isSeen
    ? t(isTarget ? 'barLevelTarget' : 'barLevel', {
        level: figure(level),
        low: figure(low),
        high: figure(high),
        benchmark: figure(benchmark.value),
      })
    : t(isTarget ? 'barUnknownTarget' : 'barUnknown', { benchmark: figure(benchmark.value) });
  return (
    <div class="level-bar" role="img" aria-label={text}>
      <div class="level-line">
        {[1, 2, 3, 4, 5].map((tick) => (
          <span key={tick} class="level-tick" style={{ insetInlineStart: `${place(tick)}%` }} />
        ))}
        {isSeen ? (
          <>
            <span
              class="level-band"
              style={{ insetInlineStart: `${place(low)}%`, width: `${place(high) - place(low)}%` }}
            />
            <span class="level-dot" style={{ insetInlineStart: `${place(level)}%` }} />
          </>
        ) : null}
        <span class="level-mark" style={{ insetInlineStart: `${place(benchmark.value)}%` }}>
          <span class={place(benchmark.value) > 70 ? 'level-mark-words at-end' : 'level-mark-words'}>
            {t(isTarget ? 'target' : 'best')} {figure(benchmark.value)}
          </span>
        </span>
      </div>
      <div class="level-scale" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${place(tick)}%` }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}
