import type { Commitment, Observation, QuestionEvent } from '@/lib/coaching/records';
import { decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, SkillId } from '@/lib/coaching/types';
import { QUESTIONS } from '@/lib/content/questions';
import { SKILLS } from '@/lib/content/skills';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/messaging/settings';
import type { AnalysisView, ObservationPage, QuestionsView, RepRow, TriedPlan } from '@/lib/messaging/views';
import { makeObservation, makeTeamView } from './page-views';

const DAY = 86_400_000;

/** What is kept of a team, from which every answer of the background follows. */
export interface Kept {
  readonly reps: readonly RepRow[];
  readonly observations?: readonly Observation[];
  readonly plans?: readonly TriedPlan[];
  readonly commitments?: readonly Commitment[];
  readonly marks?: readonly QuestionEvent[];
  readonly settings?: Partial<Settings>;
  readonly counter?: number;
}

type SetAnswer = (name: string, how: (body: never) => unknown) => void;

/** The background's answers for a rep's page: sums from the log, observations page by page, marks of one rep. */
export function answerAsKept(answer: SetAnswer, kept: Kept): void {
  const settings = { ...DEFAULT_SETTINGS, ...kept.settings };
  const observations = [...(kept.observations ?? [])].sort((a, b) => b.at - a.at);
  const of = (rep: RepId) => observations.filter((one) => one.rep === rep);
  const rows = kept.reps.map((rep) => ({
    ...rep,
    observations: of(rep.id).length,
    lastObservedAt: of(rep.id)[0]?.at ?? null,
  }));
  const counter = kept.counter ?? 1;
  answer('team.read', () => makeTeamView({ reps: rows, settings, counter }));
  answer('analysis.read', (): AnalysisView => {
    const now = Date.now();
    const members = kept.reps.map((rep) => ({ ...rep, sums: sumUp(of(rep.id), settings, now), attainment: [] }));
    return { counter, now, settings, skills: SKILLS, members };
  });
  answer('plans.read', () => ({ plans: kept.plans ?? [], commitments: kept.commitments ?? [] }));
  answer('questions.read', ({ rep }: { rep: RepId }): QuestionsView => {
    const marks = (kept.marks ?? []).filter((one) => one.rep === rep);
    const asked = marks.filter(({ mark }) => mark === 'asked');
    return {
      marks,
      lastAsked: Object.fromEntries(asked.map(({ question, at }) => [question, at])),
      usefulness: {},
      bank: QUESTIONS,
    };
  });
  answer('observation.list', (body: { rep?: RepId; after?: string; limit?: number }): ObservationPage => {
    const found = observations.filter(({ rep }) => body.rep === undefined || rep === body.rep);
    const start = Number(body.after ?? 0);
    const end = start + (body.limit ?? 50);
    return { items: found.slice(start, end), next: end < found.length ? String(end) : null };
  });
}

function sumUp(log: readonly Observation[], { halfLifeDays }: Settings, now: number): RepSums {
  const bySkill = new Map<SkillId, { rating: RatingValue; at: number }[]>();
  for (const { ratings, at } of log)
    for (const { skill, rating } of ratings) bySkill.set(skill, [...(bySkill.get(skill) ?? []), { rating, at }]);
  const sums = [...bySkill].map(([skill, rated]) => [
    skill,
    decaySums(rebuildSums(rated, halfLifeDays), now, halfLifeDays),
  ]);
  return Object.fromEntries(sums) as RepSums;
}

/** One observation of a rep, so many days ago. */
export function seeRep(
  id: string,
  rep: RepId,
  days: number,
  rated: Readonly<Record<string, number>>,
  note = id,
): Observation {
  const ratings = Object.entries(rated).map(([skill, rating]) => ({
    skill: skill as SkillId,
    rating: rating as RatingValue,
  }));
  return makeObservation(id, rep, { at: Date.now() - days * DAY, ratings, note });
}
