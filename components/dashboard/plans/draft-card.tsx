import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { plansWords } from '@/lib/i18n/plans';
import { PlanCard } from './plan-card';
import { usePlanDeeds } from './plan-deeds';
import { PlanEditor } from './plan-editor';
import type { PlanProps } from './running-plan';
import { StartDialog } from './start-dialog';

/** A draft: edited, started after one question, or deleted. */
export function DraftCard({ plan, rep, data, isArrival, onMove }: PlanProps) {
  const t = useWords(plansWords);
  const { formats, isReadOnly } = usePageTools();
  const deeds = usePlanDeeds();
  const [open, setOpen] = useState<'edit' | 'start' | null>(null);
  const close = () => setOpen(null);
  const named = <span class="visually-hidden"> {t('ofName', { name: rep.name })}</span>;
  const remove = () => {
    onMove();
    void deeds.remove(plan);
  };
  return (
    <>
      <PlanCard
        plan={plan}
        rep={rep}
        data={data}
        isArrival={isArrival}
        facts={<span>{t('review', { when: formats.relativeDay(plan.reviewOn, Date.now()) })}</span>}
        acts={
          <>
            <Button variant="primary" disabled={isReadOnly} onClick={() => setOpen('start')}>
              {t('start')}
              {named}
            </Button>
            <Button variant="quiet" disabled={isReadOnly} onClick={() => setOpen('edit')}>
              {t('edit')}
              {named}
            </Button>
            <Button variant="quiet" disabled={isReadOnly} onClick={remove}>
              {t('deleteDraft')}
              {named}
            </Button>
          </>
        }
      />
      {open === 'edit' ? (
        <PlanEditor plan={plan} rep={rep} readings={data.readings} isNew={false} onClose={close} />
      ) : null}
      {open === 'start' ? (
        <StartDialog plan={plan} rep={rep} readings={data.readings} onStarted={onMove} onClose={close} />
      ) : null}
    </>
  );
}
