import type { CSSProperties } from 'preact';
import type { RepId, SkillReading } from '@/lib/coaching/types';
import { linkToObservations } from '../observation-filter';
import type { Shown } from './order-reps';
import type { CellWords } from './use-cell-words';

const MIDDLE = 3;
/** From here on the colour is at its strongest. */
const FAR_FROM_MIDDLE = 1.75;
const WIDE_GAP = 2;

interface HeatCellProps {
  readonly rep: RepId;
  readonly reading: SkillReading;
  readonly shown: Shown;
  readonly words: CellWords;
  readonly tabIndex: number;
}

/** One rep on one skill: the number, and a link to what it is made of. */
export function HeatCell({ rep, reading, shown, words, tabIndex }: HeatCellProps) {
  const { skill, evidence } = reading;
  return (
    <td class="heat-cell" data-evidence={evidence} {...paint(reading, shown)}>
      <a
        href={linkToObservations({ rep, skill })}
        aria-label={words.label}
        tabIndex={tabIndex}
        data-cell={`${rep} ${skill}`}
      >
        {words.figure}
      </a>
    </td>
  );
}

/** Which of the two colours, and how much of it; the style sheet makes it paler with thinner evidence. */
function paint({ level, gap }: SkillReading, shown: Shown) {
  const share = shown === 'level' ? Math.abs(level - MIDDLE) / FAR_FROM_MIDDLE : gap / WIDE_GAP;
  const style: CSSProperties = { '--much': `${Math.round(Math.min(1, share) * 100)}%` };
  return { 'data-side': shown === 'level' && level >= MIDDLE ? 'high' : 'low', style };
}
