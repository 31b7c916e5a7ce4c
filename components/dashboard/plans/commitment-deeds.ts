import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Commitment } from '@/lib/coaching/records';
import { plansWords } from '@/lib/i18n/plans';
import { send } from '@/lib/messaging/send';

export type WritableCommitment = Omit<Commitment, 'createdAt' | 'updatedAt'>;

const save = ({ id, rep, text, who, due, state }: WritableCommitment) =>
  send('commitment.save', { id, rep, text, who, state, ...(due === undefined ? {} : { due }) });

/** What can be done with a commitment; each is taken back with Undo, and answers whether it was done. */
export function useCommitmentDeeds() {
  const t = useWords(plansWords);
  const { perform } = usePageTools();
  return {
    add: (given: WritableCommitment) =>
      perform({
        act: () => save(given),
        said: t('commitment.saved'),
        undo: () => send('commitment.delete', { id: given.id }),
        undone: t('undone'),
      }),
    change: (before: WritableCommitment, after: WritableCommitment, said: string) =>
      perform({ act: () => save(after), said, undo: () => save(before), undone: t('undone') }),
  };
}
