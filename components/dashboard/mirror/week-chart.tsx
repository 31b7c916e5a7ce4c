import { scaleBand, scaleLinear } from 'd3-scale';
import { stack, stackOffsetExpand } from 'd3-shape';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWidth } from '@/components/hooks/use-width';
import { useWords } from '@/components/hooks/use-words';
import { TIME_CATEGORIES, type TimeCategory } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { mirrorWords } from '@/lib/i18n/mirror';
import { dayWordsOf } from './dates';
import type { MirrorWeek } from './weeks';

const HEIGHT = 264;
const MARGIN = { top: 24, right: 108, bottom: 42 };
/** So wide are a bar's date and share below it, and the hours above: where bars stand closer, only some have theirs. */
const LABEL_WIDTH = 52;
const HOURS_WIDTH = 44;

interface WeekChartProps {
  readonly weeks: readonly MirrorWeek[];
  readonly goal: number;
}

/** The weeks as bars of equal height, shared out by category, with the line that the first three should reach. */
export function WeekChart({ weeks, goal }: WeekChartProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { formats, locale } = usePageTools();
  const [place, width] = useWidth<HTMLDivElement>(720);
  const days = dayWordsOf(locale);
  const x = scaleBand(
    weeks.map(({ id }) => id),
    [0, width - MARGIN.right],
  ).paddingInner(0.3);
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const layers = stack<MirrorWeek, TimeCategory>()
    .keys(TIME_CATEGORIES)
    .value(({ sums }, category) => sums?.minutes[category] ?? 0)
    .offset(stackOffsetExpand)([...weeks]);
  const now = weeks.at(-1)?.share ?? null;
  const label = t('chart.label', {
    weeks: weeks.length,
    goal: formats.percent(goal),
    share: now === null ? t('chart.noShare') : formats.percent(now),
  });
  const middleOf = (id: string): number => (x(id) ?? 0) + x.bandwidth() / 2;
  // counted from the newest, which always has them
  const hasRoom = (index: number, room: number): boolean =>
    (weeks.length - 1 - index) % Math.ceil(room / Math.max(1, x.step())) === 0;
  return (
    <div class="week-chart" ref={place}>
      <svg role="img" aria-label={label} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {weeks.map(({ id, days: [monday = ''], sums, share }, index) => (
          <g key={id} class={share === null ? 'week week-partial' : 'week'}>
            {sums === null ? (
              <line class="week-none" x1={x(id)} x2={(x(id) ?? 0) + x.bandwidth()} y1={y(0)} y2={y(0)} />
            ) : hasRoom(index, HOURS_WIDTH) ? (
              <text class="week-hours" x={middleOf(id)} y={y(1) - 8}>
                {formats.number(sums.total / 60, sums.total < 600 ? 1 : 0)} h
              </text>
            ) : null}
            {layers.map((layer) => {
              const [from = 0, to = 0] = layer[index] ?? [];
              if (sums === null || to === from) return null;
              return (
                <rect
                  key={layer.key}
                  class={`time-${layer.key}`}
                  x={x(id)}
                  width={x.bandwidth()}
                  y={y(to)}
                  height={y(from) - y(to)}
                >
                  <title>
                    {t('chart.segment', {
                      category: c(`time.${layer.key}`),
                      minutes: writeDuration(sums.minutes[layer.key]),
                      share: formats.percent(to - from),
                    })}
                  </title>
                </rect>
              );
            })}
            {hasRoom(index, LABEL_WIDTH) ? (
              <>
                <text class="week-share" x={middleOf(id)} y={y(0) + 17}>
                  {share === null ? '–' : formats.percent(share)}
                </text>
                <text class="week-date" x={middleOf(id)} y={y(0) + 34}>
                  {days.date(monday)}
                </text>
              </>
            ) : null}
          </g>
        ))}
        <line class="goal-line" x1={0} x2={width - MARGIN.right + 6} y1={y(goal)} y2={y(goal)} />
        <text class="goal-words" x={width - MARGIN.right + 10} y={y(goal)} dominant-baseline="middle">
          {t('chart.goal', { goal: formats.percent(goal) })}
        </text>
      </svg>
    </div>
  );
}
