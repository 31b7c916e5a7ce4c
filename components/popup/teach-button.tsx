import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { taughtWords } from '@/lib/i18n/taught';
import { send } from '@/lib/messaging/send';

/** Begins the lesson in the tab; the popup gives way to the page. */
export function TeachButton({ tab, origin }: { readonly tab: number; readonly origin: string }) {
  const t = useWords(taughtWords);
  const { perform, isReadOnly } = usePageTools();
  const begin = async () => {
    const isBegun = await perform({ act: () => send('teach.start', { tab, origin }) });
    if (isBegun) window.close();
  };
  return (
    <Button isSmall disabled={isReadOnly} onClick={() => void begin()}>
      {t('teach')}
    </Button>
  );
}
