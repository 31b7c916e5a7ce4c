import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { RepSkill } from '@/lib/coaching/read-rep';
import { repWords } from '@/lib/i18n/rep';
import { bandOf, place, TICKS } from './scale';

const MIDDLE = 14;

/** One level with its band, the benchmark and the typical level, on the scale from 1 to 5. */
export function LevelScale({ reading, typical }: Pick<RepSkill, 'reading' | 'typical'>) {
  const t = useWords(repWords);
  const { formats } = usePageTools();
  const { level, benchmark, evidence } = reading;
  const isSeen = evidence !== 'not-seen';
  const { low, high } = bandOf(reading);
  const figure = (value: number): string => formats.fixed(value);
  const beside = {
    benchmark: t(benchmark.source === 'target' ? 'scale.target' : 'scale.benchmark', {
      value: figure(benchmark.value),
    }),
    typical: typical === null ? t('scale.noTypical') : t('scale.typical', { value: figure(typical) }),
  };
  const words = isSeen
    ? t('scale', { level: figure(level), low: figure(low), high: figure(high), ...beside })
    : t('scale.unseen', beside);
  const at = (value: number): string => `${place(value)}%`;
  return (
    <svg class="scale" role="img" aria-label={words}>
      <title>{words}</title>
      {TICKS.map((tick) => (
        <line key={tick} class="scale-tick" x1={at(tick)} x2={at(tick)} y1="4" y2="24" />
      ))}
      <line class="scale-axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {isSeen ? (
        <rect class="scale-band" x={at(low)} width={`${place(high) - place(low)}%`} y={MIDDLE - 5} height="10" rx="5" />
      ) : null}
      {typical === null ? null : <line class="scale-typical" x1={at(typical)} x2={at(typical)} y1="3" y2="25" />}
      <line class="scale-benchmark" x1={at(benchmark.value)} x2={at(benchmark.value)} y1="2" y2="26" />
      {isSeen ? <circle class="scale-dot" cx={at(level)} cy={MIDDLE} r="5.5" /> : null}
    </svg>
  );
}
