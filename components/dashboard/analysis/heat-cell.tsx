import type { CSSProperties } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { RepId, SkillReading } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { commonWords } from '@/lib/i18n/common';
import { linkToObservations } from '../observation-filter';
import { readFigure, type Shown } from './order-reps';

const MIDDLE = 3;
/** From here on the colour is at its strongest. */
const FAR_FROM_MIDDLE = 1.75;
const WIDE_GAP = 2;

interface HeatCellProps {
  readonly rep: RepId;
  readonly reading: SkillReading;
  readonly shown: Shown;
  readonly tabIndex: number;
}

/** One rep on one skill: the number, and a link to what it is made of. */
export function HeatCell({ rep, reading, shown, tabIndex }: HeatCellProps) {
  const t = useWords(analysisWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const { skill, evidence, level, gap, benchmark, advice } = reading;
  const figure = readFigure(reading, shown);
  const facts = {
    level: formats.fixed(level),
    gap: formats.fixed(gap),
    benchmark: formats.fixed(benchmark.value),
    evidence: t(`evidence.${evidence}`),
    advice: c(`advice.${advice}`),
  };
  const sentence = shown === 'level' ? 'cell.seen' : gap > 0 ? 'cell.gap' : 'cell.level';
  return (
    <td class="heat-cell" data-evidence={evidence} {...paint(reading, shown)}>
      <a
        href={linkToObservations({ rep, skill })}
        aria-label={figure === null ? t('cell.unseen') : t(sentence, facts)}
        tabIndex={tabIndex}
        data-cell={`${rep} ${skill}`}
      >
        {figure === null ? '–' : formats.fixed(figure)}
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
