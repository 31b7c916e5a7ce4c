import {
  DAY_MS,
  type DealFacts,
  type DealQuestion,
  type Skill,
  type SkillId,
  type SkillReading,
  type Timestamp,
} from './types';

const STAGE_LIMIT_DAYS = 30;
const LATE_STAGES = ['proposal', 'negotiation', 'closing'];
const ENDED_STAGES = ['won', 'lost'];
/** A skill stands out at discovery from this relevance on. */
const DISCOVERY_RELEVANCE = 0.9;

interface DealAsk {
  readonly deal: DealFacts;
  readonly readings: readonly SkillReading[];
  readonly skills: readonly Skill[];
  readonly stageLimitDays?: number;
  readonly now: Timestamp;
}

/** At most one question about the deal itself, from what the page shows, most pressing first; none for a deal that is over. */
export function findDealQuestion({ deal, readings, skills, stageLimitDays, now }: DealAsk): DealQuestion | null {
  const { stage, closeDate, hasAmount, stageSince } = deal;
  if (stage !== null && ENDED_STAGES.includes(stage)) return null;
  // a close date is a whole day: it is past when the day is over
  if (typeof closeDate === 'number' && closeDate + DAY_MS <= now) return 'close-date-past';
  if (closeDate === null) return 'no-close-date';
  if (hasAmount === false) return 'no-amount';
  const limit = (stageLimitDays ?? STAGE_LIMIT_DAYS) * DAY_MS;
  if (stageSince !== undefined && now - stageSince > limit) return 'stage-unchanged';
  const isLate = stage !== null && LATE_STAGES.includes(stage);
  return isLate && hasDiscoveryGap(readings, skills) ? 'late-stage-discovery-gap' : null;
}

function hasDiscoveryGap(readings: readonly SkillReading[], skills: readonly Skill[]): boolean {
  const ofDiscovery = skills.filter(({ relevance }) => (relevance.discovery ?? 0) >= DISCOVERY_RELEVANCE);
  const ids = new Set<SkillId>(ofDiscovery.map(({ id }) => id));
  return readings.some(({ skill, advice }) => advice === 'coach' && ids.has(skill));
}
