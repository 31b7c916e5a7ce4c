import type { Rep } from '@/lib/coaching/records';
import { decaySums, rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepSums } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, AnalysisView } from '@/lib/messaging/views';

export const NOW = Date.UTC(2026, 10, 24, 9);
const HALF_LIFE_DAYS = DEFAULT_SETTINGS.halfLifeDays;

/** Ratings of today by skill, and results by period. */
export interface Seen {
  readonly ratings?: Readonly<Record<string, readonly number[]>>;
  readonly results?: Readonly<Record<string, number>>;
}

/** A rep as the dashboard's figures are computed from. */
export function analyse(rep: Rep, { ratings = {}, results = {} }: Seen = {}): AnalysedRep {
  const sums = Object.entries(ratings).map(([skill, values]) => {
    const log = values.map((rating) => ({ rating: rating as RatingValue, at: NOW }));
    return [skill, decaySums(rebuildSums(log, HALF_LIFE_DAYS), NOW, HALF_LIFE_DAYS)];
  });
  const attainment = Object.entries(results).map(([period, value], index) => ({
    id: `${rep.id}.${period}`,
    rep: rep.id,
    period,
    value,
    createdAt: NOW,
    updatedAt: NOW + index,
  }));
  return { ...rep, sums: Object.fromEntries(sums) as RepSums, attainment };
}

export function makeAnalysis(members: readonly AnalysedRep[], part: Partial<AnalysisView> = {}): AnalysisView {
  return { counter: 1, now: NOW, settings: DEFAULT_SETTINGS, skills: SKILLS, members, ...part };
}
