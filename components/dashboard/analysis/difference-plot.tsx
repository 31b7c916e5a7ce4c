import { scaleLinear } from 'd3-scale';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Group } from '@/lib/coaching/groups';
import type { SkillColumn } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { spreadDots } from './spread-dots';

const WIDTH = 420;
const HEIGHT = 74;
const EDGE = 12;
const FOOT = HEIGHT - 13;
const LANES = { best: 17, others: 44 } as const;
const HALF_BAND = 12;
const RADIUS = 4.5;

const place = scaleLinear([1, 5], [EDGE, WIDTH - EDGE]).clamp(true);

interface DifferencePlotProps {
  readonly column: SkillColumn;
  readonly nameOf: (rep: RepId) => string;
}

/** The two groups of one skill on the scale from 1 to 5: a dot per rep, the mean and where it may lie. */
export function DifferencePlot({ column, nameOf }: DifferencePlotProps) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  const say = (group: string, { members, mean }: Group): string =>
    mean === null
      ? t('plot.unseen', { group })
      : t('plot.group', {
          group,
          count: members.length,
          mean: formats.fixed(mean.level),
          low: formats.fixed(Math.max(1, mean.low)),
          high: formats.fixed(Math.min(5, mean.high)),
        });
  const text = `${say(t('apart.best'), column.best)} ${say(t('apart.others'), column.others)}`;
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {[1, 2, 3, 4, 5].map((tick) => (
        <g key={tick} class="plot-tick">
          <line x1={place(tick)} x2={place(tick)} y1={2} y2={FOOT} />
          <text x={place(tick)} y={HEIGHT - 2} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <Lane group={column.best} kind="best" nameOf={nameOf} />
      <Lane group={column.others} kind="others" nameOf={nameOf} />
    </svg>
  );
}

interface LaneProps {
  readonly group: Group;
  readonly kind: keyof typeof LANES;
  readonly nameOf: (rep: RepId) => string;
}

function Lane({ group, kind, nameOf }: LaneProps) {
  const { formats } = usePageTools();
  const y = LANES[kind];
  const { members, mean } = group;
  const dots = spreadDots(
    members.map(({ level }) => place(level)),
    RADIUS * 2,
  );
  return (
    <g class={`plot-${kind}`}>
      {mean === null ? null : (
        <>
          <rect
            class="plot-band"
            x={place(mean.low)}
            y={y - HALF_BAND}
            width={place(mean.high) - place(mean.low)}
            height={2 * HALF_BAND}
            rx={2}
          />
          <line class="plot-mean" x1={place(mean.level)} x2={place(mean.level)} y1={y - HALF_BAND} y2={y + HALF_BAND} />
        </>
      )}
      {members.map(({ rep, level, counts }, index) => (
        <g key={rep}>
          <title>{`${nameOf(rep)}: ${formats.fixed(level)}`}</title>
          <Dot kind={kind} x={place(level)} y={y + (dots[index] ?? 0)} counts={counts} />
        </g>
      ))}
    </g>
  );
}

interface DotProps {
  readonly kind: keyof typeof LANES;
  readonly x: number;
  readonly y: number;
  readonly counts: boolean;
}

/** Two shapes, since colour alone does not tell the groups apart. */
export function Dot({ kind, x, y, counts }: DotProps) {
  const look = counts ? 'plot-dot' : 'plot-dot plot-hollow';
  if (kind === 'others') return <circle class={look} cx={x} cy={y} r={RADIUS - 0.5} />;
  const r = RADIUS + 0.75;
  return <path class={look} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />;
}
