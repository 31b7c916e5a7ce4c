import type { Attainment, Observation, QuestionEvent, Rep, TimeEntry } from '@/lib/coaching/records';
import type { RepSums, Skill, SkillId, Stage, Timestamp } from '@/lib/coaching/types';
import type { ErrorCode } from '../errors';
import type { Settings } from '../settings';
import type { Draft, RubricView } from './panel';

export interface RepRow extends Rep {
  readonly observations: number;
  readonly lastObservedAt: Timestamp | null;
}

export interface TeamView {
  readonly counter: number;
  readonly settings: Settings;
  readonly reps: readonly RepRow[];
  readonly skills: readonly SkillId[];
  readonly rubric: RubricView;
  readonly sites: readonly SiteView[];
  readonly isReadOnly: boolean;
  /** Why, and so what to do; null when it may be written. */
  readonly whyReadOnly: ErrorCode | null;
  /** There was a database before this one, and it is gone. */
  readonly isLost: boolean;
  readonly lastBackupAt: Timestamp | null;
  /** Something changed since the last backup. */
  readonly isUnsaved: boolean;
}

export interface ObservationPage {
  readonly items: readonly Observation[];
  /** Pass it back for the next page; null at the end. */
  readonly next: string | null;
}

export interface SiteView {
  readonly origin: string;
  readonly adapter: string | null;
  readonly isOn: boolean;
  readonly hasPermission: boolean;
}

/** A stage name that was seen on a CRM site. */
export interface StageName {
  readonly site: string;
  /** As the page writes it. */
  readonly name: string;
  /** What it counts as unless the manager says otherwise, and why; null: not understood. */
  readonly usual: Stage | null;
  readonly from: 'crm' | 'words' | null;
  /** The manager's own word. */
  readonly own: Stage | null;
}

/** A rep with the running sums and the results that the figures are computed from. */
export interface AnalysedRep extends Rep {
  readonly sums: RepSums;
  readonly attainment: readonly Attainment[];
}

export interface AnalysisView {
  readonly counter: number;
  /** The moment that the figures are of. */
  readonly now: Timestamp;
  readonly settings: Settings;
  /** The manager's rubric, in its order. */
  readonly skills: readonly Skill[];
  readonly members: readonly AnalysedRep[];
}

/** What is kept about one rep beside observations, plans, commitments and results. */
export interface KeptView {
  readonly marks: readonly QuestionEvent[];
  /** The note that was begun about them and is not saved. */
  readonly draft: Draft | null;
  /** The manager's own time with them. */
  readonly times: readonly TimeEntry[];
  /** Their deals that were looked at. */
  readonly opportunities: readonly {
    readonly site: string;
    readonly recordId: string;
    readonly stage: Stage | null;
    readonly since: Timestamp;
  }[];
}
