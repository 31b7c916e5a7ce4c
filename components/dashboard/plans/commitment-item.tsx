import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { IconEdit } from '@/components/ui/more-icons';
import { isOverdue } from '@/lib/coaching/plan';
import type { Commitment, Rep } from '@/lib/coaching/records';
import { writeDay } from '@/lib/i18n/format';
import { plansWords } from '@/lib/i18n/plans';
import { useCommitmentDeeds } from './commitment-deeds';

interface CommitmentItemProps {
  readonly commitment: Commitment;
  readonly rep: Rep;
  readonly onEdit: () => void;
}

/** Who does what by when, whether it is overdue, and the button that closes or reopens it. */
export function CommitmentItem({ commitment, rep, onEdit }: CommitmentItemProps) {
  const t = useWords(plansWords);
  const { formats, isReadOnly } = usePageTools();
  const deeds = useCommitmentDeeds();
  const { text, who, due, state } = commitment;
  const now = Date.now();
  const today = writeDay(now);
  const isLate = isOverdue(commitment, today);
  const isOpen = state === 'open';
  return (
    <li class="commitment">
      <div>
        <p dir="auto">{text}</p>
        <p class="plan-facts soft small">
          <span dir="auto">{who === 'manager' ? t('you') : rep.name}</span>
          <span>
            {due === undefined
              ? t('noDue')
              : t(due < today ? 'wasDue' : 'due', { when: formats.relativeDay(due, now) })}
          </span>
          {isLate ? <span class="tag tag-warn">{t('overdue')}</span> : null}
          {isOpen ? null : <span class="tag">{t(`state.${state}`)}</span>}
        </p>
      </div>
      <div class="commitment-acts">
        <Button
          isSmall
          aria-label={t(isOpen ? 'doneSaid' : 'reopenThis', { text })}
          disabled={isReadOnly}
          onClick={() =>
            void (isOpen
              ? deeds.change(commitment, { ...commitment, state: 'done' }, t('doneSaid', { text }))
              : deeds.change(commitment, { ...commitment, state: 'open' }, t('reopened')))
          }
        >
          {t(isOpen ? 'done' : 'reopen')}
        </Button>
        <IconButton
          isSmall
          icon={IconEdit}
          label={t('editCommitment', { text })}
          disabled={isReadOnly}
          onClick={onEdit}
        />
      </div>
    </li>
  );
}
