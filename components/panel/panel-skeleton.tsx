import { useWords } from '@/components/hooks/use-words';
import { Skeleton } from '@/components/ui/skeleton';
import { panelWords } from '@/lib/i18n/panel';

/** The shape of the panel while the page is read: nothing moves when the words come. */
export function PanelSkeleton() {
  const t = useWords(panelWords);
  return (
    <div class="panel-skeleton">
      <p class="visually-hidden" role="status">
        {t('reading')}
      </p>
      <Skeleton width="55%" height="1.5rem" />
      <Skeleton width="80%" />
      <Skeleton width="40%" />
      <Skeleton height="7rem" />
      <Skeleton height="5rem" />
    </div>
  );
}
