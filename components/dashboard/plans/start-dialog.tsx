import { useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import type { PlanCause } from '@/lib/coaching/records';
import { commonWords } from '@/lib/i18n/common';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep, TriedPlan } from '@/lib/messaging/views';
import { DialogFailure } from '../dialog-failure';
import { startPlan } from './draft-plan';
import { usePlanDeeds } from './plan-deeds';
import type { TeamReadings } from './team-readings';

interface StartDialogProps {
  readonly plan: TriedPlan;
  readonly rep: AnalysedRep;
  readonly readings: TeamReadings;
  readonly onStarted: () => void;
  readonly onClose: () => void;
}

const CAUSES = ['skill', 'information', 'tools', 'incentives', 'territory'] as const satisfies readonly PlanCause[];

/**
 * What is asked once before a plan starts: is it skill, or the surroundings (Gilbert, Human Competence, 1978)? No answer
 * blocks; one that is not skill says what to look at first.
 */
export function StartDialog({ plan, rep, readings, onStarted, onClose }: StartDialogProps) {
  const t = useWords(plansWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const { formats } = tools;
  const deeds = usePlanDeeds();
  const [cause, setCause] = useState<PlanCause | null>(plan.cause);
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const now = Date.now();
  const started = { ...startPlan(plan, readings, now), cause };
  const { name } = rep;

  const start = async () => {
    setChecked(true);
    if (cause === null) return;
    onStarted();
    const isDone = await deeds.change(plan, started, t('started', { name }));
    if (isDone) onClose();
    else setFailed(true);
  };

  return (
    <Dialog
      title={t('start.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{c('cancel')}</Button>
          <Button variant="primary" onClick={() => void start()}>
            {t('start.do')}
          </Button>
        </>
      }
    >
      <p class="soft">{t('start.about')}</p>
      <RadioGroup
        label={t('start.question')}
        value={cause}
        options={CAUSES.map((value) => ({ value, label: t(`cause.${value}`, { name }) }))}
        onValue={setCause}
      />
      {isChecked && cause === null ? (
        <p class="field-error" role="alert">
          {t('start.needsAnswer')}
        </p>
      ) : null}
      <div aria-live="polite">
        {cause === null || cause === 'skill' ? null : <Notice tone="warn">{t(`first.${cause}`, { name })}</Notice>}
      </div>
      <div>
        {started.focus.map(({ skill, levelAtStart, milestone }) => (
          <p key={skill}>
            {t('start.summary', {
              skill: nameSkill(tools, skill),
              level: formats.fixed(levelAtStart),
              milestone: formats.fixed(milestone),
            })}
          </p>
        ))}
        <p class="soft">{t('review', { when: formats.relativeDay(started.reviewOn, now) })}</p>
      </div>
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}
