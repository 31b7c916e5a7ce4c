import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { retentionWords } from '@/lib/i18n/retention';
import type { OldObservation, RepRow } from '@/lib/messaging/views';

interface OldObservationsProps {
  readonly oldest: readonly OldObservation[];
  readonly reps: readonly RepRow[];
}

/** Observations that are past their time: of whom, of when, and how many ratings each holds. */
export function OldObservations({ oldest, reps }: OldObservationsProps) {
  const t = useWords(retentionWords);
  const { formats } = usePageTools();
  const names = new Map(reps.map(({ id, name }) => [id, name]));
  return (
    <table class="old-observations">
      <thead>
        <tr>
          <th scope="col">{t('rep')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('ratings')}</th>
        </tr>
      </thead>
      <tbody>
        {oldest.map(({ id, rep, at, ratings }) => (
          <tr key={id}>
            <td>
              <a href={`#/rep/${rep}`}>{names.get(rep) ?? t('formerRep')}</a>
            </td>
            <td>{formats.date(at)}</td>
            <td class="figures">{formats.number(ratings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
