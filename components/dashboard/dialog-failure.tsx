import { usePageTools } from '@/components/hooks/page-tools';
import { Notice } from '@/components/ui/notice';
import { describeError } from '@/lib/i18n/errors';

/** Why the dialog's deed was not done: said inside, since the page's status line lies behind the dialog. */
export function DialogFailure({ hasFailed }: { readonly hasFailed: boolean }) {
  const { failure, locale } = usePageTools();
  if (!hasFailed || failure === null) return null;
  return (
    <Notice tone="danger" isAlert>
      {describeError(failure, locale)}
    </Notice>
  );
}
