import { Skeleton } from '@/components/ui/skeleton';

/** The shape of the panel while the page is read: nothing moves when the words come. */
export function PanelSkeleton({ label }: { readonly label: string }) {
  return (
    <div class="panel-skeleton">
      <p class="visually-hidden" role="status">
        {label}
      </p>
      <Skeleton width="55%" height="1.5rem" />
      <Skeleton width="80%" />
      <Skeleton width="40%" />
      <Skeleton height="7rem" />
      <Skeleton height="5rem" />
    </div>
  );
}
