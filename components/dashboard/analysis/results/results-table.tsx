import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { namePeriod } from './name-period';
import { ResultRow } from './result-row';
import { findResult, type ResultChange } from './use-result-deeds';

interface ResultsTableProps {
  readonly reps: readonly AnalysedRep[];
  readonly periods: readonly string[];
  readonly onChange: (changes: readonly ResultChange[], said: string) => Promise<boolean>;
  readonly onPaste: (text: string, from: { readonly row: number; readonly column: number }) => void;
}

/** A field per rep and period. */
export function ResultsTable({ reps, periods, onChange, onPaste }: ResultsTableProps) {
  const t = useWords(resultsWords);
  const { formats, locale } = usePageTools();
  const keep = ({ id, name }: AnalysedRep, period: string, value: number | null) => {
    const place = { name, period: namePeriod(period, t, locale) };
    const said =
      value === null ? t('removed', place) : t('saved', { ...place, percent: formats.number(value * 100, 2) });
    void onChange([{ rep: id, period, value }], said);
  };
  return (
    <div class="results-scroll">
      <table class="results-table figures" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('rep')}</th>
            {periods.map((period) => (
              <th key={period} scope="col">
                {namePeriod(period, t, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reps.map((rep, row) => (
            <ResultRow
              key={rep.id}
              rep={rep}
              periods={periods}
              find={(period) => findResult(reps, rep.id, period)}
              onValue={(period, value) => keep(rep, period, value)}
              onPaste={(text, column) => onPaste(text, { row, column })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
