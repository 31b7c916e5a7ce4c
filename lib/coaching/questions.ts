import { countSteps } from './rounding';
import type { SkillId, Stage, Timestamp } from './types';
import { DAY_MS, type Question, type QuestionHistory, type QuestionId, type RankedQuestion } from './types';

const SHOWN = 3;
const MOST_OF_ONE_SKILL = 2;
const REST_DAYS = 30;
const FIT_NAMED = 1;
const FIT_ALL = 0.7;

interface Ask {
  readonly questions: readonly Question[];
  readonly focus: readonly SkillId[];
  readonly further: readonly SkillId[];
  readonly priorities: ReadonlyMap<SkillId, number>;
  readonly history: QuestionHistory;
  readonly stage: Stage | null;
  /** Put aside by the manager in this sitting. */
  readonly swapped: ReadonlySet<QuestionId>;
  readonly now: Timestamp;
}

/**
 * The three questions to show, best first (method, section 6). Focus skills come before further ones, rested questions
 * before those asked of this rep in the last 30 days, and swapped ones last; within each the score decides, then the id.
 */
export function rankQuestions(ask: Ask): RankedQuestion[] {
  const candidates = ask.questions.flatMap((question) => scoreQuestion(question, ask));
  candidates.sort((a, b) => tierOf(a, ask) - tierOf(b, ask) || compareScores(a, b) || compareIds(a, b));
  const taken: RankedQuestion[] = [];
  for (const candidate of candidates) {
    if (taken.length === SHOWN) break;
    if (isWelcome(candidate, taken)) taken.push(candidate);
  }
  return taken;
}

function scoreQuestion(question: Question, ask: Ask): RankedQuestion[] {
  const { stage, history, now, priorities, focus, further } = ask;
  const priority = priorities.get(question.skill);
  if (priority === undefined || !(focus.includes(question.skill) || further.includes(question.skill))) return [];
  const isNamed = question.stages.length > 0;
  if (isNamed && (stage === null || !question.stages.includes(stage))) return [];
  const fit = isNamed ? FIT_NAMED : FIT_ALL;
  const novelty = rateNovelty(lastAsked(history, question.id), now);
  const usefulness = rateUsefulness(history, question.id);
  return [{ question, score: priority * fit * novelty * usefulness, fit, novelty, usefulness }];
}

function lastAsked(history: QuestionHistory, id: QuestionId): Timestamp | undefined {
  return Object.hasOwn(history.lastAsked, id) ? history.lastAsked[id] : undefined;
}

function rateNovelty(asked: Timestamp | undefined, now: Timestamp): number {
  return asked === undefined ? 1 : 1 - 2 ** (-Math.max(0, now - asked) / (REST_DAYS * DAY_MS));
}

function rateUsefulness({ usefulness }: QuestionHistory, id: QuestionId): number {
  const { useful, notUseful } = (Object.hasOwn(usefulness, id) ? usefulness[id] : undefined) ?? {
    useful: 0,
    notUseful: 0,
  };
  return (useful + 2) / (useful + notUseful + 4);
}

/** The later the tier, the fewer the reasons to show the question while another is left. */
function tierOf({ question }: RankedQuestion, { focus, swapped, history, now }: Ask): number {
  const asked = lastAsked(history, question.id);
  const isTired = asked !== undefined && now - asked < REST_DAYS * DAY_MS;
  return (swapped.has(question.id) ? 4 : 0) + (isTired ? 2 : 0) + (focus.includes(question.skill) ? 0 : 1);
}

/** No two of the same phase for the same skill, at most two of one skill. */
function isWelcome({ question }: RankedQuestion, taken: readonly RankedQuestion[]): boolean {
  const same = taken.filter((one) => one.question.skill === question.skill);
  return same.length < MOST_OF_ONE_SKILL && same.every((one) => one.question.phase !== question.phase);
}

/** Highest first; the order in which the same observations came must not choose the question. */
function compareScores(a: RankedQuestion, b: RankedQuestion): number {
  return countSteps(b.score) - countSteps(a.score);
}

function compareIds(a: RankedQuestion, b: RankedQuestion): number {
  return a.question.id < b.question.id ? -1 : 1;
}
