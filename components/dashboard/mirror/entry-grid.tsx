import { useId, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { TimeEntry } from '@/lib/coaching/records';
import { SESSION_MINUTES } from '@/lib/coaching/spent-time';
import { TIME_CATEGORIES, type TimeCategory } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { writeDay } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import { dayWordsOf } from './dates';
import { isPlain, useEntryDeeds } from './entry-deeds';
import { moveInGrid } from './grid-keys';
import { MinutesField } from './minutes-field';
import type { DayTime, MirrorWeek } from './weeks';

/** A week as a grid of days and categories, to be filled by keyboard. */
export function EntryGrid({ week }: { readonly week: MirrorWeek }) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { locale, isReadOnly } = usePageTools();
  const { fill } = useEntryDeeds();
  const errorId = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const days = dayWordsOf(locale);
  const today = writeDay(Date.now());
  const sumOf = (isCounted: (one: DayTime) => boolean): number =>
    week.spent.filter(isCounted).reduce((sum, { minutes }) => sum + minutes, 0);
  const total = (minutes: number): string => (minutes === 0 ? '' : writeDuration(minutes));
  const plainOf = (day: string, category: TimeCategory): TimeEntry[] =>
    week.spent.flatMap(({ entry, ...one }) =>
      entry !== null && isPlain(entry) && one.category === category && one.day === day ? [entry] : [],
    );
  return (
    <>
      <div class="mirror-scroll">
        <table class="entry-grid" aria-label={t('grid.label')}>
          <thead>
            <tr>
              <th scope="col">{t('grid.day')}</th>
              {TIME_CATEGORIES.map((category) => (
                <th key={category} scope="col">
                  {c(`time.${category}`)}
                </th>
              ))}
              <th scope="col">{t('grid.total')}</th>
            </tr>
          </thead>
          <tbody onKeyDown={moveInGrid}>
            {week.days.map((day) => (
              <tr key={day}>
                <th scope="row">{day === today ? <b>{days.short(day)}</b> : days.short(day)}</th>
                {TIME_CATEGORIES.map((category) => {
                  const key = `${day} ${category}`;
                  const besides = sumOf(
                    ({ entry, ...one }) =>
                      one.category === category && one.day === day && !(entry !== null && isPlain(entry)),
                  );
                  return (
                    <td key={key}>
                      <MinutesField
                        field={{ day, category, entries: plainOf(day, category) }}
                        label={t('grid.field', { day: days.long(day), category: c(`time.${category}`) })}
                        besides={
                          besides === 0
                            ? null
                            : { minutes: besides, words: t('grid.besides', { minutes: writeDuration(besides) }) }
                        }
                        isDisabled={day > today || isReadOnly}
                        errorId={errorId}
                        onFill={fill}
                        onWrong={(isWrong) => setWrong((before) => (isWrong ? key : before === key ? null : before))}
                      />
                    </td>
                  );
                })}
                <td class="entry-grid-total figures">{total(sumOf((one) => one.day === day))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('grid.total')}</th>
              {TIME_CATEGORIES.map((category) => (
                <td key={category} class="figures">
                  {total(sumOf((one) => one.category === category))}
                </td>
              ))}
              <td class="entry-grid-total figures">{total(sumOf(() => true))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="field-error" id={errorId} role="alert">
        {wrong === null ? null : t('grid.wrong')}
      </p>
      <p class="soft small">{t('grid.about')}</p>
      <p class="soft small">{t('grid.counted', { minutes: SESSION_MINUTES })}</p>
    </>
  );
}
