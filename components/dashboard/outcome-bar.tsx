import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import type { Outcome } from '@/components/hooks/use-deeds';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { UndoStatus } from '@/components/ui/undo-status';
import { commonWords } from '@/lib/i18n/common';
import { describeError } from '@/lib/i18n/errors';
import { createTranslator } from '@/lib/i18n/translate';

interface OutcomeBarProps {
  readonly outcome: Outcome;
  /** The keys that take it back too, where there are some. */
  readonly undoKeys?: string;
}

/** The one line that says what was done, with its undo, or what went wrong. */
export function OutcomeBar({ outcome, undoKeys }: OutcomeBarProps) {
  const { locale } = usePageTools();
  const t = createTranslator(commonWords, locale);
  const { message, failure, undo, end, close } = outcome;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (message !== null || failure !== null) uncover(bar.current);
  }, [message, failure]);
  const closeButton = (
    <Button isSmall onClick={close}>
      {t('close')}
    </Button>
  );
  return (
    <div ref={bar} class={message === null && failure === null ? 'outcome outcome-empty' : 'outcome'}>
      <UndoStatus
        message={message}
        undoLabel={t('undo')}
        undoHint={undoKeys === undefined ? undefined : t('undoKeys', { keys: undoKeys })}
        onUndo={undo}
        onEnd={end}
      />
      {failure === null ? null : (
        <Notice tone="danger" isAlert actions={closeButton}>
          {describeError(failure, locale)}
        </Notice>
      )}
    </div>
  );
}

/** What was just used, a control of the page, stands above the line that tells of it, not under it. */
function uncover(bar: HTMLElement | null): void {
  const used = document.activeElement;
  if (bar === null || !used?.parentElement?.closest('main')) return;
  const { top, left, right } = bar.getBoundingClientRect();
  const place = used.getBoundingClientRect();
  const isUnder = place.bottom > top && place.top < innerHeight && place.right > left && place.left < right;
  if (isUnder) scrollBy(0, place.bottom - top + 8);
}
