import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { ResultsGrid } from './results-grid';

interface ResultsBlockProps {
  /** The active reps. */
  readonly reps: readonly AnalysedRep[];
  readonly now: number;
  /** It is drawn. Must be stable. */
  readonly onWhole: () => void;
}

/** The ends beside the means: quota attainment, for those who want it. */
export function ResultsBlock({ reps, now, onWhole }: ResultsBlockProps) {
  const t = useWords(resultsWords);
  const [isOpen, setOpen] = useState(false);
  useEffect(onWhole, [onWhole]);
  return (
    <section class="analysis" aria-labelledby="results-title">
      <h2 id="results-title">{t('results')}</h2>
      <p class="soft analysis-about">{t('about')}</p>
      <Disclosure summary={t('open')} isOpen={isOpen} onToggle={setOpen}>
        {isOpen ? <ResultsGrid reps={reps} now={now} /> : null}
      </Disclosure>
    </section>
  );
}
