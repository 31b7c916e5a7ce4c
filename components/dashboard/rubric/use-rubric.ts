import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { loadContentText } from '@/lib/content/load';
import { rubricWords } from '@/lib/i18n/rubric';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { invertChange, isNothing, type RubricChange } from './rubric-change';
import { buildModel, type DefaultTexts, type RubricModel } from './rubric-model';

const readRubric = () => send('rubric.read', {});
const concernsRubric = ({ event }: PageEvent): boolean => event === 'changed';

/** The rubric as it is edited, read again at every change; null before the first reading. */
export function useRubric(): { readonly model: RubricModel | null; readonly failure: unknown } {
  const { view, failure } = useView(readRubric, concernsRubric);
  const [texts, setTexts] = useState<DefaultTexts | null>(null);
  const [isGone, setGone] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all([loadContentText('en'), loadContentText('it')]).then(
      ([en, it]) => {
        if (isWanted) setTexts({ en, it });
      },
      (error: unknown) => {
        if (isWanted) setGone(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  const model = useMemo(() => (view === null || texts === null ? null : buildModel(view, texts)), [view, texts]);
  return { model, failure: failure ?? isGone };
}

/**
 * Changes the rubric and says so, with its undo, which `onBack` hears of. Answers whether it was done; a change of nothing is.
 */
export type ChangeRubric = (change: RubricChange, said: string, onBack?: () => void) => Promise<boolean>;

export function useRubricChange(model: RubricModel): ChangeRubric {
  const t = useWords(rubricWords);
  const { perform } = usePageTools();
  return useCallback(
    async (change, said, onBack) => {
      if (isNothing(change)) return true;
      const { put, gone } = change;
      const back = invertChange(change, model.records);
      return perform({
        act: () => send('rubric.change', { put: [...put], gone: [...gone] }),
        said,
        undo: async () => {
          await send('rubric.change', { put: [...back.put], gone: [...back.gone] });
          onBack?.();
        },
        undone: t('undone'),
      });
    },
    [model.records, perform, t],
  );
}
