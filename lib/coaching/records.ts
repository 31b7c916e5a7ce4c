import type {
  Area,
  Context,
  ObservationId,
  Phase,
  QuestionId,
  Rating,
  RepId,
  Skill,
  SkillId,
  Stage,
  TimeCategory,
  Timestamp,
} from './types';

/** A rep as one CRM site knows them; `ownerId` is the site's own id where its page shows one. */
export interface Identity {
  /** The CRM's origin, such as `https://acme.lightning.force.com`. */
  readonly site: string;
  readonly name: string;
  readonly ownerId?: string;
}

export interface Rep {
  readonly id: RepId;
  readonly name: string;
  readonly identities: readonly Identity[];
  readonly isExemplar: boolean;
  readonly isArchived: boolean;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** An opportunity as it is kept beside an observation: enough to find it again, nothing of its content. */
interface OpportunityRef {
  readonly site: string;
  readonly recordId: string;
  readonly name?: string;
}

/** Something the manager saw a rep do, once. */
export interface Observation {
  readonly id: ObservationId;
  readonly rep: RepId;
  /** When it was seen; never in the future. */
  readonly at: Timestamp;
  /** At least one; one rating per skill. */
  readonly ratings: readonly Rating[];
  readonly note: string;
  readonly context?: Context;
  readonly opportunity?: OpportunityRef;
  readonly minutes?: number;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

type CommitmentState = 'open' | 'done' | 'dropped';

/** Who does what by when, agreed between the manager and a rep. */
export interface Commitment {
  readonly id: string;
  readonly rep: RepId;
  readonly text: string;
  /** Whose it is. */
  readonly who: 'rep' | 'manager';
  /** A calendar day, `2026-11-30`; overdue when that day is past. */
  readonly due?: string;
  readonly state: CommitmentState;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

export type QuestionMark = 'asked' | 'useful' | 'not-useful';

/** One mark that the manager put on a question. */
export interface QuestionEvent {
  readonly id: string;
  readonly rep: RepId;
  readonly question: QuestionId;
  readonly mark: QuestionMark;
  /** The rep's answer in one line. */
  readonly answer?: string;
  readonly at: Timestamp;
  readonly updatedAt: Timestamp;
}

/** What stands in the way: skill, or the environment (Gilbert: look at the environment first). */
export type PlanCause = 'skill' | 'information' | 'tools' | 'incentives' | 'territory';

export interface PlanFocus {
  readonly skill: SkillId;
  readonly levelAtStart: number;
  readonly milestone: number;
  /** What the rep will practise, in the manager's words. */
  readonly practices: readonly string[];
}

/** A rep's development plan: one focus skill, at most two, and a day to review it (method, section 7). */
export interface Plan {
  readonly id: string;
  readonly rep: RepId;
  readonly state: 'draft' | 'running' | 'closed';
  /** Asked once before a plan starts; null while it was not answered. */
  readonly cause: PlanCause | null;
  readonly focus: readonly PlanFocus[];
  /** A calendar day, `2026-12-24`. */
  readonly reviewOn: string;
  readonly startedAt: Timestamp | null;
  readonly closedAt: Timestamp | null;
  /** One line, written when the plan is closed. */
  readonly result: string | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** Minutes of the manager's own time (method, section 8). */
export interface TimeEntry {
  readonly id: string;
  /** When they began. */
  readonly at: Timestamp;
  readonly minutes: number;
  readonly category: TimeCategory;
  readonly note?: string;
  /** With or about whom, where it was said. */
  readonly rep?: RepId;
  /** Measured by the timer: it covers the time from `at` on. */
  readonly isTimed?: boolean;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** The timer that is running. */
export interface Timer {
  readonly startedAt: Timestamp;
  readonly category: TimeCategory;
  readonly rep?: RepId;
}

/** A rep's quota attainment in one period: the ends beside the means. */
export interface Attainment {
  /** `<rep>.<period>`. */
  readonly id: string;
  readonly rep: RepId;
  /** `2026`, `2026-H1`, `2026-Q3` or `2026-09`. */
  readonly period: string;
  /** 1 = on quota. */
  readonly value: number;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

interface Written {
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** A skill of the manager's own, or what they set otherwise on one of the default rubric: what is absent is the default's. */
export interface SkillRecord extends Written {
  readonly part: 'skill';
  readonly id: SkillId;
  readonly area?: Area;
  /** Where it stands among the skills of its area; a default skill stands at its index. */
  readonly place?: number;
  readonly target?: number;
  readonly relevance?: Skill['relevance'];
  /** Out of every figure and list of choices; what was observed stays. */
  readonly isArchived?: boolean;
}

/** A question of the manager's own, or what they set otherwise on one of the default bank. */
export interface QuestionRecord extends Written {
  readonly part: 'question';
  readonly id: QuestionId;
  readonly skill?: SkillId;
  readonly phase?: Phase;
  readonly stages?: readonly Stage[];
  readonly isArchived?: boolean;
}

/** Words of a skill in one language, as far as they are the manager's own. */
export interface OwnSkillWords {
  readonly name?: string;
  readonly about?: string;
  readonly anchors?: { readonly 1?: string; readonly 3?: string; readonly 5?: string };
  readonly practices?: readonly string[];
}

/** How a skill is worded from one moment on; without words in a language it is the default's there. Never changed. */
export interface SkillWording extends Written {
  readonly part: 'skill-words';
  /** `<skill>.<from>`. */
  readonly id: string;
  readonly of: SkillId;
  readonly from: Timestamp;
  readonly en?: OwnSkillWords;
  readonly it?: OwnSkillWords;
}

/** How a question is worded from one moment on. */
export interface QuestionWording extends Written {
  readonly part: 'question-words';
  readonly id: string;
  readonly of: QuestionId;
  readonly from: Timestamp;
  readonly en?: string;
  readonly it?: string;
}

export type Wording = SkillWording | QuestionWording;
/** The manager's rubric is kept as what differs from the default one. */
export type RubricRecord = SkillRecord | QuestionRecord | Wording;
