import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { commonWords } from '@/lib/i18n/common';
import { tableImportWords } from '@/lib/i18n/table-import';
import type { Settings } from '@/lib/messaging/settings';
import { importText } from '@/lib/messaging/whole-text';
import { FileHead } from './file-head';
import { type PreparedImport, takeBack, takeOut } from './import-deeds';
import { listLines } from './list-lines';
import type { TableFile } from './read-table-file';

interface TablePreviewProps {
  readonly table: TableFile;
  readonly prepared: PreparedImport;
  readonly settings: Settings;
  readonly children: ComponentChildren;
  readonly onEnd: () => void;
}

/** What a table would add; it is imported on a second press, and can be taken back. */
export function TablePreview({ table, prepared, settings, children, onEnd }: TablePreviewProps) {
  const t = useWords(tableImportWords);
  const c = useWords(commonWords);
  const { formats, perform, isReadOnly } = usePageTools();
  const { share, follow } = useShare();
  const [doing, setDoing] = useState<'importing' | 'takingOut'>('importing');
  const isBusy = share !== undefined;
  const { text, added, already, newReps, newSkills, returning, completing, kept, leftOut, moments } = prepared;
  const old = countOlder(moments, settings.retentionMonths);
  const counts = [
    ['observations', added.length],
    ['reps', newReps.length],
    ['already', already.length],
    ['leftOut', leftOut + table.bad.length],
  ] as const;
  const confirm = async () => {
    setDoing('importing');
    const isDone = await perform({
      hasBar: true,
      act: () => follow((onShare) => importText(text, { isTrial: false }, onShare)),
      said: t('done', { count: added.length }),
      undo: () => takeBack(prepared),
      undone: t('undone'),
    });
    if (isDone) onEnd();
  };
  const remove = async () => {
    setDoing('takingOut');
    let bringBack = async (): Promise<void> => undefined;
    const isDone = await perform({
      hasBar: true,
      act: () =>
        follow(async () => {
          bringBack = await takeOut(already);
        }),
      said: t('takenOut', { count: already.length }),
      undo: () => bringBack(),
      undone: t('returned'),
    });
    if (isDone) onEnd();
  };
  return (
    <div class="import-preview">
      <FileHead name={table.name} said={t(added.length === 0 ? 'preview.nothing' : 'preview.about')} />
      <dl class="counts figures">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`preview.${name}`, { count })}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
      {newSkills.length === 0 ? null : (
        <p>
          {t('preview.newSkills', { count: newSkills.length, names: formats.list(newSkills.map(({ name }) => name)) })}
        </p>
      )}
      {returning === 0 ? null : <p>{t('preview.returning', { count: returning })}</p>}
      {completing === 0 ? null : <p>{t('preview.completing', { count: completing })}</p>}
      {kept === 0 ? null : <p>{t('preview.kept', { count: kept })}</p>}
      {old === 0 ? null : <p>{t('preview.old', { count: old })}</p>}
      {table.alike.length === 0 ? null : (
        <p>{t('preview.alike', { count: table.alike.length, lines: listLines(table.alike, t) })}</p>
      )}
      {children}
      {share === undefined ? null : <Progress said={t(doing)} share={share} />}
      <div class="button-row">
        {added.length === 0 ? null : (
          <Button variant="primary" disabled={isReadOnly || isBusy} onClick={() => void confirm()}>
            {t('preview.do')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onEnd}>
          {c(added.length === 0 ? 'close' : 'cancel')}
        </Button>
        {already.length === 0 ? null : (
          <Button variant="quiet" disabled={isReadOnly || isBusy} onClick={() => void remove()}>
            {t('preview.takeOut', { count: already.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function countOlder(moments: readonly number[], months: number): number {
  const limit = new Date();
  limit.setMonth(limit.getMonth() - months);
  return moments.filter((at) => at <= limit.getTime()).length;
}
