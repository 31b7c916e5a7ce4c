import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { taughtWords } from '@/lib/i18n/taught';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

interface TeachButtonProps {
  readonly tab: number;
  readonly origin: string;
  /** The one field to point at, of a CRM that was taught; all of them without it. */
  readonly only?: NonNullable<Body<'teach.start'>['only']>;
}

/** Begins the lesson in the tab; the popup gives way to the page. */
export function TeachButton({ tab, origin, only }: TeachButtonProps) {
  const t = useWords(taughtWords);
  const { perform, isReadOnly } = usePageTools();
  const begin = async () => {
    const isBegun = await perform({ act: () => send('teach.start', { tab, origin, only: only ?? null }) });
    if (isBegun) window.close();
  };
  return (
    <Button
      isSmall
      variant={only === undefined ? 'secondary' : 'quiet'}
      disabled={isReadOnly}
      onClick={() => void begin()}
    >
      {only === undefined ? t('teach') : t('teachAgain')}
      {only === undefined ? null : <span class="visually-hidden"> {t(`field.${only}`)}</span>}
    </Button>
  );
}
