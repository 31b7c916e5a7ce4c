import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { commonWords } from '@/lib/i18n/common';
import { retentionWords } from '@/lib/i18n/retention';
import { send } from '@/lib/messaging/send';
import type { OnShare } from '@/lib/messaging/whole-text';
import { DialogFailure } from './dialog-failure';

/** How many records one message deletes, so that the bar moves. */
const AT_ONCE = 1000;

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
  const { share, follow } = useShare();
  const [hasFailed, setFailed] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const isStopped = useRef(false);
  const isBusy = share !== undefined;
  // whoever leaves the page stops it too
  useLayoutEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const stop = () => {
    if (!isBusy) return onClose();
    isStopped.current = true;
    setStopping(true);
  };
  const act = async () => {
    isStopped.current = false;
    const isDone = await perform({
      hasBar: true,
      act: () => follow((onShare) => deleteAll(before, count, onShare, () => isStopped.current)),
      said: ({ deleted, isWhole }) => t(isWhole ? 'done' : 'stopped', { count: deleted }),
    });
    setFailed(!isDone);
    setStopping(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={t('confirmTitle')}
      onClose={stop}
      actions={
        <>
          <Button disabled={isStopping} onClick={stop}>
            {isBusy ? t('stop') : c('cancel')}
          </Button>
          <Button variant="danger" disabled={isBusy} onClick={() => void act()}>
            {t('confirmDo')}
          </Button>
        </>
      }
    >
      <p>{t('confirm', { count })}</p>
      <p>{t('final')}</p>
      {share === undefined ? null : <Progress said={t(isStopping ? 'stopping' : 'deleting')} share={share} />}
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}

interface Deletion {
  readonly deleted: number;
  /** false: it was stopped, and the rest is still there. */
  readonly isWhole: boolean;
}

/** Deletes a part at a time, until nothing is left or it is stopped; answers how many records were deleted. */
async function deleteAll(before: number, count: number, onShare: OnShare, isStopped: () => boolean): Promise<Deletion> {
  let deleted = 0;
  for (let last = AT_ONCE; last >= AT_ONCE; deleted += last) {
    if (isStopped()) return { deleted, isWhole: false };
    onShare(Math.min(1, deleted / count));
    last = (await send('retention.delete', { before, most: AT_ONCE })).deleted;
  }
  return { deleted, isWhole: true };
}
