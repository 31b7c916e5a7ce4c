import type { Commitment } from '@/lib/coaching/records';
import { rebuildSums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, SkillId } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { writeDay } from '@/lib/i18n/format';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, AnalysisView, RepRow, TriedPlan } from '@/lib/messaging/views';

/** Plans and figures as the background would answer them, for tests of the pages. */

const DAY = 86_400_000;

/** The calendar day so many days from now. */
export const dayIn = (days: number): string => writeDay(Date.now() + days * DAY);

/** A rep with so many ratings of one value on each of these skills, all of now. */
export function analyse(rep: RepRow, ratings: Readonly<Record<SkillId, readonly [times: number, value: RatingValue]>>) {
  const at = Date.now();
  const sums = Object.entries(ratings).map(([skill, [times, rating]]) => {
    const log = Array.from({ length: times }, () => ({ rating, at }));
    return [skill, rebuildSums(log, DEFAULT_SETTINGS.halfLifeDays)];
  });
  const analysed: AnalysedRep = { ...rep, sums: Object.fromEntries(sums) as RepSums, attainment: [] };
  return analysed;
}

export function makeAnalysisView(members: readonly AnalysedRep[], part: Partial<AnalysisView> = {}): AnalysisView {
  return { counter: 1, now: Date.now(), settings: DEFAULT_SETTINGS, skills: SKILLS, members, ...part };
}

/** A running plan on one skill, begun 20 days ago, to be reviewed in 10. */
export function makePlan(id: string, rep: RepId, skill: SkillId, part: Partial<TriedPlan> = {}): TriedPlan {
  const startedAt = Date.now() - 20 * DAY;
  return {
    id,
    rep,
    state: 'running',
    cause: 'skill',
    focus: [{ skill, levelAtStart: 2, milestone: 2.5, practices: ['Write six questions'] }],
    reviewOn: dayIn(10),
    startedAt,
    closedAt: null,
    result: null,
    createdAt: startedAt,
    updatedAt: startedAt,
    missing: [0],
    ...part,
  };
}

export function makeCommitment(id: string, rep: RepId, part: Partial<Commitment> = {}): Commitment {
  return {
    id,
    rep,
    text: `Promise ${id}`,
    who: 'rep',
    due: dayIn(3),
    state: 'open',
    createdAt: 1,
    updatedAt: 1,
    ...part,
  };
}
