import type {
  Attainment,
  Commitment,
  Observation,
  Plan,
  QuestionEvent,
  Rep,
  RubricRecord,
  TimeEntry,
  Timer,
  Wording,
} from '@/lib/coaching/records';
import type {
  Area,
  Coaching,
  Context,
  Question,
  QuestionHistory,
  RatingValue,
  RepId,
  RepSums,
  Skill,
  SkillId,
  Stage,
  Timestamp,
} from '@/lib/coaching/types';
import type { AddressRule } from '@/lib/crm/taught';
import type { Adapter, Confidence, Field } from '@/lib/crm/types';
import type { PointedPage } from './pointed-page';
import type { Layout, Settings } from './settings';
import type { Whole } from './whole-records';

/** What the content script gets when it announces its page. */
export interface Hello {
  /** off: this site is switched off, or nobody may be served here (read-only database is still on). */
  readonly state: 'on' | 'off';
  readonly token: string;
  /** The CRM of this site, whose adapter comes by a script of its own; null while the page has to be recognised. */
  readonly crm: string | null;
  /** The site's own CRM as the manager taught it: it goes before all others. */
  readonly taught: Adapter | null;
  /** The CRM that it was last time: its adapter is on its way. */
  readonly likely: string | null;
  /** The CRMs whose signature (CSS) is to be looked for, in this order. */
  readonly candidates: readonly { readonly id: string; readonly signature: string }[];
  readonly layout: Layout;
  readonly side: Settings['side'];
  readonly isOpen: boolean;
  readonly pushesPage: boolean;
  /** Carried in the frame's address so that the first paint is right. */
  readonly theme: Settings['theme'];
  readonly language: Settings['language'];
  /** The look of the host, as a style sheet: the content script carries as little as possible. */
  readonly style: string;
  /** Words of the host's own controls, in the manager's language (the content script has none). */
  readonly words: { readonly open: string; readonly resize: string; readonly blocked: string; readonly reload: string };
}

export interface RepName {
  readonly id: RepId;
  readonly name: string;
}

/** One field as it was read and understood. */
interface FieldView {
  readonly field: Field;
  readonly raw: string;
  readonly sure: Confidence;
  /** By a place of the CRM's pages that is known, by a place the manager pointed at, or beside a label. */
  readonly by: 'place' | 'pointing' | 'label';
}

/** Why a CRM's stage name counts as what it does: the manager's word, the CRM's usual names, words in it, or memory of the deal. */
type StageSource = 'own' | 'crm' | 'words' | 'memory';

/** The opportunity in front, as the panel shows it. */
export interface DealView {
  readonly site: string;
  readonly adapter: string;
  readonly adapterName: string;
  readonly recordId: string;
  readonly name: string | null;
  readonly account: string | null;
  /** Raw text and what it was understood as; null when unknown. */
  readonly stage: { readonly raw: string | null; readonly known: Stage | null; readonly from: StageSource | null };
  /** The text of the page; `value` and `currency` only when unambiguous. */
  readonly amount: { readonly raw: string; readonly value: number | null } | null;
  readonly closeDate: { readonly raw: string; readonly value: Timestamp | null } | null;
  readonly fields: readonly FieldView[];
  /** Fields that the page shows and that hold nothing; not those that it does not show. */
  readonly empty: readonly Field[];
}

/** Who the deal's owner is for us. */
export type RepState =
  /** The page is still being read. */
  | { readonly kind: 'reading' }
  /** No opportunity is in front. */
  | { readonly kind: 'no-record' }
  /** The page does not say who owns the deal: choose. */
  | {
      readonly kind: 'no-owner';
      /** On this site owners were found before, and the field is not just empty: the page has changed. */
      readonly isLost: boolean;
    }
  /** An owner who is not in the team yet. */
  | { readonly kind: 'unknown'; readonly ownerName: string }
  /** Two or more reps carry the owner's name: choose. */
  | { readonly kind: 'ambiguous'; readonly ownerName: string; readonly candidates: readonly RepName[] }
  | {
      readonly kind: 'known';
      readonly rep: Rep;
      /** Drawn from what is remembered of this deal; the page has not confirmed it yet. */
      readonly isRemembered: boolean;
      /** The manager chose this rep by hand for this deal. */
      readonly isChosen: boolean;
      /** The owner's name on the page where it differs from the rep's name (renamed in the CRM). */
      readonly pageName: string | null;
    };

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
}

export interface WaitingRep extends RepName {
  /** null = never observed. */
  readonly daysSince: number | null;
}

/** Why the popup's tab has no panel, or that it has. */
export type TabState =
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'no-permission'; readonly origin: string; readonly adapter: string | null }
  | { readonly kind: 'off'; readonly origin: string }
  | { readonly kind: 'needs-reload'; readonly origin: string }
  | { readonly kind: 'not-recognised'; readonly origin: string }
  | { readonly kind: 'no-record'; readonly origin: string; readonly adapterName: string }
  | {
      readonly kind: 'record';
      readonly origin: string;
      /** The page state that this answers. */
      readonly seq: number;
      readonly deal: DealView;
      readonly rep: RepState;
      readonly isBlocked: boolean;
    };

export interface PopupView {
  readonly tab: TabState;
  readonly settings: Settings;
  readonly counter: number;
  readonly team: readonly RepName[];
  readonly skills: readonly SkillId[];
  readonly rubric: RubricView;
  readonly waiting: readonly WaitingRep[];
  /** Observations that are past the time they are kept for. */
  readonly pastRetention: number;
  readonly isReadOnly: boolean;
  readonly lastBackupAt: Timestamp | null;
  /** Something changed since the last backup. */
  readonly isUnsaved: boolean;
}

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

/** What the picker needs in a page that is being taught. */
export interface TeachView {
  readonly words: Readonly<Record<string, string>>;
  /** What was pointed at on the first opportunity; null while that is to be done. */
  readonly first: PointedPage | null;
  /** The one field that is pointed at anew; null where all are. */
  readonly only: Field | null;
}

/** A lesson that waits to be looked at and saved. */
export interface LessonView {
  readonly tab: number;
  readonly origin: string;
  readonly first: PointedPage | null;
  readonly second: PointedPage | null;
  readonly only: Field | null;
  /** How the two addresses differ; null when no id can be told from them. */
  readonly address: (AddressRule & { readonly ids: readonly [string, string] }) | null;
}

/** A CRM taught by pointing, as it is stored. */
export type TaughtCrm = Whole<'taught'> & { readonly createdAt: Timestamp; readonly updatedAt: Timestamp };

export interface TeachListView {
  readonly lessons: readonly LessonView[];
  readonly taught: readonly TaughtCrm[];
}

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

/** What the page of the rubric edits. */
export interface RubricRecordsView {
  readonly counter: number;
  readonly records: readonly RubricRecord[];
  /** How many ratings there are on each skill that was ever rated. */
  readonly rated: Readonly<Record<SkillId, number>>;
}

/** What the database's own examination found. */
export interface CheckView {
  readonly records: number;
  /** Records that are not what they should be: where (never a name) and which list they are of. */
  readonly damaged: readonly { readonly key: string; readonly reason: string }[];
  readonly isMoreDamaged: boolean;
  /** Records about somebody who is not in the team. */
  readonly orphans: number;
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
