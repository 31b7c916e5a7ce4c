import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { writeDay } from '@/lib/i18n/format';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep, TriedPlan } from '@/lib/messaging/views';
import { PlanCard } from './plan-card';
import { PlanEditor } from './plan-editor';
import type { PlansData } from './plans-data';
import { ReviewDialog } from './review-dialog';

export interface PlanProps {
  readonly plan: TriedPlan;
  readonly rep: AnalysedRep;
  readonly data: PlansData;
  readonly isArrival: boolean;
  /** The plan is about to go to another part of the page. */
  readonly onMove: () => void;
}

/** A plan that runs, with its review day. */
export function RunningPlan({ plan, rep, data, isArrival, onMove }: PlanProps) {
  const t = useWords(plansWords);
  const { formats, isReadOnly } = usePageTools();
  const [open, setOpen] = useState<'edit' | 'review' | null>(null);
  const close = () => setOpen(null);
  const now = Date.now();
  const when = formats.relativeDay(plan.reviewOn, now);
  const isLate = plan.reviewOn < writeDay(now);
  const named = <span class="visually-hidden"> {t('ofName', { name: rep.name })}</span>;
  return (
    <>
      <PlanCard
        plan={plan}
        rep={rep}
        data={data}
        isArrival={isArrival}
        facts={
          <>
            {isLate ? <span class="tag tag-warn">{t('reviewOverdue')}</span> : null}
            <span>{isLate ? t('reviewWas', { when }) : t('review', { when })}</span>
            {plan.startedAt === null ? null : (
              <span class="soft">{t('startedOn', { when: formats.relativeDays(plan.startedAt, now) })}</span>
            )}
          </>
        }
        acts={
          <>
            <Button variant={isLate ? 'primary' : 'secondary'} disabled={isReadOnly} onClick={() => setOpen('review')}>
              {t('review.do')}
              {named}
            </Button>
            <Button variant="quiet" disabled={isReadOnly} onClick={() => setOpen('edit')}>
              {t('edit')}
              {named}
            </Button>
          </>
        }
      />
      {open === 'edit' ? (
        <PlanEditor plan={plan} rep={rep} readings={data.readings} isNew={false} onClose={close} />
      ) : null}
      {open === 'review' ? (
        <ReviewDialog plan={plan} rep={rep} readings={data.readings} onClosed={onMove} onClose={close} />
      ) : null}
    </>
  );
}
