import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { RepId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { resultsWords } from '@/lib/i18n/results';
import type { AnalysedRep } from '@/lib/messaging/views';
import { namePeriod } from './name-period';
import type { ReadCells, ReadRow, UnreadCell } from './read-cells';
import type { ResultChange } from './use-result-deeds';

const NOBODY = '-';
const MOST_UNREAD = 20;
const MOST_LETTERS = 60;

interface PastePreviewProps {
  /** Where it is from: `t('preview')`, or a file's name. */
  readonly title: string;
  readonly read: ReadCells;
  readonly reps: readonly AnalysedRep[];
  readonly onKeep: (changes: readonly ResultChange[]) => void;
  readonly onCancel: () => void;
}

/** What was pasted or read, before it is saved: whose it is, what was not understood, and who the unknown names are. */
export function PastePreview({ title, read, reps, onKeep, onCancel }: PastePreviewProps) {
  const t = useWords(resultsWords);
  const c = useWords(commonWords);
  const { formats, locale } = usePageTools();
  const [answers, setAnswers] = useState<ReadonlyMap<number, RepId | null>>(new Map());
  const rows = read.rows.map((row, index) => ({ ...row, rep: row.rep ?? answers.get(index) ?? null }));
  const changes = toChanges(rows);
  const named = reps.filter(({ id }) => changes.some(({ rep }) => rep === id));
  const twice = named.filter(({ id }) => rows.filter(({ rep }) => rep === id).length > 1);
  const unknown = read.rows.flatMap((row, index) => (row.rep === null ? [{ ...row, index }] : []));
  return (
    <section class="paste-preview" aria-label={title}>
      <p role="status">
        {changes.length === 0
          ? t('nothing')
          : t('found', { count: changes.length, reps: formats.list(named.map(({ name }) => name)) })}
      </p>
      {read.areShares ? <p>{t('shares')}</p> : null}
      {twice.map(({ id, name }) => (
        <p key={id}>{t('same', { name })}</p>
      ))}
      {read.unread.length === 0 ? null : (
        <p>
          {t('unread', {
            count: read.unread.length,
            list: formats.list(read.unread.slice(0, MOST_UNREAD).map((cell) => t('unread.at', nameCell(cell)))),
          })}
        </p>
      )}
      {unknown.length === 0 ? null : (
        <div class="paste-unknown">
          <p>{t('unknown')}:</p>
          {unknown.map(({ name, figures, index }) => (
            <Select
              key={index}
              label={t('whoIs', { name })}
              hint={figures
                .map(({ period, value }) => `${namePeriod(period, t, locale)}: ${formats.percent(value)}`)
                .join(' · ')}
              value={answers.get(index) ?? NOBODY}
              options={[
                { value: NOBODY, label: t('nobody') },
                ...reps.map((rep) => ({ value: rep.id as string, label: rep.name })),
              ]}
              onValue={(value) => {
                const rep = reps.find(({ id }) => id === value)?.id ?? null;
                setAnswers(new Map([...answers, [index, rep]]));
              }}
            />
          ))}
        </div>
      )}
      <div class="button-row">
        {changes.length === 0 ? null : (
          <Button variant="primary" onClick={() => onKeep(changes)}>
            {t('keep', { count: changes.length })}
          </Button>
        )}
        <Button onClick={onCancel}>{c('cancel')}</Button>
      </div>
    </section>
  );
}

function nameCell({ line, text }: UnreadCell): { readonly text: string; readonly line: string } {
  return { text: text.slice(0, MOST_LETTERS), line: String(line) };
}

/** One change per rep and period: of several the last. */
function toChanges(rows: readonly ReadRow[]): ResultChange[] {
  const changes = new Map<string, ResultChange>();
  for (const { rep, figures } of rows) {
    if (rep !== null) for (const { period, value } of figures) changes.set(`${rep}.${period}`, { rep, period, value });
  }
  return [...changes.values()];
}
