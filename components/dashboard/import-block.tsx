import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FileButton } from '@/components/ui/file-button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { commonWords } from '@/lib/i18n/common';
import { dataWords } from '@/lib/i18n/data';
import { describeError } from '@/lib/i18n/errors';
import type { ImportSummary, TeamView } from '@/lib/messaging/views';
import { importText } from '@/lib/messaging/whole-text';
import { lazy } from './lazy';
import { changeWhole, type TakeBack } from './take-back-whole';

const TableImport = lazy(() => import('./table-import/table-import').then((part) => part.TableImport));
const TableHelp = lazy(() => import('./table-import/table-help').then((part) => part.TableHelp));

type Trial =
  | { readonly kind: 'looking'; readonly file: string }
  | { readonly kind: 'table'; readonly file: File }
  | { readonly kind: 'ready'; readonly file: string; readonly text: string; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly file: string; readonly failure: unknown };

const COUNTS = ['added', 'changed', 'deleted', 'same'] as const;

/** A file is tried first: what it would change, or why it is refused; only then it is merged. Tables of observations too. */
export function ImportBlock({ view }: { readonly view: TeamView }) {
  const t = useWords(dataWords);
  const { perform, isReadOnly, locale } = usePageTools();
  const mends = view.whyReadOnly === 'database-damaged' || view.whyReadOnly === 'migration-failed';
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { share, follow } = useShare();
  const tryFile = async (file: File) => {
    try {
      if (await isTable(file)) return setTrial({ kind: 'table', file });
      setTrial({ kind: 'looking', file: file.name });
      const text = await file.text();
      const summary = await follow((onShare) => importText(text, { isTrial: true }, onShare));
      setTrial({ kind: 'ready', file: file.name, text, summary });
    } catch (failure) {
      setTrial({ kind: 'refused', file: file.name, failure });
    }
  };
  const merge = async (text: string, file: string) => {
    let takeBack: TakeBack | null = null;
    const isDone = await perform({
      hasBar: true,
      act: () =>
        follow(async (onShare) => {
          takeBack = await changeWhole(() => importText(text, { isTrial: false }, onShare), onShare);
        }),
      said: t('imported', { file }),
      hasChanged: () => takeBack !== null,
      undo: async () => takeBack?.(),
      undone: t('importUndone'),
    });
    if (isDone) setTrial(null);
  };
  return (
    <section class="block" aria-label={t('import')}>
      <h2>{t('import')}</h2>
      <p>{t('importAbout')}</p>
      {trial?.kind === 'refused' ? (
        <Notice tone="danger" isAlert>
          <p>
            <b dir="auto">{trial.file}</b>
          </p>
          <p>{describeError(trial.failure, locale)}</p>
        </Notice>
      ) : null}
      {share === undefined || (trial?.kind !== 'looking' && trial?.kind !== 'ready') ? null : (
        <Progress said={t(trial.kind === 'looking' ? 'looking' : 'merging', { file: trial.file })} share={share} />
      )}
      {trial?.kind === 'ready' ? (
        <ImportPreview
          isBusy={share !== undefined}
          mends={mends}
          file={trial.file}
          summary={trial.summary}
          onMerge={() => void merge(trial.text, trial.file)}
          onCancel={() => setTrial(null)}
        />
      ) : trial?.kind === 'table' ? (
        <TableImport file={trial.file} view={view} onEnd={() => setTrial(null)} />
      ) : (
        <div>
          <FileButton
            label={t('import')}
            accept=".json,.csv,.tsv,.txt,application/json,text/csv"
            disabled={(isReadOnly && !mends) || share !== undefined}
            onFile={(file) => void tryFile(file)}
          />
        </div>
      )}
      <Disclosure summary={t('table')} isOpen={isHelpOpen} onToggle={setHelpOpen}>
        {isHelpOpen ? <TableHelp skills={view.skills} /> : null}
      </Disclosure>
    </section>
  );
}

/** A spreadsheet's file, or a list where an export would be one record. */
async function isTable(file: File): Promise<boolean> {
  if (/\.(csv|tsv|txt)$/i.test(file.name)) return true;
  return /^\uFEFF?\s*\[/.test(await file.slice(0, 200).text());
}

interface ImportPreviewProps {
  readonly isBusy: boolean;
  /** The database cannot be written as it is: it begins anew with what can be read, and the file. */
  readonly mends: boolean;
  readonly file: string;
  readonly summary: ImportSummary;
  readonly onMerge: () => void;
  readonly onCancel: () => void;
}

function ImportPreview({ isBusy, mends, file, summary, onMerge, onCancel }: ImportPreviewProps) {
  const t = useWords(dataWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const isNothingNew = summary.added + summary.changed + summary.deleted === 0;
  return (
    <div class="import-preview" role="status">
      <p>
        <b dir="auto">{file}</b> {isNothingNew ? t('nothingNew') : t('preview')}
      </p>
      <dl class="counts figures">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`${count}`, { count: summary[count] })}</dt>
            <dd>{formats.number(summary[count])}</dd>
          </div>
        ))}
      </dl>
      {mends ? <p>{t('mends')}</p> : null}
      <div class="button-row">
        {isNothingNew && !mends ? null : (
          <Button variant="primary" disabled={isBusy} onClick={onMerge}>
            {t(mends ? 'mendDo' : 'importDo')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onCancel}>
          {c(isNothingNew && !mends ? 'close' : 'cancel')}
        </Button>
      </div>
    </div>
  );
}
