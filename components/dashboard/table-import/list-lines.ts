import type { tableImportWords } from '@/lib/i18n/table-import';
import type { Translator } from '@/lib/i18n/translate';

const MOST_LINES = 20;

/** The numbers of lines as a sentence holds them: the first twenty, and how many more there are. */
export function listLines(lines: readonly number[], t: Translator<typeof tableImportWords>): string {
  const more = lines.length > MOST_LINES ? [t('bad.more', { count: lines.length - MOST_LINES })] : [];
  return [...lines.slice(0, MOST_LINES).map(String), ...more].join(', ');
}
