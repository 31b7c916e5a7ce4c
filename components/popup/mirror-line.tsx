import { firstMoment, listWeeks } from '@/components/dashboard/mirror/weeks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Skeleton } from '@/components/ui/skeleton';
import { writeDuration } from '@/lib/i18n/duration';
import { mirrorLineWords } from '@/lib/i18n/mirror-line';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

const readWeek = () => send('mirror.read', { from: firstMoment(Date.now(), 1) });
const concernsWeek = ({ event }: PageEvent) => event === 'changed';

/** This week's share of means against the goal, and the way to the mirror. */
export function MirrorLine({ goal }: { readonly goal: number }) {
  const t = useWords(mirrorLineWords);
  const { formats } = usePageTools();
  const { view, failure } = useView(readWeek, concernsWeek);
  if (view === null) return failure === null ? <Skeleton height="2.5rem" /> : null;
  const { sums = null, share = null } = listWeeks(view, Date.now(), 1)[0] ?? {};
  return (
    <section class="waiting" aria-label={t('heading')}>
      <h2 class="field-label">{t('heading')}</h2>
      <p>
        {sums === null || share === null
          ? t('none')
          : t('share', {
              share: formats.percent(share),
              total: writeDuration(sums.total),
              goal: formats.percent(goal),
            })}{' '}
        <a href="options.html#/mirror" target="_blank" rel="noreferrer">
          {t('open')}
        </a>
      </p>
    </section>
  );
}
