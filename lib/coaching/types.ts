/** The words of the method (see README of this folder): every other folder speaks of people, skills and observations with these types. */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type RepId = Branded<string, 'RepId'>;
export type SkillId = Branded<string, 'SkillId'>;
export type QuestionId = Branded<string, 'QuestionId'>;
export type ObservationId = Branded<string, 'ObservationId'>;

/** Milliseconds since 1970-01-01 UTC. The method never reads a clock: `now` is always an argument. */
export type Timestamp = number;

export const DAY_MS = 86_400_000;

export const AREAS = ['interaction', 'credibility', 'presentation', 'deal-strategy'] as const;
export type Area = (typeof AREAS)[number];

export const STAGES = [
  'prospecting',
  'qualification',
  'discovery',
  'proposal',
  'negotiation',
  'closing',
  'won',
  'lost',
] as const;
/** A canonical stage; a CRM's own stage names are mapped to these. */
export type Stage = (typeof STAGES)[number];

export const PHASES = ['goal', 'reality', 'options', 'will', 'feedback'] as const;
/** The four phases of GROW, and `feedback` for what went well. */
export type Phase = (typeof PHASES)[number];

export const CONTEXTS = ['joint-visit', 'call', 'meeting', 'demo', 'e-mail', 'deal-review', 'role-play'] as const;
/** Where an observation was made. */
export type Context = (typeof CONTEXTS)[number];

export const TIME_CATEGORIES = [
  'observing',
  'skill-coaching',
  'account-strategy',
  'own-selling',
  'internal-meetings',
  'administration',
] as const;
/** How a manager's time was spent; the first three are the management of means. */
export type TimeCategory = (typeof TIME_CATEGORIES)[number];

export type RatingValue = 1 | 2 | 3 | 4 | 5;

/** One observable selling behaviour of the rubric; its words are in `lib/content`. */
export interface Skill {
  readonly id: SkillId;
  readonly area: Area;
  /** 0.25..1 per canonical stage; a stage that is absent counts 0.25. */
  readonly relevance: Readonly<Partial<Record<Stage, number>>>;
  /** The benchmark when there is no exemplar, 1..5; 4 unless set. */
  readonly target?: number;
}

/** A coaching question without its words. */
export interface Question {
  readonly id: QuestionId;
  readonly skill: SkillId;
  readonly phase: Phase;
  /** The stages it suits; empty = all. */
  readonly stages: readonly Stage[];
}

export interface Rating {
  readonly skill: SkillId;
  readonly rating: RatingValue;
}

/**
 * The running sums of one rep on one skill (method, section 10), valid at the reference time `at`:
 * W = Σw, V = Σw², X = Σwx, Q = Σwx² with w = 2^(−age/H), and the trend's W′, V′, X′ with half-life H/4.
 */
export interface SkillSums {
  readonly at: Timestamp;
  /** Plain count of ratings: at zero the sums are exactly zero. */
  readonly count: number;
  readonly w: number;
  readonly v: number;
  readonly x: number;
  readonly q: number;
  readonly recentW: number;
  readonly recentV: number;
  readonly recentX: number;
}

export type RepSums = Readonly<Record<SkillId, SkillSums>>;

/** What the method needs to know of a rep. Names are never part of it. */
export interface TeamMember {
  readonly id: RepId;
  /** Archived reps are not active: they keep their history and leave every team figure. */
  readonly isActive: boolean;
  /** Marked by the manager as a top performer. */
  readonly isExemplar: boolean;
  readonly sums: RepSums;
  /** Quota attainment by period ('2026-Q3', '2026-09', …: sorted as text), 1 = on quota. */
  readonly attainment?: Readonly<Record<string, number>>;
}

export type Evidence = 'not-seen' | 'thin' | 'fair' | 'solid';
export type Trend = 'rising' | 'steady' | 'falling';
export type Advice = 'observe' | 'coach' | 'recognise' | 'keep-watching';

export interface Benchmark {
  readonly value: number;
  readonly sd: number;
  readonly source: 'exemplars' | 'target';
  /** How many exemplars stand behind it (0 for a target). */
  readonly reps: number;
  /** The exemplars were taken by results, since none is marked. */
  readonly byResults: boolean;
}

/** One rep on one skill, with every factor that "why this?" shows (method, sections 3 to 5). */
export interface SkillReading {
  readonly skill: SkillId;
  /** Discounted count of ratings. */
  readonly n: number;
  /** Raw mean of the ratings; null when there is none. */
  readonly mean: number | null;
  readonly level: number;
  readonly sd: number;
  readonly evidence: Evidence;
  readonly trend: Trend | null;
  readonly benchmark: Benchmark;
  readonly gap: number;
  readonly chance: number;
  readonly expectedGap: number;
  readonly weight: number;
  readonly relevance: number;
  readonly priority: number;
  readonly advice: Advice;
}

/** What is known of asked questions; kept per rep and for the whole team. */
export interface QuestionHistory {
  /** When a question was last asked of this rep. */
  readonly lastAsked: Readonly<Record<QuestionId, Timestamp>>;
  /** Answers over all reps. */
  readonly usefulness: Readonly<Record<QuestionId, { readonly useful: number; readonly notUseful: number }>>;
}

export interface RankedQuestion {
  readonly question: Question;
  readonly score: number;
  readonly fit: number;
  readonly novelty: number;
  readonly usefulness: number;
}

export type DealQuestion =
  | 'close-date-past'
  | 'no-close-date'
  | 'no-amount'
  | 'stage-unchanged'
  | 'late-stage-discovery-gap';

/** What the page says of the opportunity, as far as the method uses it. */
export interface DealFacts {
  readonly stage: Stage | null;
  /** null = the page has the field and it is empty; undefined = the page was not read or does not show the field. */
  readonly closeDate?: Timestamp | null;
  readonly hasAmount?: boolean;
  /** Since when the stage has been the same, as far as we saw. */
  readonly stageSince?: Timestamp;
}

/** Everything the panel shows of one rep on one deal. */
export interface Coaching {
  /** In rubric order. */
  readonly skills: readonly SkillReading[];
  /** One skill, or two; empty only when the rubric is empty or nothing is to coach or observe. */
  readonly focus: readonly SkillId[];
  /** Up to three more skills that matter at this stage, by priority. */
  readonly further: readonly SkillId[];
  /** The three to show, best first. */
  readonly questions: readonly RankedQuestion[];
  readonly dealQuestion: DealQuestion | null;
}

/** What a word in a note is about when it is not about behaviour (method, section 9). */
export type NoteKind = 'label' | 'result' | 'health' | 'family' | 'religion' | 'politics' | 'union';

/** Expressions that a note is better without, and what to write instead. */
export interface NoteWord {
  readonly kind: NoteKind;
  /**
   * Small letters, alternatives between bars, the first one plain. Written as a regular expression, but that a space is any
   * white space and `*` any further letters; nothing is found inside of a longer word.
   */
  readonly words: string;
  /** Expressions in the same notation inside of which the words mean something else. */
  readonly unless?: string;
  /** A question or a wording that ends the sentence "… is a label: …". */
  readonly suggestion: string;
}
