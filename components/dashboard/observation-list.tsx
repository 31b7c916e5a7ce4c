import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import type { Observation } from '@/lib/coaching/records';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { TeamView } from '@/lib/messaging/views';
import { toSaveBody } from './observation-body';
import { ObservationEditor } from './observation-editor';
import { ObservationItem } from './observation-item';
import { Reading } from './reading';
import { type ObservationFilter, useObservations } from './use-observations';

interface ObservationListProps {
  readonly view: TeamView;
  readonly filter: ObservationFilter;
  /** The list is of one rep: their name is not repeated. */
  readonly isOfOneRep?: boolean;
  /** What is shown when nothing fits. */
  readonly empty: ComponentChildren;
}

/** Observations that fit the filter, newest first, each to edit or delete. */
export function ObservationList({ view, filter, isOfOneRep = false, empty }: ObservationListProps) {
  const t = useWords(dashboardWords);
  const { perform } = usePageTools();
  const { items, hasMore, readMore, failure, isSearching } = useObservations(filter, view.counter);
  const [edited, setEdited] = useState<Observation | null>(null);
  const nameOf = (rep: Observation['rep']) => view.reps.find(({ id }) => id === rep)?.name ?? t('obs.formerRep');
  const remove = (observation: Observation) =>
    void perform({
      act: () => send('observation.delete', { id: observation.id }),
      said: t('obs.deleted'),
      undo: () => send('observation.save', toSaveBody(observation)),
      undone: t('obs.restored'),
    });
  if (items === null) return <Reading view={items} failure={failure} />;
  return (
    <>
      <Reading view={items} failure={failure} />
      {items.length === 0 ? (
        isSearching ? null : (
          <div class="empty">{empty}</div>
        )
      ) : (
        <ul class="observations" aria-label={t('obs.list')}>
          {items.map((observation) => (
            <ObservationItem
              key={observation.id}
              observation={observation}
              repName={isOfOneRep ? null : nameOf(observation.rep)}
              onEdit={() => setEdited(observation)}
              onDelete={() => remove(observation)}
            />
          ))}
        </ul>
      )}
      {isSearching ? <Progress said={t('obs.searching')} share={null} /> : null}
      {hasMore ? <Button onClick={readMore}>{t('obs.more')}</Button> : null}
      {edited === null ? null : (
        <ObservationEditor key={edited.id} observation={edited} skills={view.skills} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
