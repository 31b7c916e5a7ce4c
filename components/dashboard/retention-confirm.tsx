import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { commonWords } from '@/lib/i18n/common';
import { retentionWords } from '@/lib/i18n/retention';
import { send } from '@/lib/messaging/send';
import { DialogFailure } from './dialog-failure';

interface RetentionConfirmProps {
  /** What the manager has seen: nothing newer is deleted. */
  readonly before: number;
  readonly count: number;
  readonly onClose: () => void;
}

/** The last question before what is past its time is deleted. */
export function RetentionConfirm({ before, count, onClose }: RetentionConfirmProps) {
  const t = useWords(retentionWords);
  const c = useWords(commonWords);
  const { perform } = usePageTools();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const act = async () => {
    setBusy(true);
    const isDone = await perform({
      act: () => send('retention.delete', { before }),
      said: ({ deleted }) => t('done', { count: deleted }),
    });
    setBusy(false);
    setFailed(!isDone);
    if (isDone) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('confirmTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{c('cancel')}</Button>
          <Button variant="danger" disabled={isBusy} onClick={() => void act()}>
            {t('confirmDo')}
          </Button>
        </>
      }
    >
      <p>{t('confirm', { count })}</p>
      <p>{t('final')}</p>
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}
