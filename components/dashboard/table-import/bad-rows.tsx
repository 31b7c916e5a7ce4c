import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { tableImportWords } from '@/lib/i18n/table-import';
import type { TableFile } from './read-table-file';

const MOST_SHOWN = 100;
const MOST_LETTERS = 60;

/** The rows that are left out, each with its line and why. */
export function BadRows({ table: { bad, isList } }: { readonly table: TableFile }) {
  const t = useWords(tableImportWords);
  const [isOpen, setOpen] = useState(bad.length < 10);
  if (bad.length === 0) return null;
  return (
    <Disclosure summary={t('bad.summary', { count: bad.length })} isOpen={isOpen} onToggle={setOpen}>
      <ul class="bad-rows">
        {bad.slice(0, MOST_SHOWN).map(({ line, problem, text }) => (
          <li key={line}>
            <b class="figures">{t(isList ? 'bad.entry' : 'bad.line', { line: String(line) })}</b>{' '}
            <span dir="auto">{t(`bad.${problem}`, { text: text.slice(0, MOST_LETTERS) })}</span>
          </li>
        ))}
        {bad.length > MOST_SHOWN ? <li class="soft">{t('bad.more', { count: bad.length - MOST_SHOWN })}</li> : null}
      </ul>
    </Disclosure>
  );
}
