import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Select } from '@/components/ui/select';
import type { RepId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { RepRow } from '@/lib/messaging/views';
import { DialogFailure } from './dialog-failure';
import { changeWhole, type TakeBack } from './take-back-whole';

interface RepMergeProps {
  readonly rep: RepRow;
  readonly others: readonly RepRow[];
  readonly onClose: () => void;
}

/** Two entries that are one person become one: who, what moves, and a tick, since it can be taken back only right after. */
export function RepMerge({ rep, others, onClose }: RepMergeProps) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  const { perform } = usePageTools();
  const [into, setInto] = useState<RepId | null>(null);
  const [isAgreed, setAgreed] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { share, follow } = useShare();
  const target = others.find(({ id }) => id === into);
  const isBusy = share !== undefined;
  const merge = async () => {
    if (target === undefined || !isAgreed) return;
    let takeBack: TakeBack | null = null;
    const isDone = await perform({
      hasBar: true,
      act: () =>
        follow(async (onShare) => {
          takeBack = await changeWhole(() => send('rep.merge', { from: rep.id, into: target.id }), onShare);
        }),
      said: t('rep.merged', { from: rep.name, into: target.name }),
      hasChanged: () => takeBack !== null,
      undo: async () => takeBack?.(),
      undone: t('team.undone'),
    });
    if (isDone) onClose();
    else setFailed(true);
  };
  return (
    <Dialog
      title={t('rep.merge.title', { name: rep.name })}
      onClose={() => isBusy || onClose()}
      actions={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {c('cancel')}
          </Button>
          <Button variant="danger" disabled={target === undefined || !isAgreed || isBusy} onClick={() => void merge()}>
            {t('rep.merge.do')}
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p>{t('rep.merge.none')}</p>
      ) : (
        <Select
          label={t('rep.merge.into')}
          value={into}
          placeholder={c('choose')}
          options={others.map(({ id, name, identities }) => ({
            value: id,
            label: identities[0] === undefined ? name : `${name} (${hostOf(identities[0].site)})`,
          }))}
          onValue={(value) => {
            setInto(value);
            setAgreed(false);
          }}
        />
      )}
      {target === undefined ? null : (
        <>
          <Notice tone="warn">
            <p>{t('rep.merge.preview', { count: rep.observations, from: rep.name, into: target.name })}</p>
            <p>{t('rep.merge.final')}</p>
          </Notice>
          <label class="check">
            <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            <span>{t('rep.merge.agree')}</span>
          </label>
        </>
      )}
      {share === undefined ? null : <Progress said={t('rep.merging')} share={share} />}
      <DialogFailure hasFailed={hasFailed} />
    </Dialog>
  );
}

/** A site as people read it: without the scheme. */
export function hostOf(site: string): string {
  return site.replace(/^https?:\/\//, '');
}
