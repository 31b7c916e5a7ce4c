import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Progress } from '@/components/ui/progress';
import { commonWords } from '@/lib/i18n/common';
import { DialogFailure } from './dialog-failure';

interface TypedConfirmProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What is to be typed, and the label that says so. */
  readonly word: string;
  readonly label: string;
  readonly actLabel: string;
  /** What is said while it is done. */
  readonly doing: string;
  /** Answers whether it was done: then the dialog closes. */
  readonly onAct: (typed: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A dialog for what cannot be undone: it acts only when the word was typed. */
export function TypedConfirm({ title, children, word, label, actLabel, doing, onAct, onClose }: TypedConfirmProps) {
  const c = useWords(commonWords);
  const [typed, setTyped] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const { share, follow } = useShare();
  const act = async () => {
    if (await follow(() => onAct(typed))) onClose();
    else setFailed(true);
  };
  // what is being done cannot be called back, so nothing pretends to
  const isBusy = share !== undefined;
  const isTyped = typed.trim().toLowerCase() === word.trim().toLowerCase();
  return (
    <Dialog
      title={title}
      onClose={() => isBusy || onClose()}
      actions={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {c('cancel')}
          </Button>
          <Button variant="danger" disabled={!isTyped || isBusy} onClick={() => void act()}>
            {actLabel}
          </Button>
        </>
      }
    >
      {children}
      <TextField label={label} value={typed} autoComplete="off" onValue={setTyped} />
      {share === undefined ? null : <Progress said={doing} share={share} />}
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}
