import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId, Timestamp } from '@/lib/coaching/types';

/** What is kept for so many months and no longer. */
export type OldKind =
  | 'observations'
  | 'questions'
  | 'commitments'
  | 'plans'
  | 'times'
  | 'attainments'
  | 'opportunities'
  | 'drafts';

/** What is past its time, and what soon will be. */
export interface RetentionView {
  /** What is of this moment or older is past its time. */
  readonly before: Timestamp;
  readonly past: Readonly<Record<OldKind, number>>;
  /** Observations that will be past their time within 30 days. */
  readonly soon: number;
}

/** What the database's own examination found. */
export interface CheckView {
  readonly records: number;
  /** Records that are not what they should be: where (never a name) and which list they are of. */
  readonly damaged: readonly { readonly key: string; readonly reason: string }[];
  readonly isMoreDamaged: boolean;
  /** Records about somebody who is not in the team. */
  readonly orphans: number;
  /** The first of them: of which list, and their words, for the manager's own eyes. */
  readonly strays: readonly { readonly list: string; readonly said: string }[];
  /** Index entries that are missing or lead nowhere. */
  readonly keys: number;
  /** Reps whose running sums are not those of their log. */
  readonly sums: number;
}

export interface ImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly deleted: number;
}

/** What the page of the rubric edits. */
export interface RubricRecordsView {
  readonly counter: number;
  readonly records: readonly RubricRecord[];
  /** How many ratings there are on each skill that was ever rated. */
  readonly rated: Readonly<Record<SkillId, number>>;
}
