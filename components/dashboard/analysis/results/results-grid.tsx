import { useState } from 'preact/hooks';
import { Refusal } from '@/components/dashboard/table-import/refusal';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { kindOf, listPeriods, movePeriod, PERIOD_KINDS, type PeriodKind, periodOf } from '@/lib/coaching/periods';
import { writeDay } from '@/lib/i18n/format';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { PastePreview } from './paste-preview';
import type { ReadCells } from './read-cells';
import { readPaste } from './read-paste';
import { readResultsFile } from './read-results-file';
import { ResultsSources } from './results-sources';
import { ResultsTable } from './results-table';
import { useResultDeeds } from './use-result-deeds';
import './results.css';

const PERIODS_SHOWN = 4;

/** What a paste or a file holds, or why it holds nothing. */
type Found =
  | { readonly kind: 'read'; readonly title: string; readonly cells: ReadCells }
  | { readonly kind: 'refused'; readonly file: string; readonly failure: unknown };

interface ResultsGridProps {
  /** The active reps. */
  readonly reps: readonly AnalysedRep[];
  readonly now: number;
}

/** Reps by the last four periods: typed, pasted from a spreadsheet, or read from a file. */
export function ResultsGrid({ reps, now }: ResultsGridProps) {
  const t = useWords(resultsWords);
  const change = useResultDeeds(reps);
  const [kind, setKind] = useState<PeriodKind>(() => findKind(reps));
  const [steps, setSteps] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const current = periodOf(writeDay(now), kind);
  const last = movePeriod(findLast(reps, current), steps);
  const periods = listPeriods(last, PERIODS_SHOWN);
  const rows = [...reps].sort((a, b) => a.name.localeCompare(b.name));
  const grid = { reps: rows, periods };
  const readText = (text: string, from?: { row: number; column: number }) =>
    setFound({ kind: 'read', title: t('preview'), cells: readPaste(text, grid, from) });
  const readFile = async (file: File) => {
    try {
      setFound({ kind: 'read', title: t('fileTitle', { file: file.name }), cells: await readResultsFile(file, rows) });
    } catch (failure) {
      setFound({ kind: 'refused', file: file.name, failure });
    }
  };
  const end = () => setFound(null);
  return (
    <div class="results">
      <div class="results-tools">
        <Select
          label={t('kind')}
          value={kind}
          options={PERIOD_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onValue={(next) => {
            setKind(next);
            setSteps(0);
          }}
        />
        <Button isSmall onClick={() => setSteps(steps - 1)}>
          {t('earlier')}
        </Button>
        <Button isSmall disabled={last >= current} onClick={() => setSteps(steps + 1)}>
          {t('later')}
        </Button>
      </div>
      <ResultsTable reps={rows} periods={periods} onChange={change} onPaste={readText} />
      <p class="soft small">{t('pasteHint')}</p>
      {found === null ? <ResultsSources onText={readText} onFile={(file) => void readFile(file)} /> : null}
      {found?.kind === 'refused' ? <Refusal file={found.file} failure={found.failure} onEnd={end} /> : null}
      {found?.kind === 'read' ? (
        <PastePreview
          title={found.title}
          read={found.cells}
          reps={rows}
          onKeep={async (changes) => {
            if (await change(changes, t('kept', { count: changes.length }))) end();
          }}
          onCancel={end}
        />
      ) : null}
    </div>
  );
}

/** The kind that was entered last; quarters when nothing was. */
function findKind(reps: readonly AnalysedRep[]): PeriodKind {
  const entered = reps.flatMap(({ attainment }) => attainment);
  const [newest] = entered.sort((a, b) => b.updatedAt - a.updatedAt);
  return (newest === undefined ? null : kindOf(newest.period)) ?? 'quarter';
}

/** The last period that is over, or the current one once something was entered for it. */
function findLast(reps: readonly AnalysedRep[], current: string): string {
  const isBegun = reps.some(({ attainment }) => attainment.some(({ period }) => period === current));
  return isBegun ? current : movePeriod(current, -1);
}
