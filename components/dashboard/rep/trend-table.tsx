import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { trendWords } from '@/lib/i18n/trend';
import type { TracedSkill } from './trace-skill';

interface TrendTableProps {
  readonly traced: TracedSkill;
  readonly name: string;
}

/** The same history in rows, drawn only when it is asked for: it may be a thousand of them. */
export function TrendTable(props: TrendTableProps) {
  const t = useWords(trendWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('asTable')} isOpen={isOpen} onToggle={setOpen}>
      {isOpen ? <Rows {...props} /> : null}
    </Disclosure>
  );
}

function Rows({ traced, name }: TrendTableProps) {
  const t = useWords(trendWords);
  const { formats } = usePageTools();
  const after = new Map(traced.points.map((point) => [point.at, point]));
  const figure = (value: number): string => formats.fixed(value, 2);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-scroll table-tall" tabIndex={0} aria-label={t('table', { skill: name })}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('rating')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {traced.seen.toReversed().map(({ at, rating, observation }) => {
            const point = after.get(at);
            return (
              <tr key={observation.id}>
                <th scope="row">{formats.date(at)}</th>
                <td class="figures">{rating}</td>
                <td class="figures">
                  {point === undefined ? '–' : t('giveOrTake', { level: figure(point.level), sd: figure(point.sd) })}
                </td>
                <td class="table-note" dir="auto">
                  {observation.note}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
