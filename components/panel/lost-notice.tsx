import type { JSX } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';

/** The browser no longer has what was noted: said until it was heard, or a backup has come. */
export function LostNotice({ openData }: { readonly openData: JSX.Element }) {
  const t = useWords(panelWords);
  const { perform } = usePageTools();
  const seen = (
    <Button isSmall variant="quiet" onClick={() => void perform({ act: () => send('data.lossSeen', {}) })}>
      {t('lostSeen')}
    </Button>
  );
  return (
    <Notice tone="danger" actions={[openData, seen]}>
      {t('lost')}
    </Notice>
  );
}
