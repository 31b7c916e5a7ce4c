import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import type { Rep } from '@/lib/coaching/records';
import { useRepDeeds } from './rep-deeds';

interface ExemplarCheckProps {
  readonly rep: Rep;
  /** Absent: what is shown beside the box names it. */
  readonly label?: string;
  readonly isInTable?: boolean;
  readonly children: ComponentChildren;
}

/** The box that marks a top performer; while that is being saved it shows what was chosen, not what was before. */
export function ExemplarCheck({ rep, label, isInTable = false, children }: ExemplarCheckProps) {
  const { isReadOnly } = usePageTools();
  const deeds = useRepDeeds();
  const [chosen, setChosen] = useState<{ readonly is: boolean; readonly of: boolean } | null>(null);
  if (chosen !== null && chosen.of !== rep.isExemplar) setChosen(null);
  const mark = async (is: boolean) => {
    setChosen({ is, of: rep.isExemplar });
    if (!(await deeds.mark(rep, is))) setChosen(null);
  };
  return (
    <label class={isInTable ? 'check rep-exemplar' : 'check'}>
      <input
        type="checkbox"
        aria-label={label}
        checked={chosen?.of === rep.isExemplar ? chosen.is : rep.isExemplar}
        disabled={isReadOnly}
        onChange={(event) => void mark(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
