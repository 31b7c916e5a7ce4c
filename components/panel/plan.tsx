import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import type { Commitment, Rep } from '@/lib/coaching/records';
import type { Coaching } from '@/lib/coaching/types';
import { writeDay } from '@/lib/i18n/format';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView } from '@/lib/messaging/views';
import { Region } from './region';

// behind a disclosure: not part of the first script
const CommitmentForm = lazy(() => import('./commitment-form').then((m) => m.CommitmentForm));
// mostly below the fold, and most reps have one plan: its place is kept
const PlanLine = lazy(() => import('./plan-line').then((m) => m.PlanLine), '2.5rem');

interface PlanProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly rep: Rep;
  readonly now: number;
}

/** The plan that runs, and what was agreed with this rep and is still open, overdue first. */
export function Plan({ view, coaching, rep, now }: PlanProps) {
  const t = useWords(panelWords);
  const { isReadOnly } = usePageTools();
  return (
    <Region title={t('plan')}>
      {view.plans.map((plan) =>
        plan.state === 'running' ? <PlanLine key={plan.id} plan={plan} coaching={coaching} now={now} /> : null,
      )}
      {view.commitments.length === 0 ? <p class="soft">{t('planEmpty', { name: rep.name })}</p> : null}
      <ul class="commitments">
        {view.commitments.map((commitment) => (
          <CommitmentItem key={commitment.id} commitment={commitment} rep={rep} now={now} />
        ))}
      </ul>
      {isReadOnly ? null : (
        <Disclosure summary={t('addCommitment')}>
          <CommitmentForm rep={rep} />
        </Disclosure>
      )}
    </Region>
  );
}

interface CommitmentItemProps {
  readonly commitment: Commitment;
  readonly rep: Rep;
  readonly now: number;
}

function CommitmentItem({ commitment, rep, now }: CommitmentItemProps) {
  const t = useWords(panelWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const { createdAt: _c, updatedAt: _u, ...given } = commitment;
  const isOverdue = commitment.due !== undefined && commitment.due < writeDay(now);
  const close = () =>
    perform({
      act: () => send('commitment.save', { ...given, state: 'done' }),
      said: t('done'),
      undo: () => send('commitment.save', { ...given, state: 'open' }),
    });
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={false} disabled={isReadOnly} onChange={() => void close()} />
        <span>
          <span dir="auto">{commitment.text}</span>
          <span class="facts">
            <span dir="auto">{commitment.who === 'manager' ? t('you') : rep.name}</span>
            <span>
              {commitment.due === undefined
                ? t('noDue')
                : t(isOverdue ? 'wasDue' : 'due', { when: formats.relativeDay(commitment.due, now) })}
            </span>
            {isOverdue ? <span class="tag tag-warn">{t('overdue')}</span> : null}
          </span>
        </span>
      </label>
    </li>
  );
}
