import { useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useKeptFocus } from '@/components/hooks/use-kept-focus';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Commitment, Rep } from '@/lib/coaching/records';
import { plansWords } from '@/lib/i18n/plans';
import { CommitmentEditor } from './commitment-editor';
import { CommitmentItem } from './commitment-item';
import type { RepCommitments } from './group-plans';

interface CommitmentListProps {
  readonly rep: Rep;
  readonly commitments: RepCommitments;
}

/** What was agreed with a rep: what is open, what is done or dropped, and a new one. */
export function CommitmentList({ rep, commitments }: CommitmentListProps) {
  const t = useWords(plansWords);
  const { isReadOnly } = usePageTools();
  const [edited, setEdited] = useState<Commitment | 'new' | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { open, closed } = commitments;
  useKeptFocus(list, open.map(({ id }) => id).join(' '));
  const drawItem = (one: Commitment) => (
    <CommitmentItem key={one.id} commitment={one} rep={rep} onEdit={() => setEdited(one)} />
  );
  return (
    <section class="plan-commitments" aria-label={t('commitments.of', { name: rep.name })}>
      <h4>{t('commitments')}</h4>
      {open.length + closed.length === 0 ? <p class="soft">{t('commitments.none')}</p> : null}
      <ul ref={list}>{open.map(drawItem)}</ul>
      {closed.length === 0 ? null : (
        <Disclosure summary={t('commitments.closed', { count: closed.length })}>
          <ul>{closed.map(drawItem)}</ul>
        </Disclosure>
      )}
      {isReadOnly ? null : (
        <div>
          <Button isSmall variant="quiet" onClick={() => setEdited('new')}>
            {t('commitments.add')}
            <span class="visually-hidden"> {t('commitments.addFor', { name: rep.name })}</span>
          </Button>
        </div>
      )}
      {edited === null ? null : (
        <CommitmentEditor rep={rep} commitment={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}
