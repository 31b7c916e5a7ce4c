import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';

/**
 * What is wrong with the data: it can only be read, or the browser no longer has what was noted, which is said until it was
 * heard or a backup has come.
 */
export function DataNotices({ isLost }: { readonly isLost: boolean }) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  const openData = (
    <Button isSmall onClick={() => void send('panel.openOptions', { hash: '#/data' })}>
      {t('openData')}
    </Button>
  );
  const seen = (
    <Button isSmall variant="quiet" onClick={() => void perform({ act: () => send('data.lossSeen', {}) })}>
      {t('lostSeen')}
    </Button>
  );
  return (
    <>
      {isReadOnly ? (
        <Notice tone="warn" actions={openData}>
          {t('readOnly')}
        </Notice>
      ) : null}
      {isLost ? (
        <Notice tone="danger" actions={[openData, seen]}>
          {t('lost')}
        </Notice>
      ) : null}
    </>
  );
}
