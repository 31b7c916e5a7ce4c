import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useMemo, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWidth } from '@/components/hooks/use-width';
import type { RepSkill } from '@/lib/coaching/read-rep';
import { DAY_MS } from '@/lib/coaching/types';
import { bandOf, TICKS } from './scale';
import type { TracedPoint, TracedSkill } from './trace-skill';
import { TrendDots } from './trend-dots';
import { TrendNote } from './trend-note';

const HEIGHT = 220;
const EDGE = { top: 10, right: 14, bottom: 26, left: 26 };
const LEAST_DAYS = 30;
/** Room for a date below the chart, in pixels. */
const DATE_WIDTH = 150;

interface TrendChartProps {
  readonly traced: TracedSkill;
  readonly item: RepSkill;
}

/** Every rating as a dot, the level as a line within its band, on the scale from 1 to 5 over time. */
export function TrendChart({ traced, item }: TrendChartProps) {
  const { formats } = usePageTools();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const [shown, setShown] = useState<number | null>(null);
  const { seen, points, now } = traced;
  const start = Math.min(seen[0]?.at ?? now, now - LEAST_DAYS * DAY_MS);
  const drawing = useMemo(() => {
    const x = scaleLinear([start, now], [EDGE.left, width - EDGE.right]);
    const y = scaleLinear([1, 5], [HEIGHT - EDGE.bottom, EDGE.top]);
    const right = width - EDGE.right;
    const path = line<TracedPoint>(
      ({ at }) => x(at),
      ({ level }) => y(level),
    )(points);
    const band = area<TracedPoint>(
      ({ at }) => x(at),
      (point) => y(bandOf(point).low),
      (point) => y(bandOf(point).high),
    )(points);
    return { x, y, right, path: path ?? '', band: band ?? '' };
  }, [start, now, width, points]);
  const { x, y, right, path, band } = drawing;
  const steps = Math.max(1, Math.min(5, Math.floor((right - EDGE.left) / DATE_WIDTH)));
  const dates = Array.from({ length: steps + 1 }, (_, step) => start + ((now - start) * step) / steps);
  const { benchmark } = item.reading;
  const ring = shown === null ? undefined : seen[shown];
  return (
    <div class="trend-frame" ref={frame}>
      <div class="trend-chart">
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {TICKS.map((tick) => (
            <g key={tick}>
              <line class="scale-tick" x1={EDGE.left} x2={right} y1={y(tick)} y2={y(tick)} />
              <text class="trend-label" x={EDGE.left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
          {dates.map((at, step) => (
            <text
              key={at}
              class="trend-label"
              x={x(at)}
              y={HEIGHT - 6}
              text-anchor={step === 0 ? 'start' : step === steps ? 'end' : 'middle'}
            >
              {formats.date(at)}
            </text>
          ))}
          <path class="trend-band" d={band} />
          <line class="trend-benchmark" x1={EDGE.left} x2={right} y1={y(benchmark.value)} y2={y(benchmark.value)} />
          {item.typical === null ? null : (
            <line class="trend-typical" x1={EDGE.left} x2={right} y1={y(item.typical)} y2={y(item.typical)} />
          )}
          <path class="trend-line" d={path} />
          {ring === undefined ? null : <circle class="trend-ring" cx={x(ring.at)} cy={y(ring.rating)} r="8" />}
        </svg>
        <TrendDots
          seen={seen}
          skill={item.skill.id}
          x={x}
          y={y}
          width={width}
          height={HEIGHT}
          shown={shown}
          onShow={setShown}
        />
      </div>
      <TrendNote seen={shown === null ? null : (seen[shown] ?? null)} />
    </div>
  );
}
