import { kindOf } from '@/lib/coaching/periods';
import type { Locale } from '@/lib/i18n/locale';
import type { resultsWords } from '@/lib/i18n/results';
import type { Translator } from '@/lib/i18n/translate';

/** `Q3 2026`, `Sep 2026`, `H2 2026`, `2026`, as the language writes it. */
export function namePeriod(period: string, t: Translator<typeof resultsWords>, locale: Locale): string {
  const kind = kindOf(period);
  const [year = '', part = ''] = period.split('-');
  if (kind === 'quarter' || kind === 'half') return t(`period.${kind}`, { part: part.slice(1), year });
  if (kind !== 'month') return period;
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(Number(year), Number(part) - 1, 1));
}
