import { useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useKeptFocus } from '@/components/hooks/use-kept-focus';
import { useWords } from '@/components/hooks/use-words';
import { IconButton } from '@/components/ui/button';
import { IconEdit, IconTrash } from '@/components/ui/more-icons';
import type { TimeEntry } from '@/lib/coaching/records';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { RepRow } from '@/lib/messaging/views';
import { dayWordsOf } from './dates';
import { useEntryDeeds } from './entry-deeds';
import { EntryEditor } from './entry-editor';
import type { DayTime, MirrorWeek } from './weeks';

interface EntryListProps {
  readonly week: MirrorWeek;
  readonly reps: readonly RepRow[];
}

/** Everything that is counted in one week, with where it comes from; entries can be edited and deleted. */
export function EntryList({ week, reps }: EntryListProps) {
  const t = useWords(mirrorWords);
  const [edited, setEdited] = useState<TimeEntry | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, week.spent.map(({ at, source }) => `${source} ${at}`).join());
  return (
    <>
      {week.spent.length === 0 ? (
        <p class="soft">{t('list.empty')}</p>
      ) : (
        <>
          <ul class="entry-list" aria-label={t('list')} ref={list}>
            {week.spent.map((one) => (
              <EntryItem
                key={one.entry?.id ?? `${one.source} ${one.at} ${one.rep}`}
                time={one}
                reps={reps}
                onEdit={setEdited}
              />
            ))}
          </ul>
          <p class="soft small">{t('list.about')}</p>
        </>
      )}
      {edited === null ? null : (
        <EntryEditor key={edited.id} entry={edited} reps={reps} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

interface EntryItemProps {
  readonly time: DayTime;
  readonly reps: readonly RepRow[];
  readonly onEdit: (entry: TimeEntry) => void;
}

function EntryItem({ time, reps, onEdit }: EntryItemProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { locale, isReadOnly } = usePageTools();
  const { remove } = useEntryDeeds();
  const { day, category, rep, entry, minutes, source } = time;
  const days = dayWordsOf(locale);
  const what = t('list.what', { category: c(`time.${category}`), day: days.long(day) });
  const isPart = entry !== null && entry.minutes > minutes;
  return (
    <li class="entry-item">
      <span class="entry-day">{days.short(day)}</span>
      <span class="entry-what">
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
          <rect class={`time-${category}`} width="10" height="10" rx="2" />
        </svg>
        <span>
          {c(`time.${category}`)}
          {rep === null ? null : (
            <>
              {' · '}
              <a href={`#/rep/${rep}`}>{reps.find(({ id }) => id === rep)?.name ?? t('list.formerRep')}</a>
            </>
          )}
          {entry?.note === undefined ? null : (
            <span class="soft" dir="auto">
              {' · '}
              {entry.note}
            </span>
          )}
        </span>
      </span>
      <span class="entry-minutes figures">
        {isPart
          ? t('list.part', { part: writeDuration(minutes), whole: writeDuration(entry.minutes) })
          : writeDuration(minutes)}
      </span>
      <span class="tag">{t(`source.${source}`)}</span>
      <span class="entry-acts">
        {entry === null ? null : (
          <>
            <IconButton
              label={t('list.edit', { what })}
              icon={IconEdit}
              isSmall
              disabled={isReadOnly}
              onClick={() => onEdit(entry)}
            />
            <IconButton
              label={t('list.delete', { what })}
              icon={IconTrash}
              isSmall
              disabled={isReadOnly}
              onClick={() => void remove(entry)}
            />
          </>
        )}
      </span>
    </li>
  );
}
