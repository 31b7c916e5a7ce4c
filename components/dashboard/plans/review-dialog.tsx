import { useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { TextField } from '@/components/ui/field';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep, TriedPlan } from '@/lib/messaging/views';
import { FormDialog } from '../form-dialog';
import { usePlanDeeds } from './plan-deeds';
import { PlanProgress } from './plan-progress';
import type { TeamReadings } from './team-readings';

interface ReviewDialogProps {
  readonly plan: TriedPlan;
  readonly rep: AnalysedRep;
  readonly readings: TeamReadings;
  readonly onClosed: () => void;
  readonly onClose: () => void;
}

const RESULT_LIMIT = 300;

/** The review: how far each skill has come, and the one line with which the plan is closed. */
export function ReviewDialog({ plan, rep, readings, onClosed, onClose }: ReviewDialogProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const deeds = usePlanDeeds();
  const [result, setResult] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { name } = rep;
  const line = result.trim();
  const wrong = line === '' ? t('review.needsResult') : line.length > RESULT_LIMIT ? t('review.tooLong') : undefined;

  const close = async () => {
    setChecked(true);
    if (wrong !== undefined) return;
    onClosed();
    const closed = { ...plan, state: 'closed' as const, closedAt: Date.now(), result: line };
    const isDone = await deeds.change(plan, closed, t('closed', { name }));
    if (isDone) onClose();
    else setFailed(true);
  };

  return (
    <FormDialog
      title={t('review.title', { name })}
      written={result}
      save={t('review.close')}
      onSave={() => void close()}
      hasFailed={hasFailed}
      onClose={onClose}
    >
      {plan.focus.map((focus, place) => (
        <div key={focus.skill}>
          <b>{nameSkill(tools, focus.skill)}</b>
          <PlanProgress focus={focus} reading={readings.read(rep.id, focus.skill)} missing={plan.missing[place] ?? 0} />
        </div>
      ))}
      <TextField
        label={t('review.result')}
        hint={t('review.resultHint', { name })}
        value={result}
        error={isChecked ? wrong : undefined}
        onValue={setResult}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void close();
        }}
      />
      <p class="soft small">{t('review.postpone')}</p>
    </FormDialog>
  );
}
