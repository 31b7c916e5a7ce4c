import { usePageTools } from '@/components/hooks/page-tools';
import type { Outcome } from '@/components/hooks/use-deeds';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { UndoStatus } from '@/components/ui/undo-status';
import { commonWords } from '@/lib/i18n/common';
import { describeError } from '@/lib/i18n/errors';
import { createTranslator } from '@/lib/i18n/translate';

/** The one line that says what was done, with its undo, or what went wrong. */
export function OutcomeBar({ outcome }: { readonly outcome: Outcome }) {
  const { locale } = usePageTools();
  const t = createTranslator(commonWords, locale);
  const { message, failure, undo, end } = outcome;
  const close = (
    <Button isSmall onClick={end}>
      {t('close')}
    </Button>
  );
  return (
    <div class={message === null && failure === null ? 'outcome outcome-empty' : 'outcome'}>
      <UndoStatus message={message} undoLabel={t('undo')} onUndo={undo} onEnd={end} />
      {failure === null ? null : (
        <Notice tone="danger" isAlert actions={close}>
          {describeError(failure, locale)}
        </Notice>
      )}
    </div>
  );
}
