import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type ColumnName, SheetRefusal } from '@/lib/csv/sheet';
import { commonWords } from '@/lib/i18n/common';
import { describeError } from '@/lib/i18n/errors';
import { tableImportWords } from '@/lib/i18n/table-import';
import { listLines } from './list-lines';

interface RefusalProps {
  readonly file: string;
  readonly failure: unknown;
  readonly onEnd: () => void;
}

/** Why a file is not imported, and on which lines. */
export function Refusal({ file, failure, onEnd }: RefusalProps) {
  const t = useWords(tableImportWords);
  const c = useWords(commonWords);
  const { locale, formats } = usePageTools();
  const explain = ({ code, lines, columns }: SheetRefusal): string =>
    t(`refused.${code}`, {
      lines: listLines(lines, t),
      columns: formats.list(columns.map((column) => t(`column.${column as ColumnName}`))),
    });
  return (
    <Notice tone="danger" isAlert actions={<Button onClick={onEnd}>{c('close')}</Button>}>
      <p>
        <b dir="auto">{file}</b>
      </p>
      <p>{failure instanceof SheetRefusal ? explain(failure) : describeError(failure, locale)}</p>
    </Notice>
  );
}
