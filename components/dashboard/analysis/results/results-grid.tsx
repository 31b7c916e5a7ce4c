import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { kindOf, listPeriods, movePeriod, PERIOD_KINDS, type PeriodKind, periodOf } from '@/lib/coaching/periods';
import { writeDay } from '@/lib/i18n/format';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { PastePreview } from './paste-preview';
import { type Pasted, readPaste } from './read-paste';
import { ResultsTable } from './results-table';
import { useResultDeeds } from './use-result-deeds';
import './results.css';

const PERIODS_SHOWN = 4;

interface ResultsGridProps {
  /** The active reps. */
  readonly reps: readonly AnalysedRep[];
  readonly now: number;
}

/** Reps by the last four periods: typed, or pasted from a spreadsheet. */
export function ResultsGrid({ reps, now }: ResultsGridProps) {
  const t = useWords(resultsWords);
  const { isReadOnly } = usePageTools();
  const change = useResultDeeds(reps);
  const [kind, setKind] = useState<PeriodKind>(() => findKind(reps));
  const [steps, setSteps] = useState(0);
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const current = periodOf(writeDay(now), kind);
  const last = movePeriod(findLast(reps, current), steps);
  const periods = listPeriods(last, PERIODS_SHOWN);
  const rows = [...reps].sort((a, b) => a.name.localeCompare(b.name));
  const read = (cells: string, from = { row: 0, column: 0 }) =>
    setPasted(readPaste(cells, { reps: rows, periods }, from));
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
      <ResultsTable reps={rows} periods={periods} onChange={change} onPaste={read} />
      <p class="soft small">{t('pasteHint')}</p>
      {pasted === null ? (
        <Disclosure summary={t('pasteOpen')}>
          <div class="results-paste">
            <TextArea
              label={t('pasteField')}
              hint={t('pasteFieldHint')}
              value={text}
              disabled={isReadOnly}
              onValue={setText}
            />
            <Button disabled={isReadOnly || text.trim() === ''} onClick={() => read(text)}>
              {t('pasteRead')}
            </Button>
          </div>
        </Disclosure>
      ) : (
        <PastePreview
          pasted={pasted}
          reps={rows}
          onKeep={async (changes) => {
            if (!(await change(changes, t('kept', { count: changes.length })))) return;
            setPasted(null);
            setText('');
          }}
          onCancel={() => setPasted(null)}
        />
      )}
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
