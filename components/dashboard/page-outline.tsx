import { useWords } from '@/components/hooks/use-words';
import { Skeleton } from '@/components/ui/skeleton';
import { commonWords } from '@/lib/i18n/common';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { Route } from './use-route';

/** A page before its data are read: its heading where it will stand, and the places of what is to come. A rep's name is not known yet. */
export function PageOutline({ name }: { readonly name: Route['name'] }) {
  const t = useWords(dashboardWords);
  const c = useWords(commonWords);
  return (
    <>
      <header class="page-head">
        {name === 'rep' ? <Skeleton width="16rem" height="2rem" /> : <h1>{t(name)}</h1>}
        <Skeleton width="70%" />
      </header>
      <p class="visually-hidden" role="status">
        {c('loading')}
      </p>
      <Skeleton height="12rem" />
    </>
  );
}
