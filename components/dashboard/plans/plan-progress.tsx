import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { measureProgress } from '@/lib/coaching/plan';
import type { PlanFocus } from '@/lib/coaching/records';
import type { SkillReading } from '@/lib/coaching/types';
import { plansWords } from '@/lib/i18n/plans';
import { WhyThis } from '../why-this';
import { cutProgress, describeProgress } from './describe-progress';

interface PlanProgressProps {
  readonly focus: PlanFocus;
  readonly reading: SkillReading | undefined;
  readonly missing: number;
}

/** How far the way to the milestone is gone; until enough was observed, what is missing to say so. What stands behind it is told on demand. */
export function PlanProgress({ focus, reading, missing }: PlanProgressProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const { formats } = tools;
  if (missing > 0) return <p class="plan-words">{t('missing', { count: missing })}</p>;
  if (reading === undefined) return null;
  const progress = cutProgress(measureProgress(focus, reading.level));
  return (
    <>
      <p class="plan-words">
        <b>{progress === 1 ? t('reached') : t('progress', { share: formats.percent(progress) })}</b>
      </p>
      <WhyThis
        summary={t('why')}
        of={nameSkill(tools, focus.skill)}
        lines={describeProgress(focus, reading.level, t, formats)}
      />
    </>
  );
}
