import { measureProgress } from './plan';
import type { PlanFocus } from './records';

/** One thing that stands behind a plan's progress, as data: the words are the screen's. */
export type ProgressFactor =
  /** milestone − start = way. */
  | { readonly kind: 'way'; readonly start: number; readonly milestone: number; readonly way: number }
  /** now − start = gone; below 0 where the level fell. */
  | { readonly kind: 'gone'; readonly start: number; readonly now: number; readonly gone: number }
  /** gone/way = progress, where it is between 0 and 1; past either end it is the end. */
  | {
      readonly kind: 'progress';
      readonly gone: number;
      readonly way: number;
      readonly progress: number;
      readonly end: 'below-start' | 'past-milestone' | null;
    }
  /** The milestone was reached at the start: there is no way, only whether it is held. */
  | { readonly kind: 'held'; readonly start: number; readonly milestone: number }
  | { readonly kind: 'holds'; readonly now: number; readonly isHeld: boolean };

/** What stands behind the progress of one focus, in the order in which it is computed (method, section 7). */
export function explainProgress(
  focus: Pick<PlanFocus, 'levelAtStart' | 'milestone'>,
  levelNow: number,
): ProgressFactor[] {
  const { levelAtStart: start, milestone } = focus;
  const progress = measureProgress(focus, levelNow);
  const way = milestone - start;
  if (way <= 0)
    return [
      { kind: 'held', start, milestone },
      { kind: 'holds', now: levelNow, isHeld: progress === 1 },
    ];
  const gone = levelNow - start;
  const end = gone < 0 ? 'below-start' : gone > way ? 'past-milestone' : null;
  return [
    { kind: 'way', start, milestone, way },
    { kind: 'gone', start, now: levelNow, gone },
    { kind: 'progress', gone, way, progress, end },
  ];
}
