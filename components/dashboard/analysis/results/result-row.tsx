import { useId, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { namePeriod } from './name-period';
import { ResultField } from './result-field';

interface ResultRowProps {
  readonly rep: AnalysedRep;
  readonly periods: readonly string[];
  readonly find: (period: string) => number | null;
  readonly onValue: (period: string, value: number | null) => void;
  /** Cells were pasted into this column. */
  readonly onPaste: (text: string, column: number) => void;
}

/** One rep's fields, and below them what is no percentage. */
export function ResultRow({ rep, periods, find, onValue, onPaste }: ResultRowProps) {
  const t = useWords(resultsWords);
  const { locale } = usePageTools();
  const id = useId();
  const [wrong, setWrong] = useState<Readonly<Record<string, string | null>>>({});
  const placeOf = (period: string) => ({ name: rep.name, period: namePeriod(period, t, locale) });
  const errors = periods.flatMap((period) => {
    const text = wrong[period];
    return text ? { period, id: `${id}-${period}`, words: t('wrong', { ...placeOf(period), text }) } : [];
  });
  return (
    <>
      <tr>
        <th scope="row">{rep.name}</th>
        {periods.map((period, column) => (
          <td key={period}>
            <ResultField
              label={t('cell', placeOf(period))}
              value={find(period)}
              errorId={errors.find((one) => one.period === period)?.id}
              onValue={(value) => onValue(period, value)}
              onWrong={(text) => setWrong((now) => ({ ...now, [period]: text }))}
              onPaste={(text) => onPaste(text, column)}
            />
          </td>
        ))}
      </tr>
      {errors.length === 0 ? null : (
        <tr>
          <td colSpan={periods.length + 1}>
            {errors.map((one) => (
              <p key={one.id} id={one.id} class="field-error" role="alert">
                {one.words}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
