import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { measureProgress } from '@/lib/coaching/plan';
import type { PlanFocus } from '@/lib/coaching/records';
import type { SkillReading } from '@/lib/coaching/types';
import { plansWords } from '@/lib/i18n/plans';

interface PlanProgressProps {
  readonly focus: PlanFocus;
  readonly reading: SkillReading | undefined;
  readonly missing: number;
}

/** How far the way to the milestone is gone; until enough was observed, what is missing to say so. */
export function PlanProgress({ focus, reading, missing }: PlanProgressProps) {
  const t = useWords(plansWords);
  const { formats } = usePageTools();
  if (missing > 0) return <p class="plan-words">{t('missing', { count: missing })}</p>;
  if (reading === undefined) return null;
  // never rounded up to a milestone that is not reached
  const progress = Math.floor(measureProgress(focus, reading.level) * 100) / 100;
  return (
    <p class="plan-words">
      <b>{progress === 1 ? t('reached') : t('progress', { share: formats.percent(progress) })}</b>
    </p>
  );
}
