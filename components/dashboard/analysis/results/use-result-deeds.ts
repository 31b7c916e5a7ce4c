import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { RepId } from '@/lib/coaching/types';
import { resultsWords } from '@/lib/i18n/results';
import { send } from '@/lib/messaging/send';
import type { AnalysedRep } from '@/lib/messaging/views';

/** A figure as it is to be; null: none. */
export interface ResultChange {
  readonly rep: RepId;
  readonly period: string;
  /** 1 = on quota. */
  readonly value: number | null;
}

/** Saves figures and takes them back: what was there before is there again, what was not is gone. */
export function useResultDeeds(members: readonly AnalysedRep[]) {
  const t = useWords(resultsWords);
  const { perform } = usePageTools();
  return (changes: readonly ResultChange[], said: string): Promise<boolean> => {
    const before = changes.map(({ rep, period }) => ({ rep, period, value: findResult(members, rep, period) }));
    return perform({ act: () => applyChanges(changes), said, undo: () => applyChanges(before), undone: t('undone') });
  };
}

/** What was entered for this rep and period; null when nothing was. */
export function findResult(members: readonly AnalysedRep[], rep: RepId, period: string): number | null {
  const own = members.find(({ id }) => id === rep)?.attainment;
  return own?.find((one) => one.period === period)?.value ?? null;
}

/** All of them, or none. */
async function applyChanges(changes: readonly ResultChange[]): Promise<void> {
  const attainments = changes.flatMap(({ rep, period, value }) =>
    value === null ? [] : [{ id: `${rep}.${period}`, rep, period, value }],
  );
  const removed = changes.flatMap(({ rep, period, value }) =>
    value === null ? [{ id: `${rep}.${period}`, rep }] : [],
  );
  await send('attainment.save', { attainments, removed });
}
