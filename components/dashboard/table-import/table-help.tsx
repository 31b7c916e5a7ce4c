import { downloadText } from '@/components/hooks/download-text';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconDownload } from '@/components/ui/more-icons';
import { CONTEXTS, type SkillId } from '@/lib/coaching/types';
import { COLUMNS, type ColumnName } from '@/lib/csv/sheet';
import { writeCsv } from '@/lib/csv/write-csv';
import { commonWords } from '@/lib/i18n/common';
import { writeDay } from '@/lib/i18n/format';
import { tableImportWords } from '@/lib/i18n/table-import';
import './table-import.css';

const EXAMPLE = 'affianca-example.csv';
const DAY_MS = 86_400_000;

/** How a table of observations is written, with an example to begin from. */
export function TableHelp({ skills }: { readonly skills: readonly SkillId[] }) {
  const t = useWords(tableImportWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const contexts = CONTEXTS.map((context) => c(`context.${context}`));
  const nameOf = (column: ColumnName) => t(`column.${column}`);
  const saveExample = async () => {
    const date = writeDay(Date.now() - 7 * DAY_MS);
    const said = { rep: 'Anna Verdi', date, context: contexts[2] ?? '', note: t('help.exampleNote') };
    const rows = skills.slice(0, 2).map((skill, place) => {
      const row = { ...said, skill: nameSkill(tools, skill), rating: 4 - place };
      return Object.fromEntries(COLUMNS.map((column) => [nameOf(column), row[column]]));
    });
    downloadText(writeCsv(COLUMNS.map(nameOf), rows), EXAMPLE, 'text/csv;charset=utf-8');
    return EXAMPLE;
  };
  return (
    <div class="table-help">
      <p>{t('help.about')}</p>
      <dl>
        {COLUMNS.map((column) => (
          <div key={column}>
            <dt>
              <code>{nameOf(column)}</code>
            </dt>
            <dd>{t(`help.${column}`, { list: contexts.join(', ') })}</dd>
          </div>
        ))}
      </dl>
      <p>{t('help.undo')}</p>
      <div>
        <Button
          isSmall
          onClick={() => void tools.perform({ act: saveExample, said: (file) => t('help.saved', { file }) })}
        >
          <IconDownload />
          {t('help.example')}
        </Button>
      </div>
    </div>
  );
}
