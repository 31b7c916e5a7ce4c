import type { Commitment, Observation, Timer, Wording } from '@/lib/coaching/records';
import type { Area, Coaching, Context, RatingValue, SkillId, Timestamp } from '@/lib/coaching/types';
import type { Settings } from '../settings';
import type { DealView, RepName, RepState } from './deal';
import type { TriedPlan } from './plans';

/** An exemplar's own observed behaviour. */
export interface ExemplarNote {
  readonly skill: SkillId;
  /** null when names are hidden. */
  readonly repName: string | null;
  readonly rating: RatingValue;
  readonly note: string;
  readonly at: Timestamp;
}

/** A note begun and not saved yet; it survives navigation, reload and a worker restart. */
export interface Draft {
  /** The id that the observation will have, so that saving twice saves once. */
  readonly id: string;
  readonly ratings: Readonly<Partial<Record<SkillId, RatingValue>>>;
  readonly skill: SkillId | null;
  readonly note: string;
  readonly context: Context | null;
  readonly minutes: number | null;
  /** The deal on which it was begun. */
  readonly opportunity?: NonNullable<Observation['opportunity']>;
}

/** What a page needs of the manager's rubric beside the default words, which it loads itself. */
export interface RubricView {
  /** The skills that are archived, in rubric order: what was observed on them is still shown. */
  readonly archived: readonly SkillId[];
  /** Of every skill, archived or not. */
  readonly areas: Readonly<Record<SkillId, Area>>;
  /** The manager's own words, oldest first; for the panel only those that it shows. */
  readonly wordings: readonly Wording[];
}

/** Everything the panel shows, of one moment: name and data never come from two. */
export interface PanelView {
  /** The tab that this panel belongs to; events name it. */
  readonly tab: number;
  /** The page state that this view answers; the newest wins. */
  readonly seq: number;
  /** The change counter of the data. */
  readonly counter: number;
  readonly settings: Settings;
  readonly deal: DealView | null;
  readonly rep: RepState;
  /** Active reps, for choosing. */
  readonly team: readonly RepName[];
  /** The skills in rubric order (ids; words come from the content and from `rubric`). */
  readonly skills: readonly SkillId[];
  readonly rubric: RubricView;
  /** null unless the rep is known. */
  readonly coaching: Coaching | null;
  readonly exemplarNotes: readonly ExemplarNote[];
  readonly commitments: readonly Commitment[];
  /** The rep's plans, whatever their state. */
  readonly plans: readonly TriedPlan[];
  /** The timer that is running, for whomever. */
  readonly timer: Timer | null;
  /** Newest first, at most three. */
  readonly recent: readonly Observation[];
  readonly draft: Draft | null;
  /** The database is read-only (newer or damaged): say so, offer the export. */
  readonly isReadOnly: boolean;
  /** There was a database before this one, and it is gone. */
  readonly isLost: boolean;
}
