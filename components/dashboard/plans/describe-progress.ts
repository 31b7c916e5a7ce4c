import type { PlanFocus } from '@/lib/coaching/records';
import { explainProgress, type ProgressFactor } from '@/lib/coaching/why-progress';
import type { Formats } from '@/lib/i18n/format';
import type { plansWords } from '@/lib/i18n/plans';
import type { Translator } from '@/lib/i18n/translate';

type Say = Translator<typeof plansWords>;

/** A progress in whole hundredths, never rounded up to a milestone that is not reached. */
export function cutProgress(progress: number): number {
  return Math.floor(progress * 100) / 100;
}

/** Every factor behind the progress of one focus, in plain words. */
export function describeProgress(focus: PlanFocus, levelNow: number, t: Say, formats: Formats): string[] {
  return explainProgress(focus, levelNow).map((factor) => describeFactor(factor, t, formats));
}

function describeFactor(factor: ProgressFactor, t: Say, formats: Formats): string {
  const two = (value: number): string => formats.fixed(value, 2);
  switch (factor.kind) {
    case 'way':
      return t('why.way', { start: two(factor.start), milestone: two(factor.milestone), way: two(factor.way) });
    case 'gone':
      return t(factor.gone < 0 ? 'why.fallen' : 'why.gone', { now: two(factor.now), gone: two(Math.abs(factor.gone)) });
    case 'progress': {
      const share = formats.percent(cutProgress(factor.progress));
      if (factor.end !== null) return t(`why.${factor.end}`, { share });
      return t('why.progress', { gone: two(factor.gone), way: two(factor.way), share });
    }
    case 'held':
      return t('why.held', { start: two(factor.start), milestone: two(factor.milestone) });
    case 'holds':
      return t(factor.isHeld ? 'why.holds' : 'why.lost', { now: two(factor.now) });
  }
}
