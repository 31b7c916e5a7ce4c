import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { requestSite } from '@/components/hooks/permissions';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { popupWords } from '@/lib/i18n/popup';

/** The button that asks the browser for this site. The popup may close on the prompt: the background notices the answer too. */
export function SiteAsk({ origin }: { readonly origin: string }) {
  const t = useWords(popupWords);
  const { perform, isReadOnly } = usePageTools();
  const [isDeclined, setDeclined] = useState(false);
  const ask = () =>
    void perform({
      // asked in the click itself
      act: () => requestSite(origin),
      said: (isGranted) => {
        setDeclined(!isGranted);
        return isGranted ? t('added') : null;
      },
    });
  return (
    <div class="site-ask">
      <Button variant="primary" disabled={isReadOnly} onClick={ask}>
        {t('addSite')}
      </Button>
      {isDeclined ? (
        <Notice tone="warn" isAlert>
          {t('addDeclined')}
        </Notice>
      ) : null}
    </div>
  );
}
