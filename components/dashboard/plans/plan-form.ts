import type { PlanFocus } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { readDay } from '@/lib/i18n/format';

/** One skill of a plan as it is being written. */
export interface FocusForm {
  readonly skill: SkillId;
  readonly levelAtStart: number;
  /** As it was before; kept to the last digit when the field was not touched. */
  readonly kept: number;
  readonly milestone: string;
  /** One per line. */
  readonly practices: string;
}

const MOST_PRACTICES = 6;
const PRACTICE_LIMIT = 300;
const HIGHEST = 5;

const writeMilestone = (milestone: number): string => milestone.toFixed(1);

export function toForm({ skill, levelAtStart, milestone, practices }: PlanFocus): FocusForm {
  return {
    skill,
    levelAtStart,
    kept: milestone,
    milestone: writeMilestone(milestone),
    practices: practices.join('\n'),
  };
}

/** The milestone, or null: a level above the one at the start, at most 5; one that was not touched is as it was. */
export function readMilestone({ milestone, kept, levelAtStart }: FocusForm): number | null {
  if (milestone === writeMilestone(kept)) return kept;
  const value = milestone.trim() === '' ? Number.NaN : Number(milestone);
  return value > levelAtStart && value <= HIGHEST ? value : null;
}

/** The lines that say something, or null when they are too many or too long. */
export function readPractices({ practices }: FocusForm): string[] | null {
  const lines = practices
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length <= MOST_PRACTICES && lines.every((line) => line.length <= PRACTICE_LIMIT) ? lines : null;
}

/** Whether a plan may be reviewed on this day: it is ahead, or it is the one that stood there. */
export function isReviewDay(day: string, kept: string, today: string): boolean {
  return day === kept || (readDay(day) !== null && day >= today);
}

/** What was written, or null when something is not right yet. */
export function readFocus(forms: readonly FocusForm[]): PlanFocus[] | null {
  const focus: PlanFocus[] = [];
  for (const form of forms) {
    const milestone = readMilestone(form);
    const practices = readPractices(form);
    if (milestone === null || practices === null) return null;
    focus.push({ skill: form.skill, levelAtStart: form.levelAtStart, milestone, practices });
  }
  return focus.length === 0 ? null : focus;
}
