import type { Commitment, Plan, QuestionEvent, TimeEntry, Timer } from '@/lib/coaching/records';
import type { Question, QuestionHistory, RepId, SkillId, Timestamp } from '@/lib/coaching/types';

/** A plan, and what it lacks to be judged. */
export interface TriedPlan extends Plan {
  /** Per focus skill, in its order: how many observations of it are missing since the start. Empty unless the plan runs. */
  readonly missing: readonly number[];
}

export interface PlansView {
  readonly plans: readonly TriedPlan[];
  /** All of them, open or not. */
  readonly commitments: readonly Commitment[];
}

/** What was asked of one rep. */
export interface QuestionsView extends QuestionHistory {
  /** All of the rep's, in no order. */
  readonly marks: readonly QuestionEvent[];
  /** The manager's bank. */
  readonly bank: readonly Question[];
}

/** What the mirror is made of, since one moment. */
export interface MirrorView {
  readonly entries: readonly TimeEntry[];
  readonly observed: readonly { readonly rep: RepId; readonly at: Timestamp; readonly minutes: number | null }[];
  readonly asked: readonly { readonly rep: RepId; readonly at: Timestamp }[];
  readonly timer: Timer | null;
}

/** How often each rating (1 to 5) was given to one rep on one skill. */
export interface RatingCount {
  readonly rep: RepId;
  readonly skill: SkillId;
  readonly times: number[];
}
