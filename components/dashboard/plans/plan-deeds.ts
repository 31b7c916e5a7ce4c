import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Plan } from '@/lib/coaching/records';
import { plansWords } from '@/lib/i18n/plans';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

/** A plan as it is sent: the times of writing are the background's. */
type PlanBody = Body<'plan.save'>;
export type WritablePlan = Omit<Plan, 'createdAt' | 'updatedAt'>;

function toBody(plan: WritablePlan): PlanBody {
  const { id, rep, state, cause, focus, reviewOn, startedAt, closedAt, result } = plan;
  const skills = focus.map(({ practices, ...one }) => ({ ...one, practices: [...practices] }));
  return { id, rep, state, cause, focus: skills, reviewOn, startedAt, closedAt, result };
}

/** What can be done with a plan; each is taken back with Undo, and answers whether it was done. */
export function usePlanDeeds() {
  const t = useWords(plansWords);
  const { perform } = usePageTools();
  const save = (plan: WritablePlan) => send('plan.save', toBody(plan));
  const remove = ({ id, rep }: WritablePlan) => send('record.delete', { kind: 'plan', id, rep });
  return {
    add: (plan: WritablePlan, said: string) =>
      perform({ act: () => save(plan), said, undo: () => remove(plan), undone: t('undone') }),
    change: (before: WritablePlan, after: WritablePlan, said: string) =>
      perform({ act: () => save(after), said, undo: () => save(before), undone: t('undone') }),
    remove: (plan: WritablePlan) =>
      perform({ act: () => remove(plan), said: t('draftDeleted'), undo: () => save(plan), undone: t('restored') }),
  };
}
