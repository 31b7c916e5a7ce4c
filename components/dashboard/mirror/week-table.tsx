import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { TIME_CATEGORIES } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { mirrorWords } from '@/lib/i18n/mirror';
import { dayWordsOf } from './dates';
import type { MirrorWeek } from './weeks';

/** The figures of the bars, the newest week first. */
export function WeekTable({ weeks }: { readonly weeks: readonly MirrorWeek[] }) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { formats, locale } = usePageTools();
  const days = dayWordsOf(locale);
  return (
    // a table that is wider than the page can be moved by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus
    <section class="mirror-scroll" aria-label={t('table.label')} tabIndex={0}>
      <table class="mirror-table">
        <thead>
          <tr>
            <th scope="col">{t('table.week')}</th>
            {TIME_CATEGORIES.map((category) => (
              <th key={category} scope="col">
                {c(`time.${category}`)}
              </th>
            ))}
            <th scope="col">{t('table.total')}</th>
            <th scope="col">{t('table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ id, days: [monday = ''], sums, share }) => (
            <tr key={id}>
              <th scope="row">
                {id} <span class="soft">{t('table.from', { date: days.date(monday) })}</span>
              </th>
              {TIME_CATEGORIES.map((category) => (
                <td key={category}>{writeDuration(sums?.minutes[category] ?? 0)}</td>
              ))}
              <td>{writeDuration(sums?.total ?? 0)}</td>
              <td>{share === null ? '–' : formats.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
