import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { commonWords } from '@/lib/i18n/common';
import { DialogFailure } from './dialog-failure';
import { DiscardQuestion } from './discard-question';
import { useLeaving } from './use-leaving';

interface FormDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Everything that can be written in it, as JSON can compare it: once it is another, nothing is left without a question. */
  readonly written: unknown;
  /** What the button that keeps it says. */
  readonly save: string;
  readonly onSave: () => void;
  readonly hasFailed: boolean;
  readonly onClose: () => void;
}

/** A dialog in which something is written: it says what failed, and asks before it lets go of what is not kept yet. */
export function FormDialog({ title, children, written, save: saveLabel, onSave, hasFailed, onClose }: FormDialogProps) {
  const c = useWords(commonWords);
  const now = JSON.stringify(written);
  const [begun] = useState(now);
  const { isAsking, leave, stay } = useLeaving(now !== begun, onClose);
  const [tries, setTries] = useState(0);
  useLayoutEffect(() => {
    // what is not right yet is where the focus goes: from the button it would have to be looked for
    if (tries > 0) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus();
  }, [tries]);
  const save = () => {
    onSave();
    setTries(tries + 1);
  };
  return (
    <Dialog
      title={title}
      onClose={leave}
      actions={
        isAsking ? (
          <DiscardQuestion onKeep={stay} onDiscard={onClose} />
        ) : (
          <>
            <Button onClick={leave}>{c('cancel')}</Button>
            <Button variant="primary" onClick={save}>
              {saveLabel}
            </Button>
          </>
        )
      }
    >
      {children}
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}
