import type { PageTools } from '@/components/hooks/page-tools';
import type { TimeCategory } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { timerWords } from '@/lib/i18n/timer';
import { createTranslator } from '@/lib/i18n/translate';

/** What the minutes are for: the category, with the rep where there is one. */
export function nameTime({ locale }: PageTools, category: TimeCategory, repName: string | null): string {
  const name = createTranslator(commonWords, locale)(`time.${category}`);
  return repName === null ? name : createTranslator(timerWords, locale)('for.rep', { category: name, name: repName });
}
