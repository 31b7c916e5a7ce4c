import type { ComponentChildren } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { Button } from '@/components/ui/button';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

interface PointButtonProps {
  readonly origin: string;
  /** The one field to point at; null for all of them. */
  readonly only: Body<'teach.start'>['only'];
  readonly children: ComponentChildren;
}

/** Leads to a tab of the site, where the bar says what to do. */
export function PointButton({ origin, only, children }: PointButtonProps) {
  const { perform, isReadOnly } = usePageTools();
  const begin = () => void perform({ act: () => send('teach.start', { tab: null, origin, only }) });
  return (
    <Button isSmall disabled={isReadOnly} onClick={begin}>
      {children}
    </Button>
  );
}
