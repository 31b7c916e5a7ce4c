import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { mirrorWords } from '@/lib/i18n/mirror';
import { dayWordsOf } from './dates';
import type { MirrorWeek } from './weeks';

interface WeekPickerProps {
  readonly weeks: readonly MirrorWeek[];
  readonly chosen: MirrorWeek;
  readonly onChoose: (week: string) => void;
}

/** Which week is entered and listed below, and the way to the others. */
export function WeekPicker({ weeks, chosen, onChoose }: WeekPickerProps) {
  const t = useWords(mirrorWords);
  const { locale } = usePageTools();
  const days = dayWordsOf(locale);
  const place = weeks.indexOf(chosen);
  const last = weeks.length - 1;
  const go = (to: number) => {
    const week = weeks[to];
    if (week !== undefined) onChoose(week.id);
  };
  const nameWeek = (week: MirrorWeek, index: number): string =>
    index === last ? `${days.range(week.days)}, ${t('grid.this')}` : days.range(week.days);
  return (
    <div class="week-picker">
      <Button aria-disabled={place === 0} onClick={() => go(place - 1)}>
        {t('grid.earlier')}
      </Button>
      <Select
        label={t('grid.week')}
        value={chosen.id}
        options={weeks.map((week, index) => ({ value: week.id, label: nameWeek(week, index) })).reverse()}
        onValue={onChoose}
      />
      <Button aria-disabled={place === last} onClick={() => go(place + 1)}>
        {t('grid.later')}
      </Button>
    </div>
  );
}
