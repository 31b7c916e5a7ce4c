import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { countMissingMinutes, sumCategories } from '@/lib/coaching/mirror';
import { TIME_CATEGORIES } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import { mirrorWords } from '@/lib/i18n/mirror';
import { ShareWhy } from './share-why';
import type { MirrorWeek } from './weeks';

interface ThisWeekProps {
  readonly weeks: readonly MirrorWeek[];
  readonly goal: number;
}

/** This week in words: the share of means against the goal, what took most, and how it was before. */
export function ThisWeek({ weeks, goal }: ThisWeekProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const { sums = null, share = null } = weeks.at(-1) ?? {};
  const others = weeks.slice(0, -1).filter((week) => week.share !== null);
  const before = sumCategories(others.flatMap(({ spent }) => spent)).meansShare;
  const beforeWords =
    before === null ? null : t('week.before', { count: others.length, share: formats.percent(before) });
  if (sums === null || share === null) {
    return (
      <p class="week-words">
        {sums === null ? t('week.none') : t('week.partial', { total: writeDuration(sums.total) })} {beforeWords}
      </p>
    );
  }
  const missing = countMissingMinutes(sums, goal);
  const most = TIME_CATEGORIES.reduce((a, b) => (sums.minutes[b] > sums.minutes[a] ? b : a));
  return (
    <>
      <p class="week-words">
        {t('week.share', {
          total: writeDuration(sums.total),
          share: formats.percent(share),
          goal: formats.percent(goal),
        })}{' '}
        {missing === 0 ? t('week.reached') : t('week.missing', { minutes: writeDuration(missing) })}
      </p>
      <p class="soft">
        {t('week.most', {
          category: c(`time.${most}`),
          share: formats.percent(sums.minutes[most] / sums.total),
        })}{' '}
        {beforeWords}
      </p>
      <ShareWhy sums={sums} goal={goal} />
    </>
  );
}
