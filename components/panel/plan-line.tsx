import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { measureProgress } from '@/lib/coaching/plan';
import type { Coaching } from '@/lib/coaching/types';
import { writeDay } from '@/lib/i18n/format';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { TriedPlan } from '@/lib/messaging/views';

interface PlanLineProps {
  readonly plan: TriedPlan;
  readonly coaching: Coaching;
  readonly now: number;
}

/** A plan that runs: how far each focus skill has come, or what is missing to say so, and when it is reviewed. */
export function PlanLine({ plan, coaching, now }: PlanLineProps) {
  const t = useWords(panelWords);
  const tools = usePageTools();
  const { formats } = tools;
  const isLate = plan.reviewOn < writeDay(now);
  const progressOf = (place: number): string | null => {
    const focus = plan.focus[place];
    const level = coaching.skills.find(({ skill }) => skill === focus?.skill)?.level;
    const missing = plan.missing[place] ?? 0;
    if (missing > 0) return t('planMissing', { count: missing });
    if (focus === undefined || level === undefined) return null;
    // never rounded up to a milestone that is not reached
    const share = Math.floor(measureProgress(focus, level) * 100) / 100;
    const milestone = formats.fixed(focus.milestone);
    return share === 1
      ? t('planReached', { milestone })
      : t('planProgress', { share: formats.percent(share), milestone });
  };
  return (
    <div class="plan-line">
      {plan.focus.map(({ skill }, place) => (
        <p key={skill}>
          <b>{nameSkill(tools, skill)}</b> {progressOf(place)}
        </p>
      ))}
      <p class="facts">
        <span>{t(isLate ? 'planReviewWas' : 'planReview', { when: formats.relativeDay(plan.reviewOn, now) })}</span>
        {isLate ? <span class="tag tag-warn">{t('planOverdue')}</span> : null}
        <button
          type="button"
          class="text-button"
          onClick={() => void send('panel.openOptions', { hash: `#/plans/${plan.rep}` })}
        >
          {t('openPlan')}
        </button>
      </p>
    </div>
  );
}
