import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { TimeEntry } from '@/lib/coaching/records';
import type { TimeCategory } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { readDay } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { dayWordsOf } from './dates';

const NOON_MS = 12 * 3_600_000;

type Given = Body<'time.save'>['entries'][number];

/** The minutes that the grid shows and changes: entered by hand, for a day and a category and nothing else. */
export function isPlain({ isTimed, rep, note }: TimeEntry): boolean {
  return isTimed !== true && rep === undefined && note === undefined;
}

/** What saves this entry as it is: also the way to bring a deleted one back. */
export function toGiven({ createdAt: _c, updatedAt: _u, ...given }: TimeEntry): Given {
  return given;
}

const keep = (entries: readonly TimeEntry[]) => send('time.save', { entries: entries.map(toGiven) });
const drop = (id: string) => send('record.delete', { kind: 'time', id });

/** One field of the grid. */
export interface GridField {
  readonly day: string;
  readonly category: TimeCategory;
  /** The plain entries behind it; one, unless another machine's were merged in. */
  readonly entries: readonly TimeEntry[];
}

/** What is done to time entries, each with its undo. */
export function useEntryDeeds() {
  const { perform, locale } = usePageTools();
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const days = dayWordsOf(locale);

  /** Makes the minutes of one field these; `id` is the one that a new entry gets. */
  const fill = ({ day, category, entries }: GridField, minutes: number, id: string): Promise<boolean> => {
    const [first, ...rest] = entries;
    const words = { day: days.long(day), category: c(`time.${category}`) };
    const given: Given = first ?? { id, at: (readDay(day) ?? 0) + NOON_MS, minutes, category };
    return perform({
      act: async () => {
        if (minutes > 0) await send('time.save', { entries: [{ ...pickGiven(given), minutes }] });
        for (const { id: gone } of minutes > 0 ? rest : entries) await drop(gone);
      },
      said: minutes === 0 ? t('grid.cleared', words) : t('grid.saved', { ...words, minutes: writeDuration(minutes) }),
      undo: () => (first === undefined ? drop(id) : keep(entries)),
      undone: t('undone'),
    });
  };

  const change = (entry: TimeEntry, given: Given): Promise<boolean> =>
    perform({
      act: () => send('time.save', { entries: [given] }),
      said: t('edit.changed'),
      undo: () => keep([entry]),
      undone: t('undone'),
    });

  const remove = (entry: TimeEntry): Promise<boolean> =>
    perform({
      act: () => drop(entry.id),
      said: t('list.deleted'),
      undo: () => keep([entry]),
      undone: t('list.restored'),
    });

  return { fill, change, remove };
}

function pickGiven({ id, at, minutes, category }: Given): Given {
  return { id, at, minutes, category };
}
