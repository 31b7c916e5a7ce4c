import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { dashboardWords } from '@/lib/i18n/dashboard';

interface DiscardQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks in the place of a form's buttons whether what was written goes. Going on is what Enter does, and gives the focus back. */
export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  const t = useWords(dashboardWords);
  const id = useId();
  const keep = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const form = keep.current?.closest('dialog, form');
    keep.current?.querySelector('button')?.focus();
    return () => {
      // a dialog that was left has given the focus back by itself
      if (form instanceof HTMLDialogElement && !form.open) return;
      // the button that was pressed is there no more: then the form begins anew
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      const first = form?.querySelector<HTMLElement>('input, textarea, select');
      (isThere ? before : first)?.focus();
    };
  }, []);
  return (
    <div class="discard" ref={keep}>
      <p id={id}>{t('discard.question')}</p>
      <Button aria-describedby={id} onClick={onKeep}>
        {t('discard.keep')}
      </Button>
      <Button variant="danger" aria-describedby={id} onClick={onDiscard}>
        {t('discard.do')}
      </Button>
    </div>
  );
}
