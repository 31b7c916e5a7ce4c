import type { Context, ObservationId, QuestionId, Rating, RepId, Timestamp } from './types';

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
