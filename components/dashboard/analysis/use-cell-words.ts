import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillReading } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';
import { commonWords } from '@/lib/i18n/common';
import { readFigure, type Shown } from './order-reps';

/** What a cell shows, and what it says to those who do not see the others around it. */
export interface CellWords {
  readonly figure: string;
  readonly label: string;
}

/** The words of any cell: one translator for hundreds of them. */
export function useCellWords(shown: Shown): (reading: SkillReading) => CellWords {
  const t = useWords(analysisWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  return (reading) => {
    const { evidence, level, gap, benchmark, advice } = reading;
    const figure = readFigure(reading, shown);
    if (figure === null) return { figure: '–', label: t('cell.unseen') };
    const facts = {
      level: formats.fixed(level),
      gap: formats.fixed(gap),
      benchmark: formats.fixed(benchmark.value),
      evidence: t(`evidence.${evidence}`),
      advice: c(`advice.${advice}`),
    };
    const sentence = shown === 'level' ? 'cell.seen' : gap > 0 ? 'cell.gap' : 'cell.level';
    return { figure: formats.fixed(figure), label: t(sentence, facts) };
  };
}
