import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { namePeriod } from './name-period';
import { ResultField } from './result-field';
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
  const [wrong, setWrong] = useState<string | null>(null);
  const keep = ({ id, name }: AnalysedRep, period: string, value: number | null) => {
    const place = { name, period: namePeriod(period, t, locale) };
    const said =
      value === null ? t('removed', place) : t('saved', { ...place, percent: formats.number(value * 100, 2) });
    void onChange([{ rep: id, period, value }], said);
  };
  return (
    <>
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
              <tr key={rep.id}>
                <th scope="row">{rep.name}</th>
                {periods.map((period, column) => (
                  <td key={period}>
                    <ResultField
                      label={t('cell', { name: rep.name, period: namePeriod(period, t, locale) })}
                      value={findResult(reps, rep.id, period)}
                      onValue={(value) => keep(rep, period, value)}
                      onWrong={setWrong}
                      onPaste={(text) => onPaste(text, { row, column })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wrong === null ? null : (
        <p class="field-error" role="alert">
          {t('wrong', { text: wrong })}
        </p>
      )}
    </>
  );
}
